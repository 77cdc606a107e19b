use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectDeclined;

/// Whenever an owner gives an approved project up, then the office, the focal point and the partners learn why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Declined { reason, .. }) = &situation.fact.event else { return None };
    situation.tell_of_project(&reason.text, ProjectDeclined)
}
