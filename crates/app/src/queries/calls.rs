//! Calls.

use super::{AsOf, CallView, CardView, as_of::Resolved, names};
use crate::{App, Failure};
use nidaa_projections::boards::call_overview::{CallOverview, Overview};
use nidaa_workflow::{Machine, Workflow};

impl App {
    /// Every call at a moment, by code, without timelines.
    ///
    /// # Errors
    /// The store's.
    pub async fn calls(&self, as_of: AsOf) -> Result<Vec<CallView>, Failure> {
        let at = self.resolve(as_of).await?;
        let cards = self.cards(at).await?;
        let calls = self.rows::<CallOverview>(at.basis).await?;
        Ok(calls.into_iter().map(|call| self.call_view(call, &cards, at)).collect())
    }

    /// A call at a moment.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn call(&self, code: &str, as_of: AsOf) -> Result<CallView, Failure> {
        let at = self.resolve(as_of).await?;
        let call = self.row::<CallOverview>(code, at.basis).await?;
        let call = call.ok_or_else(|| Failure::NotFound { what: "call", code: code.to_owned() })?;
        let view = self.call_view(call, &self.cards(at).await?, at);
        Ok(CallView { timeline: self.told("call", code, at).await?.timeline(), ..view })
    }

    fn call_view(&self, call: Overview, cards: &[CardView], at: Resolved) -> CallView {
        // The rules pinned to the call; they are on the shelf once a command of the call was decided by this node.
        let pinned = call.rules.as_ref().and_then(|pin| self.shelf().pinned(&pin.digest));
        let workflow = pinned.or_else(|| self.current_rules(&call.programme));
        let own = cards.iter().filter(|card| card.call.as_deref() == Some(call.code.as_str()));
        let cards: Vec<CardView> = own.cloned().collect();
        CallView {
            at: at.moment,
            stage: names::stage(workflow.as_ref(), Machine::Call, &call.stage),
            open_commands: names::open_commands(workflow.as_ref(), Machine::Call, &call.stage),
            projects_by_stage: by_stage(workflow.as_ref(), &cards),
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
            cards,
            timeline: vec![],
        }
    }
}

fn by_stage(workflow: Option<&Workflow>, cards: &[CardView]) -> Vec<(String, usize)> {
    let stages = workflow.map(|workflow| workflow.stages(Machine::Project)).unwrap_or_default();
    let counted = stages.iter().map(|stage| {
        let here = cards.iter().filter(|card| card.stage == stage.id.as_str()).count();
        (stage.id.to_string(), here)
    });
    counted.filter(|(_, count)| *count > 0).collect()
}
