use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_mail::ConsentRefused;

/// Whenever a partner country does not agree to a change of a contract, then the owner and the office learn it, and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::ConsentRefused { country, reason, .. } = situation.grant()? else { return None };
    situation.tell_of_project(&reason.text, |told| ConsentRefused { told, country: *country })
}
