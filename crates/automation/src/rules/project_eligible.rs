use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProjectEligible;

/// Whenever a proposal is found eligible, then its owner and focal point learn it.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::FoundEligible { .. }) = &situation.fact.event else { return None };
    situation.tell_of_project(&LocalText::default(), ProjectEligible)
}
