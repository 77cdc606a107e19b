use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::{LocalText, PartKey};
use nidaa_mail::{PaymentDecided, PaymentOutcome};

/// Whenever a payment is approved, refused or made, then those who wait for it learn it, and why not.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let nothing = LocalText::default();
    let known = |payment: &PartKey| situation.project()?.payments.get(payment.as_str());
    let (payment, outcome, why) = match situation.grant()? {
        GrantEvent::PaymentApproved { payment, .. } => {
            let nth = known(payment).map_or(1, |known| known.approvals);
            (payment, PaymentOutcome::Approved { nth }, &nothing)
        }
        GrantEvent::PaymentRefused { payment, reason } => (payment, PaymentOutcome::Refused, &reason.text),
        GrantEvent::PaymentMade { payment, paid_on, reference, .. } => {
            (payment, PaymentOutcome::Made { on: *paid_on, reference: reference.clone() }, &nothing)
        }
        _ => return None,
    };
    let amount = known(payment).map(|known| known.amount);
    situation.tell_of_project(why, |told| PaymentDecided {
        told,
        payment: payment.to_string(),
        amount,
        outcome: outcome.clone(),
    })
}
