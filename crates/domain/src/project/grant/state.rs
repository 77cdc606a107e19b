//! A grant as its events tell it.

use super::{
    Activity, ActivityState, Amendment, AmendmentState, Approval, Books, ConsentState, Contract, Finding,
    FindingState, GrantEvent, Payment, PaymentState, Refund, Report, ReportKind, ReportState, Shift,
    Transfer,
};
use crate::project::Reason;
use jiff::civil::Date;
use nidaa_kernel::{Country, Money, PartKey};
use serde::{Deserialize, Serialize};

/// Everything known of a grant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Amount of the contract.
    pub amount: Option<Money>,
    /// The contract as signed.
    pub baseline: Option<Contract>,
    /// The contract with everything that was agreed, also what holds from a later day only: see [`Grant::contract_on`].
    pub contract: Option<Contract>,
    /// Version of that contract: 1 as signed, one more for each amendment.
    pub version: u16,
    /// Day of the owner's training.
    pub trained_on: Option<Date>,
    /// Transfers by notice.
    pub transfers: Vec<Transfer>,
    /// Amendments, in the order they were asked for.
    pub amendments: Vec<Amendment>,
    /// Activities announced or held, in the order they were announced.
    pub activities: Vec<Activity>,
    /// Reports, in the order they were first handed in.
    pub reports: Vec<Report>,
    /// Payments, in the order they were asked for.
    pub payments: Vec<Payment>,
    /// Money that came back.
    pub refunds: Vec<Refund>,
    /// Visits made.
    pub visits: Vec<PartKey>,
    /// What visits found.
    pub findings: Vec<Finding>,
    /// Cost the grant bears, once it is fixed.
    pub eligible: Option<Money>,
    /// Items of the closing checklist that are ticked.
    pub closing: Vec<String>,
}

impl Grant {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[expect(clippy::too_many_lines, reason = "an arm for each event")]
    pub fn evolve(&mut self, event: &GrantEvent) {
        match event {
            GrantEvent::ContractSigned { contract, grant, .. } => {
                (self.amount, self.version) = (Some(*grant), 1);
                (self.baseline, self.contract) = (Some(contract.clone()), Some(contract.clone()));
            }
            GrantEvent::TrainingAttended { on } => self.trained_on = Some(*on),
            GrantEvent::BudgetTransferred { shifts, reason } => self.transfer(shifts, reason),
            GrantEvent::AmendmentRequested { amendment, changes, effective, reason, consents, .. } => {
                let asked = Amendment::requested(amendment, changes, *effective, reason, consents);
                self.amendments.push(asked);
            }
            GrantEvent::ConsentGiven { amendment, country } => {
                self.answer(amendment, *country, ConsentState::Given, None);
            }
            GrantEvent::ConsentRefused { amendment, country, reason } => {
                self.answer(amendment, *country, ConsentState::Refused, Some(reason));
            }
            GrantEvent::AmendmentApproved { amendment, version, begins_on, .. } => {
                self.amend(amendment, *version, *begins_on);
            }
            GrantEvent::AmendmentBegun { amendment } => self.begin(amendment),
            GrantEvent::AmendmentRefused { amendment, reason, .. } => {
                if let Some(found) = self.amendments.iter_mut().find(|known| known.amendment == *amendment) {
                    (found.state, found.refused) = (AmendmentState::Refused, Some(reason.clone()));
                }
            }
            GrantEvent::ActivityAnnounced { activity, span, place } => {
                self.activities.retain(|known| known.activity != *activity);
                self.activities.push(Activity::announced(activity, *span, place, self.version));
            }
            GrantEvent::ActivityHeld {
                activity,
                span,
                place,
                attendance,
                provider,
                provider_institution,
            } => {
                if let Some(found) = self.activities.iter_mut().find(|known| known.activity == *activity) {
                    found.announced = Some((found.span, found.place.clone()));
                    (found.span, found.place, found.state) = (*span, place.clone(), ActivityState::Held);
                    (found.attendance, found.provider) = (attendance.clone(), *provider);
                    found.provider_institution.clone_from(provider_institution);
                }
            }
            GrantEvent::ReportSubmitted {
                report, kind, period, summary, activities, spent, round, ..
            } => {
                self.put_report(Report {
                    report: report.clone(),
                    kind: *kind,
                    period: *period,
                    summary: summary.clone(),
                    activities: activities.clone(),
                    spent: spent.clone(),
                    round: *round,
                    state: ReportState::Submitted,
                    comment: None,
                });
            }
            GrantEvent::ReportReturned { report, comment, .. } => {
                if let Some(found) = self.reports.iter_mut().find(|known| known.report == *report) {
                    (found.state, found.comment) = (ReportState::Returned, Some(comment.clone()));
                }
            }
            GrantEvent::ReportEndorsed { report } => self.set_report(report, ReportState::Endorsed),
            GrantEvent::ReportAccepted { report, .. } => self.accept(report),
            GrantEvent::FinalReportAccepted { report, eligible, .. } => {
                self.accept(report);
                self.eligible = Some(*eligible);
            }
            GrantEvent::PaymentRequested { payment, kind, amount, hands } => {
                self.payments.push(Payment::requested(payment, *kind, *amount, hands));
            }
            GrantEvent::PaymentApproved { payment, hands, on } => {
                self.with_payment(payment.as_str(), |found| {
                    found.found.push(Approval { hands: found.hands.len(), on: found.approved_on });
                    found.hands.extend(hands.iter().cloned());
                    found.approved_on = found.approved_on.max(*on);
                    found.approvals = found.approvals.saturating_add(1);
                });
            }
            GrantEvent::PaymentRefused { payment, reason } => self.with_payment(payment.as_str(), |found| {
                (found.state, found.refused) = (PaymentState::Refused, Some(reason.clone()));
            }),
            GrantEvent::PaymentMade { payment, paid_on, reference, .. } => {
                self.with_payment(payment.as_str(), |found| {
                    (found.state, found.paid_on) = (PaymentState::Paid, Some(*paid_on));
                    found.reference = Some(reference.clone());
                });
            }
            GrantEvent::RefundReceived { amount, received_on, reference } => self.refunds.push(Refund {
                amount: *amount,
                received_on: *received_on,
                reference: reference.clone(),
            }),
            // Told for people: what is due now follows from payments and reports.
            GrantEvent::RefundDue { .. } | GrantEvent::RefundSettled {} => {}
            GrantEvent::VisitRecorded { .. }
            | GrantEvent::FindingResolved { .. }
            | GrantEvent::FindingAnswered { .. }
            | GrantEvent::FindingReturned { .. } => self.look_after(event),
            GrantEvent::ClosingItemChecked { item } => self.closing.push(item.clone()),
        }
    }

    /// What visits find, and what becomes of it.
    fn look_after(&mut self, event: &GrantEvent) {
        match event {
            GrantEvent::VisitRecorded { visit, findings, .. } => {
                self.visits.push(visit.clone());
                self.findings.extend(findings.iter().map(|record| Finding::open(visit, record)));
            }
            GrantEvent::FindingResolved { finding, proof } => self.change_finding(finding, |found| {
                found.judged = found.state;
                (found.state, found.resolved) = (FindingState::Resolved, Some(proof.clone()));
            }),
            GrantEvent::FindingAnswered { finding, answer } => self.change_finding(finding, |found| {
                (found.state, found.answer) = (FindingState::Answered, Some(answer.clone()));
            }),
            GrantEvent::FindingReturned { finding, .. } => {
                self.change_finding(finding, |found| found.state = FindingState::Open);
            }
            // The grant itself has followed every other event.
            _ => {}
        }
    }

    fn change_finding(&mut self, finding: &PartKey, change: impl FnOnce(&mut Finding)) {
        if let Some(found) = self.findings.iter_mut().find(|known| known.record.finding == *finding) {
            change(found);
        }
    }

    fn transfer(&mut self, shifts: &[Shift], reason: &Reason) {
        if let Some(contract) = &mut self.contract {
            for shift in shifts {
                contract.shift(shift);
            }
        }
        self.transfers.push(Transfer {
            shifts: shifts.to_vec(),
            reason: reason.clone(),
            version: self.version,
        });
    }

    fn answer(
        &mut self,
        amendment: &PartKey,
        country: Country,
        state: ConsentState,
        reason: Option<&Reason>,
    ) {
        let found = self.amendments.iter_mut().find(|known| known.amendment == *amendment);
        let asked = found.and_then(|found| found.consents.iter_mut().find(|ask| ask.country == country));
        if let Some(ask) = asked {
            (ask.state, ask.reason) = (state, reason.cloned());
        }
    }

    fn amend(&mut self, amendment: &PartKey, version: u16, begins_on: Option<Date>) {
        let before = self.standing();
        let Some(found) = self.amendments.iter_mut().find(|known| known.amendment == *amendment) else {
            return;
        };
        (found.state, found.version, found.begins_on) = (AmendmentState::Approved, Some(version), begins_on);
        if let Some(contract) = &mut self.contract {
            for record in &found.changes {
                contract.change(&record.change);
            }
        }
        self.version = version;
        self.move_announced(before, version);
    }

    fn begin(&mut self, amendment: &PartKey) {
        let before = self.standing();
        let Some(found) = self.amendments.iter_mut().find(|known| known.amendment == *amendment) else {
            return;
        };
        found.begins_on = None;
        let version = found.version.unwrap_or_default();
        self.move_announced(before, version);
    }

    /// What was announced before an amendment takes place when the contract says it does with that amendment.
    fn move_announced(&mut self, before: Option<Contract>, version: u16) {
        for record in before.zip(self.standing()).map(|(was, is)| was.differences(&is)).unwrap_or_default() {
            let Some(planned) = record.moved_activity() else { continue };
            let announced =
                |known: &&mut Activity| known.activity == planned.activity && known.under < version;
            if let Some(known) = self.activities.iter_mut().find(announced) {
                known.move_announced(planned.span);
            }
        }
    }

    /// A revision stands in the place of what was sent back.
    fn put_report(&mut self, report: Report) {
        match self.reports.iter_mut().find(|known| known.report == report.report) {
            Some(known) => *known = report,
            None => self.reports.push(report),
        }
    }

    fn set_report(&mut self, report: &PartKey, state: ReportState) {
        if let Some(found) = self.reports.iter_mut().find(|known| known.report == *report) {
            found.state = state;
        }
    }

    fn accept(&mut self, report: &PartKey) {
        self.set_report(report, ReportState::Accepted);
        let told = self.reports.iter().find(|known| known.report == *report);
        let told = told.map(|report| report.activities.clone()).unwrap_or_default();
        for activity in self.activities.iter_mut().filter(|known| told.contains(&known.activity)) {
            activity.state = ActivityState::Reported;
        }
    }

    /// The final report waits for its acceptance again, and no cost is fixed.
    pub(in crate::project) fn take_back_final_report(&mut self, endorsed: bool) {
        self.eligible = None;
        let state = if endorsed { ReportState::Endorsed } else { ReportState::Submitted };
        let is_final =
            |one: &&mut Report| one.kind == ReportKind::Final && one.state == ReportState::Accepted;
        let Some(report) = self.reports.iter_mut().find(is_final) else { return };
        report.state = state;
        let told = report.activities.clone();
        for activity in self.activities.iter_mut().filter(|known| told.contains(&known.activity)) {
            activity.state = ActivityState::Held;
        }
    }

    /// The sums; none before the contract is signed.
    pub fn books(&self) -> Option<Books> {
        self.amount.map(|amount| Books::of(self, amount))
    }

    /// What accepted reports say was spent of a budget line; none before the contract is signed.
    pub fn spent_of(&self, line: &PartKey) -> Option<Money> {
        self.amount.map(|grant| Money { minor: self.spent_on(line), ..grant })
    }

    /// The payment of this key.
    pub fn payment(&self, key: &PartKey) -> Option<&Payment> {
        self.payments.iter().find(|payment| payment.payment == *key)
    }

    /// The report of this key.
    pub fn report(&self, key: &PartKey) -> Option<&Report> {
        self.reports.iter().find(|report| report.report == *key)
    }

    /// Progress reports that were accepted.
    pub(super) fn progress_told(&self) -> impl Iterator<Item = &Report> {
        let told = |report: &&Report| report.state == ReportState::Accepted;
        self.reports.iter().filter(told).filter(|report| report.kind == ReportKind::Progress)
    }

    /// The day the first money left.
    pub(super) fn first_paid(&self) -> Option<Date> {
        self.payments.iter().filter_map(|payment| payment.paid_on).min()
    }

    /// The activity of this key, once it was announced.
    pub fn activity(&self, key: &PartKey) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.activity == *key)
    }

    /// The amendment of this key.
    pub fn amendment(&self, key: &PartKey) -> Option<&Amendment> {
        self.amendments.iter().find(|amendment| amendment.amendment == *key)
    }

    /// Countries that an amendment asks which is not decided yet, or that will join by one that is.
    pub fn asked(&self) -> impl Iterator<Item = Country> {
        let open = self.amendments.iter().filter(|one| one.state == AmendmentState::Requested);
        open.flat_map(|one| &one.consents).map(|ask| ask.country).chain(self.joining())
    }

    /// How far an activity of the contract has come.
    pub fn activity_state(&self, key: &PartKey) -> ActivityState {
        self.activity(key).map_or(ActivityState::Planned, |activity| activity.state)
    }
}
