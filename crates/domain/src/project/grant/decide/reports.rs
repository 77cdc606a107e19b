//! Hand in, send back, find right, accept.

use super::{GrantEvent, check_state, missing};
use crate::project::{
    AcceptFinalReport, AcceptReport, ActivityState, Contract, EndorseReport, LineAmount, Project,
    ProjectEvent, Report, ReportKind, ReportState, ReturnReport, Span, SubmitFinalReport, SubmitReport,
};
use crate::{Context, Refusal};
use nidaa_kernel::{Money, PartKey};
use std::collections::BTreeSet;

impl Project {
    pub(super) fn submit_report(
        &self,
        data: &SubmitReport,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        self.hand_in(data, ReportKind::Progress, "submit_report", context)
    }

    pub(super) fn submit_final_report(
        &self,
        data: &SubmitFinalReport,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        let SubmitFinalReport { project, report, period, summary, activities, spent } = data.clone();
        let data = SubmitReport { project, report, period, summary, activities, spent };
        self.hand_in(&data, ReportKind::Final, "submit_final_report", context)
    }

    fn hand_in(
        &self,
        data: &SubmitReport,
        kind: ReportKind,
        command: &str,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        if data.summary.is_empty() {
            return Err(Refusal::Empty { field: "summary" });
        }
        data.period.check()?;
        let (round, contract) = (self.round(data, kind)?, self.contract(context)?);
        let mut seen = BTreeSet::new();
        for activity in &data.activities {
            if self.grant.activity(activity).is_none() {
                contract.activity(activity).ok_or_else(|| missing("activity", activity))?;
            }
            // What was held was in the contract of its days, whatever came to be agreed since.
            let state = self.grant.activity_state(activity);
            check_state("activity", activity, state.as_str(), &[ActivityState::Held.as_str()])?;
            if !seen.insert(activity) {
                return Err(Refusal::NamedTwice { code: activity.to_string() });
            }
        }
        self.check_lines(&data.spent, &contract)?;
        self.check_told(kind, data.period, &contract)?;
        // Nobody can tell of days to come, and once accepted it would keep others from telling of them.
        context.has_come(data.period.end.last_day().min(contract.ends))?;
        self.check_spent(&data.spent, context)?;
        context.has_rules(command)?;
        Ok(GrantEvent::ReportSubmitted {
            report: data.report.clone(),
            kind,
            period: data.period,
            summary: data.summary.clone(),
            activities: data.activities.clone(),
            spent: data.spent.clone(),
            round,
            stage: self.next_stage_knowing(context, command, |facts| match kind {
                ReportKind::Progress => facts,
                ReportKind::Final => self.grant.with_final_report(facts, &data.activities),
            })?,
        })
    }

    /// A key is used again for a revision of what was sent back, and for nothing else. Under another key it is still a
    /// revision of what was sent back and tells of the same: rounds are those of the duty.
    fn round(&self, data: &SubmitReport, kind: ReportKind) -> Result<u16, Refusal> {
        let key = &data.report;
        if let Some(earlier) = self.grant.report(key) {
            check_state("report", key, earlier.kind.as_str(), &[kind.as_str()])?;
            check_state("report", key, earlier.state.as_str(), &["returned"])?;
        }
        let rounds =
            self.grant.reports.iter().filter(|one| is_sent_back(one, data, kind)).map(|one| one.round);
        Ok(rounds.max().unwrap_or(0).saturating_add(1))
    }

    fn check_lines(&self, spent: &[LineAmount], contract: &Contract) -> Result<(), Refusal> {
        super::contract::once(spent.iter().map(|part| &part.line))?;
        for part in spent {
            contract.line(&part.line).ok_or_else(|| missing("line", &part.line))?;
            self.grant.check_amount(part.amount)?;
        }
        Ok(())
    }

    /// A report speaks of days of the contract, and a progress report of none that an accepted one has told of; the final
    /// report looks back on all of them.
    fn check_told(&self, kind: ReportKind, period: Span, contract: &Contract) -> Result<(), Refusal> {
        contract.check_within(period)?;
        let earlier = self.grant.progress_told().find(|told| told.period.overlaps(period));
        let Some(earlier) = earlier.filter(|_| kind == ReportKind::Progress) else { return Ok(()) };
        Err(Refusal::PeriodTold {
            report: earlier.report.to_string(),
            from: earlier.period.start.to_string(),
            to: earlier.period.end.to_string(),
        })
    }

    /// With what accepted reports account for, no line bears more than it has, today and once what is agreed has begun,
    /// and all of them no more than the grant.
    fn check_spent(&self, spent: &[LineAmount], context: &Context) -> Result<(), Refusal> {
        for day in self.grant.turns_from(context.today()) {
            let contract = self.contract_on(day)?;
            for part in spent {
                let sum = self.grant.spent_on(&part.line).saturating_add(part.amount.minor);
                self.grant.check_bears(&contract, &part.line, sum)?;
            }
        }
        let asked = spent.iter().fold(0_i64, |sum, part| sum.saturating_add(part.amount.minor));
        let Some(books) = self.grant.books() else { return Ok(()) };
        let money = |minor| Money { minor, ..books.granted };
        let left = books.granted.minor.saturating_sub(books.spent.minor);
        if asked <= left {
            return Ok(());
        }
        Err(Refusal::OverGrant { asked: money(asked), left: money(left.max(0)) })
    }

    pub(super) fn return_report(
        &self,
        data: &ReturnReport,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        data.comment.check()?;
        let report = self.handed_in(&data.report)?;
        context.has_rules("return_report")?;
        let rounds = i64::from(report.round);
        let stage = self.next_stage_knowing(context, "return_report", |facts| {
            facts.with("revision_rounds", rounds.saturating_sub(1))
        })?;
        Ok(GrantEvent::ReportReturned { report: data.report.clone(), comment: data.comment.clone(), stage })
    }

    pub(super) fn endorse_report(
        &self,
        data: &EndorseReport,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        let report = self.grant.report(&data.report).ok_or_else(|| missing("report", &data.report))?;
        check_state("report", &data.report, report.state.as_str(), &["submitted"])?;
        self.next_stage(context, "endorse_report")?;
        Ok(GrantEvent::ReportEndorsed { report: data.report.clone() })
    }

    pub(super) fn accept_report(
        &self,
        data: &AcceptReport,
        context: &Context,
    ) -> Result<GrantEvent, Refusal> {
        let report = self.handed_in(&data.report)?;
        check_state("report", &data.report, report.kind.as_str(), &["progress"])?;
        self.check_account(report, context)?;
        let stage = self.accepted(report, "accept_report", context)?;
        Ok(GrantEvent::ReportAccepted { report: data.report.clone(), stage })
    }

    /// Fixes what the grant bears. What was paid beyond it comes back.
    pub(in crate::project) fn accept_final_report(
        &self,
        data: &AcceptFinalReport,
        context: &Context,
    ) -> Result<Vec<ProjectEvent>, Refusal> {
        let report = self.handed_in(&data.report)?;
        check_state("report", &data.report, report.kind.as_str(), &["final"])?;
        self.check_eligible(report, data.eligible)?;
        self.check_account(report, context)?;
        let stage = self.accepted(report, "accept_final_report", context)?;
        let paid = self.grant.books().map_or(0, |books| books.paid.minor);
        let balance = Money { minor: data.eligible.minor.saturating_sub(paid), ..data.eligible };
        let report = data.report.clone();
        let accepted = GrantEvent::FinalReportAccepted { report, eligible: data.eligible, balance, stage };
        let surplus = Money { minor: balance.minor.saturating_neg(), ..balance };
        let due = (surplus.minor > 0).then(|| GrantEvent::RefundDue { amount: surplus }.into());
        Ok(std::iter::once(accepted.into()).chain(due).collect())
    }

    /// Others may have been accepted since it was handed in, and the contract may say otherwise by now.
    fn check_account(&self, report: &Report, context: &Context) -> Result<(), Refusal> {
        let contract = self.contract(context)?;
        self.check_told(report.kind, report.period, &contract)?;
        self.check_spent(&report.spent, context)
    }

    /// The grant bears no more than itself and than was spent, and may bear nothing.
    fn check_eligible(&self, report: &Report, eligible: Money) -> Result<(), Refusal> {
        self.grant.check_currency(eligible)?;
        if eligible.minor < 0 {
            return Err(Refusal::Malformed { field: "amount" });
        }
        if let Some(grant) = self.grant.amount.filter(|grant| eligible.minor > grant.minor) {
            return Err(Refusal::OverGrant { asked: eligible, left: grant });
        }
        let before = self.grant.books().map_or(0, |books| books.spent.minor);
        let spent = report.spent.iter().fold(before, |sum, part| sum.saturating_add(part.amount.minor));
        if eligible.minor > spent {
            let reported = Money { minor: spent, ..eligible };
            return Err(Refusal::EligibleOverReported { asked: eligible, reported });
        }
        Ok(())
    }

    fn accepted(
        &self,
        report: &Report,
        command: &str,
        context: &Context,
    ) -> Result<nidaa_kernel::StageId, Refusal> {
        context.has_rules(command)?;
        let endorsed = report.state == crate::project::ReportState::Endorsed;
        self.next_stage_knowing(context, command, |facts| facts.with("report_endorsed", endorsed))
    }

    fn handed_in(&self, key: &PartKey) -> Result<&Report, Refusal> {
        let report = self.grant.report(key).ok_or_else(|| missing("report", key))?;
        check_state("report", key, report.state.as_str(), &["submitted", "endorsed"])?;
        Ok(report)
    }
}

/// Whether a report was sent back that tells of what this one tells of: it has its key, or its time, or an activity of it.
fn is_sent_back(earlier: &Report, data: &SubmitReport, kind: ReportKind) -> bool {
    earlier.state == ReportState::Returned
        && earlier.kind == kind
        && (earlier.report == data.report || earlier.tells_of(data.period, &data.activities))
}
