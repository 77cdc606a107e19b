use super::target_cancelled;
use crate::{
    KnownProject, Outgoing,
    audience::{Contacts, Scope, address, contacts},
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact};
use nidaa_kernel::ProjectCode;
use nidaa_mail::{CallCancelled, Mail as _, ProjectRef};
use std::collections::BTreeMap;

const CANCELLED: &str = "call_cancelled";
const CANCEL: &str = "cancel_call";
pub(super) const LAPSED: &str = "project_lapsed";

/// Whenever a call is cancelled, then everybody who was told of it learns why, and who has a proposal that ends with it reads
/// of that in the same mail.
/// To all others it is news.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::Cancelled { reason, projects, .. }) = &situation.fact.event else {
        return None;
    };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let ending = told_of_end(situation, LAPSED, projects);
    let mut told = situation.contacts(Scope::default());
    told.extend(ending.iter().map(|(address, (contact, _))| (address.clone(), *contact)));
    // Whoever has projects that were to go with it hears of both in one mail.
    let elsewhere = target_cancelled::readers(situation);
    told.retain(|address, _| !elsewhere.contains(address));
    let mail = |contact: &Contact| {
        let mail = CallCancelled {
            ordinal: call.ordinal,
            projects: named(&ending, contact),
            reason: reason.text.clone(),
            url: situation.site.call(code, contact.lang),
        };
        situation.outgoing(contact, &mail).news_unless(!mail.projects.is_empty())
    };
    Some(told.into_values().map(mail).collect())
}

/// Whether the fact is of a project that ends with its call, and the mail on the call tells of it.
pub(super) fn tells_of_projects(situation: &Situation<'_>) -> bool {
    let mut notices = situation.workflow.notices_on(CANCELLED);
    situation.fact.meta.command == CANCEL && notices.any(|notice| notice.mail == CallCancelled::TEMPLATE)
}

/// Persons by address, each with projects that concern that person.
pub(super) type Concerned<'a> = BTreeMap<String, (&'a Contact, Vec<&'a KnownProject>)>;

/// Those who are told when proposals end by an event, each with those among these that concern that person.
pub(super) fn told_of_end<'a>(
    situation: &Situation<'a>,
    event: &str,
    projects: &[ProjectCode],
) -> Concerned<'a> {
    let mut told = Concerned::new();
    for project in projects.iter().filter_map(|code| situation.directory.project(code.as_str())) {
        let scope = || Scope::of(project).under(situation.workflow);
        let notices = situation.workflow.notices_on(event);
        let all: Contacts<'a> =
            notices.flat_map(|notice| contacts(situation.directory, &notice.to, scope())).collect();
        for (address, contact) in all {
            told.entry(address).or_insert_with(|| (contact, vec![])).1.push(project);
        }
    }
    told
}

/// The projects of one person, as a mail names them.
pub(super) fn named(of: &Concerned<'_>, contact: &Contact) -> Vec<ProjectRef> {
    let projects = of.get(&address(contact)).map(|(_, projects)| projects.as_slice());
    projects.unwrap_or_default().iter().map(|project| project_ref(project)).collect()
}
