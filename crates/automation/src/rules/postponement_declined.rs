use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::PostponementDeclined;

/// Whenever a wish for a postponement is declined, then the owner and the focal point learn why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::PostponementDeclined { reason }) = &situation.fact.event else {
        return None;
    };
    situation.tell_of_project(&reason.text, PostponementDeclined)
}
