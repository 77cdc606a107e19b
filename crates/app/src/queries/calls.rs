//! Calls.

use super::{AsOf, CallView, Seen, as_of::Resolved, cards::Cards, names, sight::Reach};
use crate::{App, Failure};
use nidaa_projections::boards::call_overview::{CallOverview, Overview};
use nidaa_workflow::{Machine, Workflow};

impl Seen<'_> {
    /// Every call at a moment, by code, without timelines.
    ///
    /// # Errors
    /// The store's.
    pub async fn calls(&self, as_of: AsOf) -> Result<Vec<CallView>, Failure> {
        let at = self.app.resolve(as_of).await?;
        let cards = self.cards(at).await?;
        let calls = self.app.rows::<CallOverview>(at.basis).await?;
        Ok(calls.into_iter().map(|call| self.app.call_view(call, &cards, at)).collect())
    }

    /// A call at a moment.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn call(&self, code: &str, as_of: AsOf) -> Result<CallView, Failure> {
        let at = self.app.resolve(as_of).await?;
        let call = self.app.row::<CallOverview>(code, at.basis).await?;
        let call = call.ok_or_else(|| Failure::NotFound { what: "call", code: code.to_owned() })?;
        let view = self.app.call_view(call, &self.cards(at).await?, at);
        Ok(CallView { timeline: self.app.told("call", code, at).await?.timeline(), ..view })
    }
}

impl App {
    fn call_view(&self, call: Overview, cards: &Cards, at: Resolved) -> CallView {
        // The rules pinned to the call; they are on the shelf once a command of the call was decided by this node.
        let pinned = call.rules.as_ref().and_then(|pin| self.shelf().pinned(&pin.digest));
        let workflow = pinned.or_else(|| self.current_rules(&call.programme));
        let own = || cards.counted.iter().filter(|card| card.call.as_deref() == Some(call.code.as_str()));
        let seen = own().filter(|card| cards.reaches.of(&card.code) != Reach::Nothing);
        let stages: Vec<&str> = own().map(|card| card.stage.as_str()).collect();
        CallView {
            at: at.moment,
            stage: names::stage(workflow.as_ref(), Machine::Call, &call.stage),
            open_commands: names::open_commands(workflow.as_ref(), Machine::Call, &call.stage),
            projects_by_stage: by_stage(workflow.as_ref(), &stages),
            cards: seen.cloned().collect(),
            code: call.code.to_string(),
            programme: call.programme.to_string(),
            ordinal: call.ordinal,
            year: call.year,
            conducted: call.conducted,
            title: call.title,
            since: call.since,
            rules: call.rules,
            opens: call.opens,
            closes: call.closes,
            extended: call.extended.into(),
            timeline: vec![],
        }
    }
}

fn by_stage(workflow: Option<&Workflow>, held: &[&str]) -> Vec<(String, usize)> {
    let stages = workflow.map(|workflow| workflow.stages(Machine::Project)).unwrap_or_default();
    let counted = stages.iter().map(|stage| {
        let here = held.iter().filter(|held| **held == stage.id.as_str()).count();
        (stage.id.to_string(), here)
    });
    counted.filter(|(_, count)| *count > 0).collect()
}
