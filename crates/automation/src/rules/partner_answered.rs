use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::PartnerAnswered;

/// Whenever a country confirms or declines its partnership, then the owner and the office learn it, and why not.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(event) = &situation.fact.event else { return None };
    let (country, role, reason) = match event {
        ProjectEvent::PartnerConfirmed { country, role } => (country, role, None),
        ProjectEvent::PartnerDeclined { country, role, reason } => (country, role, Some(&reason.text)),
        _ => return None,
    };
    let why = reason.cloned().unwrap_or_else(LocalText::default);
    situation.tell_of_project(&why, |told| PartnerAnswered {
        told,
        country: *country,
        role: role.as_str(),
        takes_part: reason.is_none(),
    })
}
