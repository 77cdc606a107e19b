//! The lists of a call: each names exactly the projects that were decided on, as far as they are still in the running.

use crate::call::{Call, CallCommand, CallEvent};
use crate::{Context, Refusal};
use nidaa_kernel::{ProjectCode, StageId};
use nidaa_workflow::{Machine, Workflow};

impl Call {
    pub(super) fn publish(
        &self,
        context: &Context,
        command: &CallCommand,
        projects: &[ProjectCode],
        event: impl FnOnce(Vec<ProjectCode>, StageId) -> CallEvent,
    ) -> Result<Vec<CallEvent>, Refusal> {
        match context.rules() {
            // A call of which nobody was listed says so, and goes on to its end.
            Some(_) => super::decide::check_distinct(projects.iter().map(ProjectCode::as_str))?,
            None => super::decide::check_list(projects)?,
        }
        let events = self.enter(context, command, |stage| event(projects.to_vec(), stage))?;
        check_exact(projects, deciding(command), context)?;
        self.check_envelope(command, projects, context)?;
        Ok(events)
    }

    /// Where the rules know an envelope, a final list that grants something stands within it: so it must be set.
    fn check_envelope(
        &self,
        command: &CallCommand,
        projects: &[ProjectCode],
        context: &Context,
    ) -> Result<(), Refusal> {
        let grants = matches!(command, CallCommand::PublishFinalList(_)) && !projects.is_empty();
        let can_set = |rules: &Workflow| {
            rules.envelope().is_some()
                && rules.commands(Machine::Call).any(|known| known.command == "set_envelope")
        };
        let is_due = grants && context.rules().is_some_and(can_set);
        if is_due && self.envelope.is_none() { Err(Refusal::EnvelopeNotSet) } else { Ok(()) }
    }
}

/// The commands by which a project comes onto a list.
const fn deciding(command: &CallCommand) -> &'static [&'static str] {
    match command {
        CallCommand::PublishShortList(_) => &["short_list_project"],
        CallCommand::PublishFinalList(_) => &["approve_project", "promote_project"],
        _ => &[],
    }
}

/// Whoever is in the stage those commands lead to must be named. Whoever has gone on from there may be; nobody else.
fn check_exact(projects: &[ProjectCode], deciding: &[&str], context: &Context) -> Result<(), Refusal> {
    let Some(rules) = context.rules() else { return Ok(()) };
    let decided = rules.stages_after(deciding);
    let behind = rules.stages_behind(&decided);
    let of_call = &context.around.call_projects;
    let belongs = |code: &ProjectCode| {
        of_call.iter().any(|(own, stage)| own == code && (decided.is_empty() || behind.contains(stage)))
    };
    let left_out = of_call.iter().filter(|(code, stage)| decided.contains(stage) && !projects.contains(code));
    let missing: Vec<ProjectCode> = left_out.map(|(code, _)| code.clone()).collect();
    let foreign: Vec<ProjectCode> = projects.iter().filter(|code| !belongs(code)).cloned().collect();
    if missing.is_empty() && foreign.is_empty() {
        return Ok(());
    }
    Err(Refusal::NotTheList { missing, foreign })
}
