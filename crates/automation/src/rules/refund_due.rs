use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_mail::RefundDue;

/// Whenever money of a grant is to be given back, then whoever owes it learns at once how much, why and by when.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::RefundDue { amount } = situation.grant()? else { return None };
    let (why, reason) = situation.project()?.refund_why.clone()?;
    let due = situation.opens_until();
    situation.tell_of_project(&reason, |told| RefundDue { told, amount: *amount, why, due: due.clone() })
}
