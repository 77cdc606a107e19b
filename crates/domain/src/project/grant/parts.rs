//! Parts of a grant, each with how far it has come.

use super::{Attendance, ChangeRecord, FindingRecord, LineAmount, PaymentKind, Place, ReportKind, Shift};
use crate::project::{PartnerRole, Reason, Span};
use jiff::civil::Date;
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, LocalText, Money, PartKey};
use serde::{Deserialize, Serialize};

/// Declares how far something has come: a word for each state, as stored and shown.
macro_rules! states {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident => $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// The state as stored.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

states! {
    /// How far a payment has come.
    PaymentState {
        /// Asked for; eyes are still to look at it.
        Requested => "requested",
        /// The money left.
        Paid => "paid",
        /// Refused.
        Refused => "refused",
    }
}
states! {
    /// How far an activity has come.
    ActivityState {
        /// In the contract.
        Planned => "planned",
        /// Announced with dates and place.
        Announced => "announced",
        /// Held.
        Held => "held",
        /// Told of in an accepted report.
        Reported => "reported",
    }
}
states! {
    /// How far a report has come.
    ReportState {
        /// Handed in.
        Submitted => "submitted",
        /// Handed in and its figures found right.
        Endorsed => "endorsed",
        /// Sent back to be revised.
        Returned => "returned",
        /// Accepted.
        Accepted => "accepted",
    }
}
states! {
    /// How far an amendment has come.
    AmendmentState {
        /// Asked for.
        Requested => "requested",
        /// Approved; the contract says so.
        Approved => "approved",
        /// Refused.
        Refused => "refused",
    }
}
states! {
    /// What a partner country says to an amendment.
    ConsentState {
        /// Nothing yet.
        Asked => "asked",
        /// Yes.
        Given => "given",
        /// No.
        Refused => "refused",
    }
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// Its key.
    pub payment: PartKey,
    /// What it is for.
    pub kind: PaymentKind,
    /// How much.
    pub amount: Money,
    /// How far it has come.
    pub state: PaymentState,
    /// Every account it went through: who asked for it and who approved it, and for whom.
    pub hands: Vec<AccountLogin>,
    /// Of these, who asked for it, and for whom.
    #[serde(default)]
    pub askers: Vec<AccountLogin>,
    /// How many approved it.
    pub approvals: u16,
    /// Day of the last approval, where it was told.
    #[serde(default)]
    pub approved_on: Option<Date>,
    /// What each approval found, the last one last.
    #[serde(default)]
    pub found: Vec<Approval>,
    /// When the money left.
    pub paid_on: Option<Date>,
    /// The bank's own number.
    pub reference: Option<String>,
    /// Why it was refused.
    pub refused: Option<Reason>,
}

/// What an approval of a payment found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Through how many hands it had gone.
    pub hands: usize,
    /// Day of the approval before it.
    pub on: Option<Date>,
}

/// Money that came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refund {
    /// How much.
    pub amount: Money,
    /// The day.
    pub received_on: Date,
    /// The bank's own number.
    pub reference: String,
}

/// Money moved between budget lines by notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// From where to where.
    pub shifts: Vec<Shift>,
    /// Why.
    pub reason: Reason,
    /// Version of the contract it was made under; each version's threshold begins anew.
    pub version: u16,
}

/// An activity that was announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Its key in the contract.
    pub activity: PartKey,
    /// When: as announced, or as held.
    pub span: Span,
    /// Where: as announced, or as held.
    pub place: Place,
    /// Version of the contract that was approved last when it was announced.
    #[serde(default)]
    pub under: u16,
    /// How far it has come.
    pub state: ActivityState,
    /// Who came.
    pub attendance: Vec<Attendance>,
    /// Country that gave training or expertise.
    pub provider: Option<Country>,
    /// Institution that gave it, where it was no country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_institution: Option<InstitutionKey>,
    /// When and where it was announced to be, as an amendment may have moved it since, once it is held.
    #[serde(default)]
    pub announced: Option<(Span, Place)>,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Its key.
    pub report: PartKey,
    /// What it speaks of.
    pub kind: ReportKind,
    /// The time it covers.
    pub period: Span,
    /// What was done.
    pub summary: LocalText,
    /// Activities it tells of.
    pub activities: Vec<PartKey>,
    /// What was spent, by budget line.
    pub spent: Vec<LineAmount>,
    /// 1 for the first time it was handed in, then one more for each revision.
    pub round: u16,
    /// How far it has come.
    pub state: ReportState,
    /// What was last to be revised.
    pub comment: Option<Reason>,
}

/// A partner country that is asked to agree to an amendment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The country.
    pub country: Country,
    /// What it says.
    pub state: ConsentState,
    /// Why not.
    pub reason: Option<Reason>,
}

/// A change of the contract that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// Its key.
    pub amendment: PartKey,
    /// What will be otherwise, each beside what it replaces.
    pub changes: Vec<ChangeRecord>,
    /// First day on which it holds.
    pub effective: Date,
    /// Why.
    pub reason: Reason,
    /// Who is asked to agree.
    pub consents: Vec<Ask>,
    /// How far it has come.
    pub state: AmendmentState,
    /// Version of the contract it made.
    pub version: Option<u16>,
    /// First day on which it holds, while that has not begun.
    #[serde(default)]
    pub begins_on: Option<Date>,
    /// Countries that were to join by it, and declined before they did.
    #[serde(default)]
    pub declined: Vec<(Country, PartnerRole)>,
    /// Why it was refused.
    pub refused: Option<Reason>,
}

states! {
    /// How far the answer to a finding has come.
    FindingState {
        /// Nobody has answered, or the answer did not do.
        Open => "open",
        /// The owner has answered; nobody has judged the answer.
        Answered => "answered",
        /// It is set right.
        Resolved => "resolved",
    }
}

/// What a monitoring visit found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The visit.
    pub visit: PartKey,
    /// What is to be done by when.
    #[serde(flatten)]
    pub record: FindingRecord,
    /// What the owner last said was done about it.
    pub answer: Option<LocalText>,
    /// How far it has come.
    pub state: FindingState,
    /// How it is known to be set right.
    pub resolved: Option<Reason>,
    /// How far it had come when it was set right.
    #[serde(default = "FindingState::unanswered")]
    pub judged: FindingState,
}

impl FindingState {
    const fn unanswered() -> Self {
        Self::Open
    }
}

impl Finding {
    /// A finding that nobody has answered.
    pub(super) fn open(visit: &PartKey, record: &FindingRecord) -> Self {
        let (visit, record) = (visit.clone(), record.clone());
        Self {
            visit,
            record,
            answer: None,
            state: FindingState::Open,
            resolved: None,
            judged: FindingState::Open,
        }
    }
}

impl Payment {
    /// A payment that somebody has just asked for.
    pub(super) fn requested(
        payment: &PartKey,
        kind: PaymentKind,
        amount: Money,
        hands: &[AccountLogin],
    ) -> Self {
        Self {
            payment: payment.clone(),
            kind,
            amount,
            state: PaymentState::Requested,
            hands: hands.to_vec(),
            askers: hands.to_vec(),
            approvals: 0,
            approved_on: None,
            found: vec![],
            paid_on: None,
            reference: None,
            refused: None,
        }
    }

    /// It waits for as many approvals as before the last one.
    pub(in crate::project) fn take_back_approval(&mut self) {
        let Some(before) = self.found.pop() else { return };
        self.hands.truncate(before.hands);
        (self.approved_on, self.approvals) = (before.on, self.approvals.saturating_sub(1));
    }
}

impl Report {
    /// Whether it is a revision of one that was sent back, though under another key.
    pub fn revises(&self, earlier: &Self) -> bool {
        self.kind == earlier.kind
            && self.round > earlier.round
            && self.tells_of(earlier.period, &earlier.activities)
    }

    /// Whether it tells of what another of its kind tells of: of the same time or of an activity. There is one final report.
    pub(super) fn tells_of(&self, period: Span, activities: &[PartKey]) -> bool {
        self.kind == ReportKind::Final
            || self.period.overlaps(period)
            || self.activities.iter().any(|one| activities.contains(one))
    }
}

impl Activity {
    /// An activity that has just been announced.
    pub(super) fn announced(activity: &PartKey, span: Span, place: &Place, under: u16) -> Self {
        Self {
            activity: activity.clone(),
            span,
            place: place.clone(),
            under,
            state: ActivityState::Announced,
            attendance: Vec::new(),
            provider: None,
            provider_institution: None,
            announced: None,
        }
    }

    /// An amendment gives it other days. Once it is held it is announced for them only if that is taken back.
    pub(super) fn move_announced(&mut self, to: Span) {
        match (self.state, &mut self.announced) {
            (ActivityState::Announced, _) => self.span = to,
            (_, Some((announced, _))) => *announced = to,
            (_, None) => {}
        }
    }

    /// It is announced again as it was.
    pub(in crate::project) fn take_back_held(&mut self) {
        if let Some((span, place)) = self.announced.take() {
            (self.span, self.place) = (span, place);
        }
        (self.state, self.attendance) = (ActivityState::Announced, vec![]);
        (self.provider, self.provider_institution) = (None, None);
    }
}

impl Amendment {
    /// An amendment that somebody has just asked for.
    pub(super) fn requested(
        amendment: &PartKey,
        changes: &[ChangeRecord],
        effective: Date,
        reason: &Reason,
        consents: &[Country],
    ) -> Self {
        let asked = |country: &Country| Ask { country: *country, state: ConsentState::Asked, reason: None };
        Self {
            amendment: amendment.clone(),
            changes: changes.to_vec(),
            effective,
            reason: reason.clone(),
            consents: consents.iter().map(asked).collect(),
            state: AmendmentState::Requested,
            version: None,
            begins_on: None,
            declined: Vec::new(),
            refused: None,
        }
    }
}
