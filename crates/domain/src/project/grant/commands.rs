//! What may be asked of a grant.

use super::{
    Attendance, BudgetLine, Change, FindingRecord, LineAmount, PaymentKind, Place, PlannedActivity, Shift,
};
use crate::institution::Contact;
use crate::project::{Reason, Span, commands::data};
use jiff::civil::Date;
use nidaa_kernel::{Country, InstitutionKey, LocalText, Money, PartKey, ProjectCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

data! {
    /// Records the signed contract; what it says is the baseline for ever.
    SignContract {
        /// Number of the contract, as it is written on it.
        number: String,
        /// Day of the last signature.
        #[schemars(with = "String", extend("format" = "date"))] signed_on: Date,
        /// First day of the implementation.
        #[schemars(with = "String", extend("format" = "date"))] starts: Date,
        /// Last day of the implementation.
        #[schemars(with = "String", extend("format" = "date"))] ends: Date,
        /// Who answers for the project and approves its documents.
        responsible_authority: Contact,
        /// Who is written to.
        contact_person: Contact,
        /// The money, line by line; together it is the grant.
        budget: Vec<BudgetLine>,
        /// What will be done.
        #[serde(default)] activities: Vec<PlannedActivity>,
    }
}
data! {
    /// Records that the owner's people attended the training on how to carry out a project.
    AttendTraining {
        /// The day.
        #[schemars(with = "String", extend("format" = "date"))] on: Date,
    }
}
data! {
    /// Moves money between budget lines by notice.
    TransferBudget {
        /// From where to where.
        shifts: Vec<Shift>,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Asks for a change of the contract.
    RequestAmendment {
        /// Its key within the project.
        amendment: PartKey,
        /// What will be otherwise.
        changes: Vec<Change>,
        /// First day on which it holds.
        #[schemars(with = "String", extend("format" = "date"))] effective: Date,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Agrees to an amendment in the name of a partner country.
    GiveConsent {
        /// The amendment.
        amendment: PartKey,
        /// The country.
        country: Country,
    }
}
data! {
    /// Does not agree to an amendment in the name of a partner country.
    RefuseConsent {
        /// The amendment.
        amendment: PartKey,
        /// The country.
        country: Country,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Approves an amendment; from now on the contract says so.
    ApproveAmendment {
        /// The amendment.
        amendment: PartKey,
    }
}
data! {
    /// Refuses an amendment; the contract stays as it was.
    RefuseAmendment {
        /// The amendment.
        amendment: PartKey,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Announces an activity of the contract with its dates and place.
    AnnounceActivity {
        /// The activity.
        activity: PartKey,
        /// When.
        span: Span,
        /// Where.
        place: Place,
    }
}
data! {
    /// Reports an activity as held.
    HoldActivity {
        /// The activity.
        activity: PartKey,
        /// When it really was.
        span: Span,
        /// Where it really was.
        place: Place,
        /// Who came, each country once.
        attendance: Vec<Attendance>,
        /// Country that gave training or expertise.
        #[serde(default)] provider: Option<Country>,
        /// Institution of the register that gave it, where it was no country.
        #[serde(default)] provider_institution: Option<InstitutionKey>,
    }
}
data! {
    /// Hands in a progress report, or its revision under the same key.
    SubmitReport {
        /// Its key within the project.
        report: PartKey,
        /// What it speaks of.
        period: Span,
        /// What was done.
        summary: LocalText,
        /// Held activities it reports.
        #[serde(default)] activities: Vec<PartKey>,
        /// What was spent, by budget line.
        #[serde(default)] spent: Vec<LineAmount>,
    }
}
data! {
    /// Hands in the final report, or its revision under the same key.
    SubmitFinalReport {
        /// Its key within the project.
        report: PartKey,
        /// What it speaks of.
        period: Span,
        /// What was done and what came of it.
        summary: LocalText,
        /// Held activities no earlier report told of.
        #[serde(default)] activities: Vec<PartKey>,
        /// What was spent since the last progress report, by budget line.
        #[serde(default)] spent: Vec<LineAmount>,
    }
}
data! {
    /// Sends a report back to be revised.
    ReturnReport {
        /// The report.
        report: PartKey,
        /// What is to be revised.
        comment: Reason,
    }
}
data! {
    /// Finds the figures of a report right.
    EndorseReport {
        /// The report.
        report: PartKey,
    }
}
data! {
    /// Accepts a progress report; what it says was spent counts from now on.
    AcceptReport {
        /// The report.
        report: PartKey,
    }
}
data! {
    /// Accepts the final report and fixes the eligible cost.
    AcceptFinalReport {
        /// The report.
        report: PartKey,
        /// The cost the grant bears.
        eligible: Money,
    }
}
data! {
    /// Asks for money.
    RequestPayment {
        /// Its key within the project.
        payment: PartKey,
        /// What it is for.
        kind: PaymentKind,
        /// How much, greater than zero.
        amount: Money,
    }
}
data! {
    /// Approves a payment; whoever asked for it cannot, and nobody can twice.
    ApprovePayment {
        /// The payment.
        payment: PartKey,
    }
}
data! {
    /// Refuses a payment.
    RefusePayment {
        /// The payment.
        payment: PartKey,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Records that the money left.
    MakePayment {
        /// The payment.
        payment: PartKey,
        /// The day.
        #[schemars(with = "String", extend("format" = "date"))] paid_on: Date,
        /// The bank's own number.
        reference: String,
    }
}
data! {
    /// Carries out what approved amendments whose day has come say of partnerships.
    BeginAmendments {}
}
data! {
    /// Records that money came back.
    ReceiveRefund {
        /// How much, greater than zero.
        amount: Money,
        /// The day.
        #[schemars(with = "String", extend("format" = "date"))] received_on: Date,
        /// The bank's own number.
        reference: String,
    }
}
data! {
    /// Records a monitoring visit with what it found.
    VisitProject {
        /// Its key within the project.
        visit: PartKey,
        /// The day.
        #[schemars(with = "String", extend("format" = "date"))] on: Date,
        /// What was seen.
        note: LocalText,
        /// What is to be done.
        #[serde(default)] findings: Vec<FindingRecord>,
    }
}
data! {
    /// Records that what a visit found has been set right.
    ResolveFinding {
        /// The finding.
        finding: PartKey,
        /// How it is known.
        proof: Reason,
    }
}
data! {
    /// Says what the owner has done about a finding.
    AnswerFinding {
        /// The finding.
        finding: PartKey,
        /// What was done, and where it can be seen.
        answer: LocalText,
    }
}
data! {
    /// Finds that an answer does not do.
    ReturnFinding {
        /// The finding.
        finding: PartKey,
        /// What is lacking.
        reason: Reason,
    }
}
data! {
    /// Ticks an item of the programme's closing checklist.
    CheckClosingItem {
        /// The item, as the programme's parameter `closing_checklist` lists it.
        item: String,
    }
}
