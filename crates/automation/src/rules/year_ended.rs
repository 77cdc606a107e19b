use super::project_postponed::concerned;
use crate::{
    KnownProject, Outgoing,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact};
use nidaa_mail::YearEnded;
use nidaa_workflow::Machine;

/// Whenever the year of implementation of a call ends, then each owner learns which projects are still open: one mail for all
/// projects of one owner.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::YearEnded { .. }) = &situation.fact.event else { return None };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let open: Vec<&KnownProject> = situation
        .directory
        .projects()
        .filter(|project| project.call.as_ref().is_some_and(|of| of.as_str() == code))
        .filter(|project| is_open(situation, project))
        .collect();
    let mail = |(contact, projects): (&Contact, Vec<&KnownProject>)| {
        let projects = projects.into_iter().map(project_ref).collect();
        let url = situation.site.call(code, contact.lang);
        situation.outgoing(contact, &YearEnded { ordinal: call.ordinal, projects, url })
    };
    Some(concerned(situation, &open).into_values().map(mail).collect())
}

/// Whether a project has not come to its end.
fn is_open(situation: &Situation<'_>, project: &KnownProject) -> bool {
    let stage = project.stage.as_ref();
    let stage = stage.and_then(|stage| situation.workflow.stage(Machine::Project, stage));
    stage.is_some_and(|stage| !stage.is_final)
}
