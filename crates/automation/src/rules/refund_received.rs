use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::LocalText;
use nidaa_mail::RefundReceived;

/// Whenever money of a grant comes back, then the owner and the office have it in writing.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::RefundReceived { amount, received_on, reference } = situation.grant()? else {
        return None;
    };
    situation.tell_of_project(&LocalText::default(), |told| RefundReceived {
        told,
        amount: *amount,
        on: *received_on,
        reference: reference.clone(),
    })
}
