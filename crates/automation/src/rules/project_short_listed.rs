use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProjectShortListed;

/// Whenever a project is taken into the short list, then its owner and focal point learn it and what is due next.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::ShortListed { .. }) = &situation.fact.event else { return None };
    situation.tell_of_project(&LocalText::default(), ProjectShortListed)
}
