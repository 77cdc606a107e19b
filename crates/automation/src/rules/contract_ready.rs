use super::project_postponed::concerned;
use crate::{
    KnownProject, Outgoing,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact, project::ProjectEvent};
use nidaa_mail::ContractReady;

/// Whenever the final list is published, then the owner of each project on it learns that the contract can be signed: one
/// mail for all projects of one owner. A project that is promoted later is told of alone.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let projects: Vec<&KnownProject> = match &situation.fact.event {
        AnyEvent::Call(CallEvent::FinalListPublished { projects, .. }) => {
            projects.iter().filter_map(|code| situation.directory.project(code.as_str())).collect()
        }
        AnyEvent::Project(ProjectEvent::Promoted { .. }) => vec![situation.project()?],
        _ => return None,
    };
    let told = concerned(situation, &projects).into_values();
    let mail = |(contact, projects): (&Contact, Vec<&KnownProject>)| {
        let url = match projects.as_slice() {
            [project] => situation.site.project(project.code.as_str(), contact.lang),
            _ => situation.site.call(situation.fact.subject(), contact.lang),
        };
        let projects = projects.into_iter().map(project_ref).collect();
        situation.outgoing(contact, &ContractReady { projects, url })
    };
    Some(told.map(mail).collect())
}
