use super::project_postponed::concerned;
use crate::{
    KnownProject, Outgoing,
    ledger::{rests, years_moved},
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact};
use nidaa_mail::YearEnded;
use nidaa_workflow::Machine;

/// Whenever the year of implementation of a call ends, then each owner learns which projects of that year are still open: one
/// mail for all projects of one owner. What stands still, or was put off to a later year, has no end yet.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::YearEnded { .. }) = &situation.fact.event else { return None };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let ends = |project: &KnownProject| years_moved(project, call, situation.workflow) == 0;
    let open: Vec<&KnownProject> = situation
        .directory
        .projects()
        .filter(|project| project.call.as_ref().is_some_and(|of| of.as_str() == code))
        .filter(|project| is_open(situation, project) && ends(project))
        .collect();
    let mail = |(contact, projects): (&Contact, Vec<&KnownProject>)| {
        let projects = projects.into_iter().map(project_ref).collect();
        let url = situation.site.call(code, contact.lang);
        situation.outgoing(contact, &YearEnded { ordinal: call.ordinal, projects, url })
    };
    Some(concerned(situation, &open).into_values().map(mail).collect())
}

/// Whether a project has not come to its end and does not stand still.
fn is_open(situation: &Situation<'_>, project: &KnownProject) -> bool {
    let Some(stage) = project.stage.as_ref() else { return false };
    let known = situation.workflow.stage(Machine::Project, stage);
    known.is_some_and(|known| !known.is_final) && !rests(situation.workflow, stage)
}
