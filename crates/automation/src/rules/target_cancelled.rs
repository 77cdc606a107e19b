use super::{
    call_cancelled::{Concerned, LAPSED, named, told_of_end},
    project_postponed::concerned,
};
use crate::{
    KnownProject, Outgoing,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact};
use nidaa_mail::{Mail as _, TargetCancelled};
use nidaa_workflow::Machine;
use std::collections::BTreeSet;

/// Whenever a call is cancelled to which projects of other calls were postponed, then those concerned learn it, each person
/// once with all of them, and with those that end with the call: no other mail of it goes to that person.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::Cancelled { reason, projects: ended, .. }) = &situation.fact.event else {
        return None;
    };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let ending = told_of_end(situation, LAPSED, ended);
    let mail = |(contact, projects): (&Contact, Vec<&KnownProject>)| {
        let url = match projects.as_slice() {
            [project] => situation.site.project(project.code.as_str(), contact.lang),
            _ => situation.site.call(code, contact.lang),
        };
        let mail = TargetCancelled {
            ordinal: call.ordinal,
            projects: projects.into_iter().map(project_ref).collect(),
            ending: named(&ending, contact),
            reason: reason.text.clone(),
            url,
        };
        situation.outgoing(contact, &mail)
    };
    Some(stranded(situation).into_values().map(mail).collect())
}

/// Addresses to which a cancelled call is told by such a mail.
pub(super) fn readers(situation: &Situation<'_>) -> BTreeSet<String> {
    let event = situation.fact.event.full_kind();
    let notices = situation.workflow.notices_on(&event);
    let of = notices.filter(|notice| notice.mail == TargetCancelled::TEMPLATE);
    let told = of.flat_map(|notice| {
        let Situation { fact, directory, workflow, site, desk, duty, .. } = *situation;
        stranded(&Situation { fact, directory, workflow, site, notice, desk, duty }).into_keys()
    });
    told.collect()
}

/// Each person who is told, with the projects that were to go with the call.
fn stranded<'a>(situation: &Situation<'a>) -> Concerned<'a> {
    let code = situation.fact.subject();
    let waits = |project: &&KnownProject| {
        project.target().is_some_and(|target| target.as_str() == code) && !has_ended(project, situation)
    };
    let projects: Vec<&KnownProject> = situation.directory.projects().filter(waits).collect();
    concerned(situation, &projects)
}

/// Whether a project ended while it was away.
fn has_ended(project: &KnownProject, situation: &Situation<'_>) -> bool {
    let stage = project.stage.as_ref();
    let stage = stage.and_then(|stage| situation.workflow.stage(Machine::Project, stage));
    stage.is_some_and(|stage| stage.is_final)
}
