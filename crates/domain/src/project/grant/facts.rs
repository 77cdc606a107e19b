//! What the guards of a policy file may look at in a grant. Names: [`crate::vocabulary`].

use super::{ActivityState, Grant, ReportState};
use crate::Context;
use nidaa_workflow::Facts;

impl Grant {
    /// Adds what is known without looking at a command. What a command brings along takes the place of these.
    pub(in crate::project) fn facts(&self, facts: Facts, context: &Context) -> Facts {
        let books = self.books();
        let minor = |of: fn(&super::Books) -> i64| books.as_ref().map_or(0, of);
        facts
            .with("has_contract", self.contract.is_some())
            .with("days_to_contract_end", self.days_to_end(context))
            .with("notice_days", 0)
            .with("activities_open", count(self.activities_open()))
            .with("reports_open", count(self.reports_open()))
            .with("revision_rounds", 0)
            .with("report_endorsed", false)
            .with("findings_open", count(self.findings.iter().filter(|one| one.resolved.is_none()).count()))
            .with("consents_open", 0)
            .with("transfer_basis_points", 0)
            .with("granted", minor(|books| books.granted.minor))
            .with("paid", minor(|books| books.paid.minor))
            .with("spent", minor(|books| books.spent.minor))
            .with("committed", minor(super::Books::committed))
            .with("eligible", self.eligible.map_or(0, |eligible| eligible.minor))
            .with("payment", 0)
            .with("payment_kind", "")
            .with("payment_approvals", 0)
            .with("closing_items_open", count(self.closing_items_open(context)))
    }

    /// Activities of the contract that were not held.
    fn activities_open(&self) -> usize {
        let planned = self.contract.iter().flat_map(|contract| &contract.activities);
        let held = |state| matches!(state, ActivityState::Held | ActivityState::Reported);
        planned.filter(|activity| !held(self.activity_state(&activity.activity))).count()
    }

    fn reports_open(&self) -> usize {
        self.reports.iter().filter(|report| report.state != ReportState::Accepted).count()
    }

    /// Items of the programme's list that are not ticked.
    fn closing_items_open(&self, context: &Context) -> usize {
        let items = context.texts("closing_checklist");
        items.iter().filter(|item| !self.closing.contains(item)).count()
    }

    /// Days from today to the last day of the contract; below zero once it is over.
    fn days_to_end(&self, context: &Context) -> i64 {
        let ends = self.contract.as_ref().map(|contract| contract.ends);
        ends.map_or(0, |ends| context.days_until(ends))
    }
}

pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
