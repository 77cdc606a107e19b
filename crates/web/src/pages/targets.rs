//! What a postponement is chosen from: the reasons that the rules list, and the calls it may lead to.

use crate::{pages::form::Move, problem::Problem, reader::Reader};
use nidaa_app::{AsOf, CallView};
use nidaa_workflow::{Machine, Workflow};

/// Something that may be chosen.
pub(crate) struct Target {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

/// The lists of `parts/move.html`.
#[derive(Default)]
pub(crate) struct Targets {
    /// Reasons by their codes; empty where the rules list none, so that any is taken.
    pub reasons: Vec<Target>,
    /// Other calls of the programme that have not ended.
    pub calls: Vec<Target>,
}

impl Targets {
    /// What stands to choose under these rules. `own` is the call that is left.
    pub async fn of(
        reader: &Reader,
        rules: &Workflow,
        own: Option<&str>,
        typed: &Move,
    ) -> Result<Self, Problem> {
        let reasons = rules.postponement_reasons().iter().map(|reason| Target {
            is_chosen: typed.code == reason.id,
            label: reason.label.best(reader.lang).1.to_owned(),
            value: reason.id.clone(),
        });
        let ended = |call: &CallView| {
            rules
                .stages(Machine::Call)
                .iter()
                .any(|stage| stage.is_final && stage.id.as_str() == call.stage.id)
        };
        let open = |call: &CallView| {
            call.programme == rules.id().as_str() && own != Some(call.code.as_str()) && !ended(call)
        };
        let calls = reader.seen().calls(AsOf::Now).await?;
        let calls = calls.into_iter().filter(open).map(|call| Target {
            is_chosen: typed.to_call == call.code,
            label: [call.code.as_str(), call.title.best(reader.lang).1].join(" · "),
            value: call.code,
        });
        Ok(Self { reasons: reasons.collect(), calls: calls.collect() })
    }
}
