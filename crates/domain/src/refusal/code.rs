//! Short names of the rules that refuse: programs tell refusals apart by them, and they are the keys of the explanations.

use crate::Refusal;
use nidaa_workflow::{AnswerFault, StepRefusal};

impl Refusal {
    /// Short name of the rule, also the key of its explanation: `partner-is-owner`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Policy(step) => policy_code(step),
            Self::RoleMissing { .. } => "role-missing",
            Self::AlreadyExists { .. } => "already-exists",
            Self::Missing { .. } => "missing",
            Self::Empty { .. } => "empty",
            Self::Malformed { .. } => "malformed",
            Self::NamedTwice { .. } => "named-twice",
            Self::YearOutOfRange { .. } => "year-out-of-range",
            Self::PartnerIsOwner { .. } => "partner-is-owner",
            Self::NotAMemberState { .. } => "not-a-member-state",
            Self::LinkState { .. } => "link-state",
            Self::EndBeforeStart { .. } => "end-before-start",
            Self::NotLater { .. } => "year-not-later",
            Self::MilestoneOver { .. } => "milestone-over",
            Self::MailOver { .. } => "mail-over",
            Self::MailNotHeld { .. } => "mail-not-held",
            Self::TooLong { .. } => "too-long",
            Self::AddressScript { .. } => "address-script",
            Self::DutyOver { .. } => "duty-over",
            Self::UnknownPlaceholder { .. } => "unknown-placeholder",
            Self::UnreadableWording { .. } => "unreadable-wording",
            Self::NothingSelected => "nothing-selected",
            Self::DeadlineNotLater { .. } => "deadline-not-later",
            Self::Deadline(_) => "deadline",
            Self::NothingToCorrect => "nothing-to-correct",
            Self::NotInCall { .. } => "not-in-call",
            Self::OneOfMany { .. } => "one-of-many",
            Self::NotTheList { .. } => "not-the-list",
            Self::ItemsOpen { .. } => "items-open",
            Self::GrantNotStated { .. } => "grant-not-stated",
            Self::GrantInOtherCurrency { .. } => "grant-in-other-currency",
            Self::GrantOverEnvelope { .. } => "grant-over-envelope",
            Self::NothingPrepared { .. } => "nothing-prepared",
            Self::NotToPrepare { .. } => "not-to-prepare",
            Self::Unpreparable { .. } => "unpreparable",
            Self::DecisionRefused { .. } => "decision-refused",
            Self::NoWayBack { .. } => "no-way-back",
            Self::GrantUnknown => "grant-unknown",
            Self::NotTheGrant { .. } => "not-the-grant",
            Self::OtherCurrency { .. } => "other-currency",
            Self::OverGrant { .. } => "over-grant",
            Self::OverLine { .. } => "over-line",
            Self::PartState { .. } => "part-state",
            Self::FourEyes { .. } => "four-eyes",
            Self::NotYet { .. } => "not-yet",
            Self::NotTheLastDecision { .. } => "not-the-last-decision",
            Self::ExpiresTooSoon { .. } => "expires-too-soon",
            Self::DayPassed { .. } => "day-passed",
            Self::NotADeputy { .. } => "not-a-deputy",
            Self::NotYourCountry { .. } => "not-your-country",
            Self::NeedsRules { .. } => "needs-rules",
            Self::NotAssigned { .. } => "not-assigned",
            Self::ConflictOfInterest { .. } => "conflict-of-interest",
            Self::NotScored { .. } => "not-scored",
            Self::MarkMissing { .. } => "mark-missing",
            Self::MarkOffScale { .. } => "mark-off-scale",
            Self::CommentNeeded { .. } => "comment-needed",
            Self::NothingToAssign => "nothing-to-assign",
            Self::ConditionState { .. } => "condition-state",
            Self::NobodyToPromote => "nobody-to-promote",
            Self::QuorumNotMet { .. } => "quorum-not-met",
            Self::VoteOpen { .. } => "vote-open",
            Self::PanelOver { .. } => "panel-over",
            Self::Answer { fault, .. } => answer_code(fault),
            Self::FormNotOpen { .. } => "form-not-open",
            Self::FileNotHandedIn { .. } => "file-not-handed-in",
            Self::FileNotAsSaid { .. } => "file-not-as-said",
            Self::NothingChanged => "nothing-changed",
            Self::SubgrantsExceedGrant { .. } => "subgrants-exceed-grant",
            Self::NothingGranted => "nothing-granted",
            Self::SubgrantOver { .. } => "subgrant-over",
            Self::SpentMoreThanGiven { .. } => "spent-more-than-given",
            Self::WrongCurrency { .. } => "wrong-currency",
        }
    }
}

const fn policy_code(step: &StepRefusal) -> &'static str {
    match step {
        StepRefusal::NotOpen { .. } => "not-open-in-stage",
        StepRefusal::RoleMissing { .. } => "role-missing",
        StepRefusal::RelationMissing { .. } => "relation-missing",
        StepRefusal::Guard { .. } | StepRefusal::Unanswerable { .. } => "guard",
        StepRefusal::Unknown { .. } => "unknown-command",
    }
}

const fn answer_code(fault: &AnswerFault) -> &'static str {
    match fault {
        AnswerFault::Unknown { .. } => "answer-unknown",
        AnswerFault::NotAsked { .. } => "answer-not-asked",
        AnswerFault::Kind { .. } => "answer-kind",
        AnswerFault::TooManyWords { .. } => "answer-too-long",
        AnswerFault::OutOfRange { .. } => "answer-out-of-range",
        AnswerFault::NotAChoice { .. } => "answer-no-choice",
        AnswerFault::WrongCurrency { .. } => "answer-currency",
        AnswerFault::NotAMemberState { .. } => "answer-member-state",
        AnswerFault::BadFile { .. } => "answer-file",
        AnswerFault::FileName { .. } => "answer-file-name",
        AnswerFault::FileTooLarge { .. } => "answer-file-too-large",
    }
}
