//! Short names of the rules that refuse: programs tell refusals apart by them, and they are the keys of the explanations.

use crate::Refusal;
use nidaa_kernel::Actor;
use nidaa_workflow::{AnswerFault, StepRefusal};

impl Refusal {
    /// That an account has none of these roles, beside those it has.
    pub(crate) fn lacking_role<'a>(actor: &Actor, needs: impl IntoIterator<Item = &'a str>) -> Self {
        let held = actor.roles.iter().map(ToString::to_string).collect();
        Self::RoleMissing { needs: needs.into_iter().map(str::to_owned).collect(), held }
    }

    /// Short name of the rule, also the key of its explanation: `partner-is-owner`.
    #[expect(
        clippy::too_many_lines,
        reason = "one table of all refusals: the compiler asks for each new one"
    )]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Policy(step) => policy_code(step),
            Self::Stated { refusal, .. } => refusal.code(),
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
            Self::MailUnderWay { .. } => "mail-under-way",
            Self::AddressSuppressed { .. } => "address-suppressed",
            Self::TooLong { .. } => "too-long",
            Self::AddressScript { .. } => "address-script",
            Self::DutyOver { .. } => "duty-over",
            Self::GrantedElsewhere { .. } => "granted-elsewhere",
            Self::LackingPlaceholder { .. } => "lacking-placeholder",
            Self::UnknownPlaceholder { .. } => "unknown-placeholder",
            Self::UnreadableWording { .. } => "unreadable-wording",
            Self::NothingSelected => "nothing-selected",
            Self::DeadlineNotLater { .. } => "deadline-not-later",
            Self::Deadline(_) => "deadline",
            Self::NothingToCorrect => "nothing-to-correct",
            Self::NotInCall { .. } => "not-in-call",
            Self::OneOfMany { .. } => "one-of-many",
            Self::UnknownArea { .. } => "unknown-area",
            Self::NotAFocalPoint { .. } => "not-a-focal-point",
            Self::NotTheList { .. } => "not-the-list",
            Self::ItemsOpen { .. } => "items-open",
            Self::GrantNotStated { .. } => "grant-not-stated",
            Self::GrantInOtherCurrency { .. } => "grant-in-other-currency",
            Self::GrantOverEnvelope { .. } => "grant-over-envelope",
            Self::NothingPrepared { .. } => "nothing-prepared",
            Self::NotToPrepare { .. } => "not-to-prepare",
            Self::Unpreparable { .. } => "unpreparable",
            Self::DecisionRefused { .. } => "decision-refused",
            Self::OneOfSet { .. } => "one-of-set",
            Self::NoWayBack { .. } => "no-way-back",
            Self::GrantUnknown => "grant-unknown",
            Self::NotTheGrant { .. } => "not-the-grant",
            Self::OtherCurrency { .. } => "other-currency",
            Self::OverGrant { .. } => "over-grant",
            Self::OverEligible { .. } => "over-eligible",
            Self::OverLine { .. } => "over-line",
            Self::OtherSpender { .. } => "other-spender",
            Self::SpentOverLine { .. } => "spent-over-line",
            Self::StillNamed { .. } => "still-named",
            Self::PartnersLater { .. } => "partners-later",
            Self::PeriodTold { .. } => "period-told",
            Self::OutsideContract { .. } => "outside-contract",
            Self::AnnouncedOutside { .. } => "announced-outside",
            Self::TooEarly { .. } => "too-early",
            Self::OwnCall { .. } => "own-call",
            Self::CallOver { .. } => "call-over",
            Self::PartState { .. } => "part-state",
            Self::FourEyes { .. } => "four-eyes",
            Self::EligibleOverReported { .. } => "eligible-over-reported",
            Self::ReasonNotListed { .. } => "reason-not-listed",
            Self::HeadNotListed { .. } => "head-not-listed",
            Self::EarlyReturn { .. } => "early-return",
            Self::EnvelopeNotSet => "envelope-not-set",
            Self::NotYet { .. } => "not-yet",
            Self::NotTheLastDecision { .. } => "not-the-last-decision",
            Self::DecisionHeld { .. } => "decision-held",
            Self::MoneyGivenOn { .. } => "money-given-on",
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
            Self::StatesUnnamed => "states-unnamed",
            Self::NothingToAssign => "nothing-to-assign",
            Self::ConditionState { .. } => "condition-state",
            Self::NobodyToPromote => "nobody-to-promote",
            Self::QuorumNotMet { .. } => "quorum-not-met",
            Self::VoteOpen { .. } => "vote-open",
            Self::PanelOver { .. } => "panel-over",
            Self::MayNotSit { .. } => "may-not-sit",
            Self::NoVoteInStage { .. } => "no-vote-in-stage",
            Self::VotedElsewhere { .. } => "voted-elsewhere",
            Self::Answer { fault, .. } => answer_code(fault),
            Self::FormNotOpen { .. } => "form-not-open",
            Self::FileNotHandedIn { .. } => "file-not-handed-in",
            Self::FileNotAsSaid { .. } => "file-not-as-said",
            Self::NothingChanged => "nothing-changed",
            Self::SubgrantsExceedGrant { .. } => "subgrants-exceed-grant",
            Self::NothingGranted => "nothing-granted",
            Self::SubgrantOver { .. } => "subgrant-over",
            Self::SettledOverPaid { .. } => "settled-over-paid",
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
