use crate::{
    Outgoing,
    audience::Scope,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectApproved;

/// Whenever a project is approved, then its owner and its partners are told.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Approved { granted, note, .. }) = &situation.fact.event else {
        return None;
    };
    let project = situation.project()?;
    let scope = Scope::of(project);
    Some(situation.to_all(scope, |contact| ProjectApproved {
        project: project_ref(project),
        owner: situation.directory.owner_name(&project.owner),
        call: situation.ordinal(project),
        year: project.year,
        granted: *granted,
        note: note.clone().unwrap_or_default(),
        url: situation.site.project(project.code.as_str(), contact.lang),
    }))
}
