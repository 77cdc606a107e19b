//! The sums of a grant. Every figure a decision, a board or a page needs is computed here and nowhere else.

use super::{Contract, Grant, PaymentState, ReportState};
use crate::Refusal;
use crate::project::Project;
use nidaa_kernel::{Money, PartKey};
use serde::{Deserialize, Serialize};

/// Sums in minor units of the grant's currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Books {
    /// Amount of the contract.
    pub granted: Money,
    /// Money that left and did not come back.
    pub paid: Money,
    /// Money asked for and neither paid nor refused.
    pub pending: Money,
    /// Money that accepted reports say was spent.
    pub spent: Money,
    /// Money paid and not yet accounted for by an accepted report; negative where more was spent than paid.
    pub unsettled: Money,
    /// What is owed to the owner, once the eligible cost is fixed; where negative, what the owner gives back.
    pub balance: Option<Money>,
}

impl Books {
    pub(super) fn of(grant: &Grant, granted: Money) -> Self {
        let money = |minor: i64| Money { minor, ..granted };
        let paid =
            sum(grant.payments.iter().filter(|payment| payment.state == PaymentState::Paid).map(amount));
        let pending = grant.payments.iter().filter(|payment| payment.state == PaymentState::Requested);
        let refunded = sum(grant.refunds.iter().map(|refund| refund.amount));
        let accepted = grant.reports.iter().filter(|report| report.state == ReportState::Accepted);
        let spent = sum(accepted.flat_map(|report| &report.spent).map(|spent| spent.amount));
        let paid = paid.saturating_sub(refunded);
        Self {
            granted,
            paid: money(paid),
            pending: money(sum(pending.map(amount))),
            spent: money(spent),
            unsettled: money(paid.saturating_sub(spent)),
            balance: grant.eligible.map(|eligible| money(eligible.minor.saturating_sub(paid))),
        }
    }

    /// Money that left or was asked for, in minor units: what may no longer be promised to anybody.
    pub fn committed(&self) -> i64 {
        self.paid.minor.saturating_add(self.pending.minor)
    }

    /// What comes back if the project ends now: money paid for which no accepted report accounts.
    pub fn refund_due(&self) -> Money {
        let bears =
            self.balance.map_or(self.spent.minor, |balance| self.paid.minor.saturating_add(balance.minor));
        Money { minor: self.paid.minor.saturating_sub(bears).max(0), ..self.granted }
    }
}

const fn amount(payment: &super::Payment) -> Money {
    payment.amount
}

/// Decisions have checked currency and size, so nothing saturates that a decision allowed.
fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.fold(0, |sum, amount| sum.saturating_add(amount.minor))
}

impl Project {
    /// What must still come back: of a project that ended before its time, or whose eligible cost is fixed.
    pub fn refund_outstanding(&self) -> Option<Money> {
        let due = self.grant.books().filter(|_| self.is_refund_fixed())?.refund_due();
        (due.minor > 0).then_some(due)
    }

    /// The most that may come back, in minor units of the grant: what is due, and before that is known what was paid.
    pub(super) fn refund_bound(&self) -> i64 {
        let books = self.grant.books();
        books.map_or(
            0,
            |books| if self.is_refund_fixed() { books.refund_due().minor } else { books.paid.minor },
        )
    }

    const fn is_refund_fixed(&self) -> bool {
        self.ended_early || self.grant.eligible.is_some()
    }
}

impl Grant {
    /// What accepted reports say was spent of a budget line, in minor units of the grant.
    pub(super) fn spent_on(&self, line: &PartKey) -> i64 {
        let accepted = self.reports.iter().filter(|report| report.state == ReportState::Accepted);
        let parts = accepted.flat_map(|report| &report.spent).filter(|spent| spent.line == *line);
        sum(parts.map(|spent| spent.amount))
    }

    /// Takes a contract under which a line bears what stands as spent on it, in minor units of the grant.
    pub(super) fn check_bears(&self, contract: &Contract, line: &PartKey, spent: i64) -> Result<(), Refusal> {
        let Some(grant) = self.amount else { return Ok(()) };
        let nothing = Money { minor: 0, ..grant };
        let has = contract.line(line).map_or(nothing, |line| line.amount);
        if spent <= has.minor {
            return Ok(());
        }
        let spent = Money { minor: spent, ..has };
        Err(Refusal::SpentOverLine { line: line.to_string(), spent, has })
    }
}
