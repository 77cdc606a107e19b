use super::change::lines;
use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_mail::AmendmentRequested;

/// Whenever a change of a contract is asked for, then the office sees what would be otherwise, and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::AmendmentRequested { changes, effective, reason, .. } = situation.grant()? else {
        return None;
    };
    situation.tell_of_project(&reason.text, |told| AmendmentRequested {
        told,
        effective: *effective,
        changes: lines(changes),
    })
}
