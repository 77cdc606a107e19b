use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProjectClosed;

/// Whenever a project is closed, then its owner, its focal point and its partners learn it.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Closed { .. }) = &situation.fact.event else { return None };
    situation.tell_of_project(&LocalText::default(), ProjectClosed)
}
