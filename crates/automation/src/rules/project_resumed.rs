use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProjectResumed;

/// Whenever a postponed project goes on, then its owner and its partners are told.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Resumed { reason, .. }) = &situation.fact.event else { return None };
    let why = reason.as_ref().map_or_else(LocalText::default, |reason| reason.text.clone());
    situation.tell_of_project(&why, ProjectResumed)
}
