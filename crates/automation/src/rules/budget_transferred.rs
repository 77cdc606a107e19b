use crate::{Outgoing, situation::Situation};
use nidaa_domain::project::GrantEvent;
use nidaa_kernel::Money;
use nidaa_mail::BudgetTransferred;

/// Whenever money is moved between budget lines by notice, then the office learns how much, and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let GrantEvent::BudgetTransferred { shifts, reason } = situation.grant()? else { return None };
    let currency = shifts.first()?.amount.currency;
    let amount = Money::sum(currency, shifts.iter().map(|shift| shift.amount)).ok()?;
    situation.tell_of_project(&reason.text, |told| BudgetTransferred { told, amount })
}
