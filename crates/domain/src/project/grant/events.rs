//! What can have happened to a grant. Stored among the project's events, under names of their own.

use super::{
    Attendance, ChangeRecord, Contract, FindingRecord, LineAmount, PaymentKind, Place, ReportKind, Shift,
};
use crate::project::{Reason, Span};
use jiff::civil::Date;
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, LocalText, Money, PartKey, StageId};
use serde::{Deserialize, Serialize};

/// A recorded fact of a grant. Those that lead to a stage carry it, so that replay needs no policy file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum GrantEvent {
    /// The contract was signed.
    ContractSigned {
        /// What it says, the baseline.
        contract: Contract,
        /// Its amount; the budget lines add up to it.
        grant: Money,
        /// The stage it led to.
        stage: StageId,
    },
    /// The owner's people attended the training.
    TrainingAttended {
        /// The day.
        on: Date,
    },
    /// Money was moved between budget lines by notice.
    BudgetTransferred {
        /// From where to where.
        shifts: Vec<Shift>,
        /// Why.
        reason: Reason,
    },
    /// A change of the contract was asked for.
    AmendmentRequested {
        /// Its key within the project.
        amendment: PartKey,
        /// What will be otherwise, each beside what it replaces.
        changes: Vec<ChangeRecord>,
        /// First day on which it holds.
        effective: Date,
        /// Why.
        reason: Reason,
        /// Partner countries that are asked to agree.
        consents: Vec<Country>,
        /// The stage it led to.
        stage: StageId,
    },
    /// A partner country agreed.
    ConsentGiven {
        /// The amendment.
        amendment: PartKey,
        /// The country.
        country: Country,
    },
    /// A partner country did not agree.
    ConsentRefused {
        /// The amendment.
        amendment: PartKey,
        /// The country.
        country: Country,
        /// Why.
        reason: Reason,
    },
    /// The amendment was approved.
    AmendmentApproved {
        /// The amendment.
        amendment: PartKey,
        /// Version of the contract it makes; the signed one is 1.
        version: u16,
        /// First day on which it holds; none where it holds from the approval on.
        begins_on: Option<Date>,
        /// The stage it led to.
        stage: StageId,
    },
    /// The day had come from which the amendment holds.
    AmendmentBegun {
        /// The amendment.
        amendment: PartKey,
    },
    /// The amendment was refused.
    AmendmentRefused {
        /// The amendment.
        amendment: PartKey,
        /// Why.
        reason: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// An activity was announced.
    ActivityAnnounced {
        /// The activity.
        activity: PartKey,
        /// When.
        span: Span,
        /// Where.
        place: Place,
    },
    /// An activity was held.
    ActivityHeld {
        /// The activity.
        activity: PartKey,
        /// When it really was.
        span: Span,
        /// Where it really was.
        place: Place,
        /// Who came.
        attendance: Vec<Attendance>,
        /// Country that gave training or expertise.
        provider: Option<Country>,
        /// Institution that gave it, where it was no country.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        provider_institution: Option<InstitutionKey>,
    },
    /// A report was handed in, or handed in again.
    ReportSubmitted {
        /// Its key within the project.
        report: PartKey,
        /// What it speaks of.
        kind: ReportKind,
        /// The time it covers.
        period: Span,
        /// What was done.
        summary: LocalText,
        /// Activities it tells of.
        activities: Vec<PartKey>,
        /// What was spent, by budget line.
        spent: Vec<LineAmount>,
        /// 1 for the first time, then one more for each revision.
        round: u16,
        /// The stage it led to.
        stage: StageId,
    },
    /// A report was sent back to be revised.
    ReportReturned {
        /// The report.
        report: PartKey,
        /// What is to be revised.
        comment: Reason,
        /// The stage it led to.
        stage: StageId,
    },
    /// The figures of a report were found right.
    ReportEndorsed {
        /// The report.
        report: PartKey,
    },
    /// A progress report was accepted.
    ReportAccepted {
        /// The report.
        report: PartKey,
        /// The stage it led to.
        stage: StageId,
    },
    /// The final report was accepted and the eligible cost fixed.
    FinalReportAccepted {
        /// The report.
        report: PartKey,
        /// The cost the grant bears.
        eligible: Money,
        /// What is owed to the owner; where negative, what the owner gives back.
        balance: Money,
        /// The stage it led to.
        stage: StageId,
    },
    /// Money was asked for.
    PaymentRequested {
        /// Its key within the project.
        payment: PartKey,
        /// What it is for.
        kind: PaymentKind,
        /// How much.
        amount: Money,
        /// Who asked for it, and for whom.
        hands: Vec<AccountLogin>,
    },
    /// A payment was approved by one pair of eyes.
    PaymentApproved {
        /// The payment.
        payment: PartKey,
        /// Who approved it, and for whom.
        hands: Vec<AccountLogin>,
        /// The day, in the programme's zone; none in what was recorded before it was told.
        on: Option<Date>,
    },
    /// A payment was refused.
    PaymentRefused {
        /// The payment.
        payment: PartKey,
        /// Why.
        reason: Reason,
    },
    /// The money left.
    PaymentMade {
        /// The payment.
        payment: PartKey,
        /// How much.
        amount: Money,
        /// The day.
        paid_on: Date,
        /// The bank's own number.
        reference: String,
        /// The stage it led to.
        stage: StageId,
    },
    /// Money came back.
    RefundReceived {
        /// How much.
        amount: Money,
        /// The day.
        received_on: Date,
        /// The bank's own number.
        reference: String,
    },
    /// The project ended before its time, or cost less than was paid: money is to come back.
    RefundDue {
        /// How much: what was paid and no accepted report accounts for, or what was paid beyond the eligible cost.
        amount: Money,
    },
    /// All that was to come back has come.
    RefundSettled {},
    /// Somebody visited the project.
    VisitRecorded {
        /// Its key within the project.
        visit: PartKey,
        /// The day.
        on: Date,
        /// What was seen.
        note: LocalText,
        /// What is to be done.
        findings: Vec<FindingRecord>,
    },
    /// What a visit found has been set right.
    FindingResolved {
        /// The finding.
        finding: PartKey,
        /// How it is known.
        proof: Reason,
    },
    /// The owner answered a finding.
    FindingAnswered {
        /// The finding.
        finding: PartKey,
        /// What was done, and where it can be seen.
        answer: LocalText,
    },
    /// The answer to a finding did not do.
    FindingReturned {
        /// The finding.
        finding: PartKey,
        /// What is lacking.
        reason: Reason,
    },
    /// An item of the closing checklist was ticked.
    ClosingItemChecked {
        /// The item.
        item: String,
    },
}

kinds! {
    GrantEvent;
    ContractSigned => "contract_signed" v 1,
    TrainingAttended => "training_attended" v 1,
    BudgetTransferred => "budget_transferred" v 1,
    AmendmentRequested => "amendment_requested" v 1,
    ConsentGiven => "consent_given" v 1,
    ConsentRefused => "consent_refused" v 1,
    AmendmentApproved => "amendment_approved" v 3,
    AmendmentBegun => "amendment_begun" v 1,
    AmendmentRefused => "amendment_refused" v 1,
    ActivityAnnounced => "activity_announced" v 1,
    ActivityHeld => "activity_held" v 1,
    ReportSubmitted => "report_submitted" v 1,
    ReportReturned => "report_returned" v 1,
    ReportEndorsed => "report_endorsed" v 1,
    ReportAccepted => "report_accepted" v 1,
    FinalReportAccepted => "final_report_accepted" v 1,
    PaymentRequested => "payment_requested" v 1,
    PaymentApproved => "payment_approved" v 2,
    PaymentRefused => "payment_refused" v 1,
    PaymentMade => "payment_made" v 1,
    RefundReceived => "refund_received" v 1,
    RefundDue => "refund_due" v 1,
    RefundSettled => "refund_settled" v 1,
    VisitRecorded => "visit_recorded" v 1,
    FindingResolved => "finding_resolved" v 1,
    FindingAnswered => "finding_answered" v 1,
    FindingReturned => "finding_returned" v 1,
    ClosingItemChecked => "closing_item_checked" v 1,
}

impl GrantEvent {
    /// The stage it led to, if it led to one.
    pub const fn stage(&self) -> Option<&StageId> {
        match self {
            Self::ContractSigned { stage, .. }
            | Self::AmendmentRequested { stage, .. }
            | Self::AmendmentApproved { stage, .. }
            | Self::AmendmentRefused { stage, .. }
            | Self::ReportSubmitted { stage, .. }
            | Self::ReportReturned { stage, .. }
            | Self::ReportAccepted { stage, .. }
            | Self::FinalReportAccepted { stage, .. }
            | Self::PaymentMade { stage, .. } => Some(stage),
            Self::TrainingAttended { .. }
            | Self::BudgetTransferred { .. }
            | Self::ConsentGiven { .. }
            | Self::ConsentRefused { .. }
            | Self::AmendmentBegun { .. }
            | Self::ActivityAnnounced { .. }
            | Self::ActivityHeld { .. }
            | Self::ReportEndorsed { .. }
            | Self::PaymentRequested { .. }
            | Self::PaymentApproved { .. }
            | Self::PaymentRefused { .. }
            | Self::RefundReceived { .. }
            | Self::RefundDue { .. }
            | Self::RefundSettled { .. }
            | Self::VisitRecorded { .. }
            | Self::FindingResolved { .. }
            | Self::FindingAnswered { .. }
            | Self::FindingReturned { .. }
            | Self::ClosingItemChecked { .. } => None,
        }
    }
}
