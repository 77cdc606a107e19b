//! What a command of the grant brought along for the guards, told by its event.

use crate::Context;
use crate::project::grant::facts::giving_up;
use crate::project::{GrantEvent, Project, ReportKind, ReportState};
use nidaa_workflow::Facts;

impl Project {
    /// Adds to the facts what the decision of this event added, when it is put to rules again.
    pub(in crate::project) fn brought_by(
        &self,
        event: &GrantEvent,
        facts: Facts,
        context: &Context,
    ) -> Facts {
        match event {
            GrantEvent::ActivityAnnounced { span, .. } => {
                facts.with("notice_days", context.days_until(span.start.first_day()))
            }
            GrantEvent::BudgetTransferred { shifts, .. } => {
                facts.with("transfer_basis_points", self.grant.moved_basis_points(shifts, context.today()))
            }
            GrantEvent::AmendmentRequested { changes, .. } => giving_up(facts, changes),
            GrantEvent::AmendmentApproved { amendment, .. } => {
                let asked = self.grant.amendment(amendment);
                asked.map_or_else(|| facts.clone(), |asked| self.with_awaited(facts.clone(), asked, context))
            }
            GrantEvent::PaymentRequested { kind, amount, .. } => {
                facts.with("payment", amount.minor).with("payment_kind", kind.as_str())
            }
            GrantEvent::PaymentMade { payment, .. } => {
                let asked = self.grant.payments.iter().find(|known| known.payment == *payment);
                facts.with("payment_approvals", asked.map_or(0, |asked| i64::from(asked.approvals)))
            }
            GrantEvent::ReportReturned { report, .. } => {
                let rounds = self.grant.report(report).map_or(0, |report| i64::from(report.round));
                facts.with("revision_rounds", rounds.saturating_sub(1))
            }
            GrantEvent::ReportAccepted { report, .. } | GrantEvent::FinalReportAccepted { report, .. } => {
                let report = self.grant.report(report);
                facts.with("report_endorsed", report.is_some_and(|one| one.state == ReportState::Endorsed))
            }
            GrantEvent::ReportSubmitted { kind: ReportKind::Final, activities, .. } => {
                self.grant.with_final_report(facts, activities)
            }
            GrantEvent::ContractSigned { contract, .. } => facts.with("contract_months", contract.months()),
            GrantEvent::TrainingAttended { .. }
            | GrantEvent::ConsentGiven { .. }
            | GrantEvent::ConsentRefused { .. }
            | GrantEvent::AmendmentRefused { .. }
            | GrantEvent::AmendmentBegun { .. }
            | GrantEvent::ActivityHeld { .. }
            | GrantEvent::ReportSubmitted { .. }
            | GrantEvent::ReportEndorsed { .. }
            | GrantEvent::PaymentApproved { .. }
            | GrantEvent::PaymentRefused { .. }
            | GrantEvent::RefundReceived { .. }
            | GrantEvent::RefundDue { .. }
            | GrantEvent::RefundSettled { .. }
            | GrantEvent::VisitRecorded { .. }
            | GrantEvent::FindingResolved { .. }
            | GrantEvent::FindingAnswered { .. }
            | GrantEvent::FindingReturned { .. }
            | GrantEvent::ClosingItemChecked { .. } => facts,
        }
    }
}
