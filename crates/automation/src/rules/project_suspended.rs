use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectSuspended;

/// Whenever a project is suspended, then its owner, its focal point and its partners learn why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Suspended { reason, .. }) = &situation.fact.event else {
        return None;
    };
    situation.tell_of_project(&reason.text, ProjectSuspended)
}
