use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProjectActivated;

/// Whenever the implementation of a project begins, then its partners, its focal point and the office are told.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Activated { .. }) = &situation.fact.event else { return None };
    situation.tell_of_project(&LocalText::default(), ProjectActivated)
}
