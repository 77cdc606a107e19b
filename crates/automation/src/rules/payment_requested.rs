use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::LocalText;
use nidaa_mail::PaymentRequested;

/// Whenever money is asked for, then the office learns how much and what for.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::PaymentRequested { payment, kind, amount, .. } = situation.grant()? else { return None };
    let due = situation.opens_until();
    situation.tell_of_project(&LocalText::default(), |told| PaymentRequested {
        told,
        payment: payment.to_string(),
        kind: kind.as_str(),
        amount: *amount,
        due: due.clone(),
    })
}
