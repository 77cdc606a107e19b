use super::project_postponed::concerned;
use crate::{
    KnownProject, Outgoing,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact};
use nidaa_mail::TargetCancelled;
use nidaa_workflow::Machine;

/// Whenever a call is cancelled to which projects of other calls were postponed, then those concerned learn it, each person
/// once with all of them.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::Cancelled { reason, .. }) = &situation.fact.event else { return None };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let waits = |project: &&KnownProject| {
        project.target().is_some_and(|target| target.as_str() == code) && !has_ended(project, situation)
    };
    let projects: Vec<&KnownProject> = situation.directory.projects().filter(waits).collect();
    let told = concerned(situation, &projects).into_values();
    let mail = |(contact, projects): (&Contact, Vec<&KnownProject>)| {
        let url = match projects.as_slice() {
            [project] => situation.site.project(project.code.as_str(), contact.lang),
            _ => situation.site.call(code, contact.lang),
        };
        let mail = TargetCancelled {
            ordinal: call.ordinal,
            projects: projects.into_iter().map(project_ref).collect(),
            reason: reason.text.clone(),
            url,
        };
        situation.outgoing(contact, &mail)
    };
    Some(told.map(mail).collect())
}

/// Whether a project ended while it was away.
fn has_ended(project: &KnownProject, situation: &Situation<'_>) -> bool {
    let stage = project.stage.as_ref();
    let stage = stage.and_then(|stage| situation.workflow.stage(Machine::Project, stage));
    stage.is_some_and(|stage| stage.is_final)
}
