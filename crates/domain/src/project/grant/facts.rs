//! What the guards of a policy file may look at in a grant. Names: [`crate::vocabulary`].

use super::{
    ActivityState, Amendment, Change, ChangeRecord, ConsentState, Contract, Grant, Report, ReportKind,
    ReportState,
};
use crate::{Context, project::Project};
use nidaa_kernel::PartKey;
use nidaa_workflow::Facts;

impl Grant {
    /// Adds what is known without looking at a command. What a command brings along takes the place of these.
    pub(in crate::project) fn facts(&self, facts: Facts, context: &Context) -> Facts {
        let (books, contract) = (self.books(), self.contract_on(context.today()));
        let minor = |of: fn(&super::Books) -> i64| books.as_ref().map_or(0, of);
        facts
            .with("has_contract", self.contract.is_some())
            .with(
                "days_to_contract_end",
                contract.as_ref().map_or(0, |contract| context.days_until(contract.ends)),
            )
            .with("contract_months", contract.as_ref().map_or(0, Contract::months))
            .with("notice_days", 0)
            .with(
                "activities_open",
                contract.as_ref().map_or(0, |contract| count(self.activities_open(contract))),
            )
            .with("activities_unreported", count(self.unreported(&[])))
            .with("reports_open", count(self.reports_open().count()))
            .with("revision_rounds", 0)
            .with("report_endorsed", false)
            .with("findings_open", count(self.findings_open(context)))
            .with("only_gives_up", false)
            .with("consents_open", 0)
            .with("consents_lacking", Vec::new())
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

    /// Findings that are neither set right nor excused.
    fn findings_open(&self, context: &Context) -> usize {
        let excused = &context.around.excused.findings;
        self.findings
            .iter()
            .filter(|one| one.resolved.is_none() && !excused.contains(&one.record.finding))
            .count()
    }

    /// Activities of the contract that were not held.
    fn activities_open(&self, contract: &Contract) -> usize {
        let planned = contract.activities.iter();
        let held = |state| matches!(state, ActivityState::Held | ActivityState::Reported);
        planned.filter(|activity| !held(self.activity_state(&activity.activity))).count()
    }

    /// Adds what a final report that tells of these activities would leave open. It stands in the place of one that was sent
    /// back.
    pub(in crate::project) fn with_final_report(&self, facts: Facts, activities: &[PartKey]) -> Facts {
        let earlier = self.reports_open().filter(|report| report.kind == ReportKind::Progress);
        facts
            .with("activities_unreported", count(self.unreported(activities)))
            .with("reports_open", count(earlier.count()))
    }

    /// Activities that were held, and of which neither an accepted report nor one that tells of these does.
    fn unreported(&self, told: &[PartKey]) -> usize {
        let held = self.activities.iter().filter(|activity| activity.state == ActivityState::Held);
        held.filter(|activity| !told.contains(&activity.activity)).count()
    }

    /// Reports that are not accepted. Of one that was sent back, one that tells of the same since takes the place.
    fn reports_open(&self) -> impl Iterator<Item = &Report> {
        let open = self.reports.iter().filter(|report| report.state != ReportState::Accepted);
        open.filter(|report| {
            report.state != ReportState::Returned || !self.reports.iter().any(|later| later.revises(report))
        })
    }

    /// Items of the programme's list that are not ticked.
    fn closing_items_open(&self, context: &Context) -> usize {
        let items = context.texts("closing_checklist");
        items.iter().filter(|item| !self.closing.contains(item)).count()
    }
}

impl Project {
    /// Adds the consents that an amendment still waits for.
    pub(super) fn with_awaited(&self, facts: Facts, amendment: &Amendment, context: &Context) -> Facts {
        let (today, excused) = (context.today(), &context.around.excused);
        let open = amendment.consents.iter().filter(|ask| ask.state != ConsentState::Given);
        let open = open.filter(|ask| self.is_awaited(amendment, ask, today, excused));
        let countries: Vec<String> = open.map(|ask| ask.country.to_string()).collect();
        facts.with("consents_open", count(countries.len())).with("consents_lacking", countries)
    }
}

/// Adds whether an amendment only gives up what was planned, which costs nothing and takes no time.
pub(super) fn giving_up(facts: Facts, changes: &[ChangeRecord]) -> Facts {
    let gives_up = |record: &ChangeRecord| matches!(record.change, Change::NoActivity { .. });
    facts.with("only_gives_up", changes.iter().all(gives_up))
}

pub(super) fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
