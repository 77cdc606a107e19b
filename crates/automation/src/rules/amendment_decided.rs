use super::change::lines;
use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::LocalText;
use nidaa_mail::AmendmentDecided;

/// Whenever a change of a contract is approved or refused, then the owner and the partners learn it, what is otherwise, from
/// which later day on, and why not.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let (amendment, begins_on, refused) = match situation.grant()? {
        GrantEvent::AmendmentApproved { amendment, begins_on, .. } => (amendment, *begins_on, None),
        GrantEvent::AmendmentRefused { amendment, reason, .. } => (amendment, None, Some(&reason.text)),
        _ => return None,
    };
    let known = situation.project()?.grant.as_ref();
    let changes = known.and_then(|grant| grant.amendments.get(amendment.as_str()));
    let changes = changes.map(|changes| lines(changes)).unwrap_or_default();
    let why = refused.cloned().unwrap_or_else(LocalText::default);
    situation.tell_of_project(&why, |told| AmendmentDecided {
        told,
        amendment: amendment.to_string(),
        is_approved: refused.is_none(),
        begins_on,
        changes: changes.clone(),
    })
}
