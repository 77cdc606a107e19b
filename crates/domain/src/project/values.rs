//! Values of a project's commands and events.

use crate::{Context, Refusal};
use nidaa_kernel::{ApproxDate, Country, InstitutionKey, LocalText, MilestoneKey, ProjectCode, SectorId};
use nidaa_workflow::{Answer, Answers, ListedReason, Workflow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who proposes a project and carries it out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Owner {
    /// A member state.
    State {
        /// Its code.
        country: Country,
    },
    /// An institution.
    Institution {
        /// Its key in the registry.
        institution: InstitutionKey,
    },
}

impl Owner {
    /// The owning state, if a state owns it.
    pub const fn country(&self) -> Option<Country> {
        match self {
            Self::State { country } => Some(*country),
            Self::Institution { .. } => None,
        }
    }

    /// Every kind.
    pub const KINDS: [&'static str; 2] = ["state", "institution"];

    /// `state` or `institution`.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::State { .. } => "state",
            Self::Institution { .. } => "institution",
        }
    }
}

/// As what a country takes part; the four are not the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartnerRole {
    /// Shares in the work.
    Partner,
    /// Benefits from it.
    Beneficiary,
    /// Sends participants.
    Participating,
    /// Gives training or expertise.
    Provider,
}

impl PartnerRole {
    /// The role as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Beneficiary => "beneficiary",
            Self::Participating => "participating",
            Self::Provider => "provider",
        }
    }
}

/// How far a partnership has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// Asked, not answered.
    Invited,
    /// Takes part.
    Confirmed,
    /// Answered no.
    Declined,
    /// Took part and no longer does.
    Withdrawn,
    /// Another country stands in its place.
    Replaced,
}

impl LinkState {
    /// The state as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Replaced => "replaced",
        }
    }

    /// Whether the country is asked or takes part.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Invited | Self::Confirmed)
    }
}

/// Why something was decided or asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// A code that can be counted, such as `pandemic`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// In words, in the languages it was given in.
    pub text: LocalText,
}

impl Reason {
    /// Takes a reason that says something.
    ///
    /// # Errors
    /// [`Refusal::Empty`] when no language holds a text.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.text.is_empty() { Err(Refusal::Empty { field: "reason" }) } else { Ok(()) }
    }

    /// Takes a reason of a postponement: one of those that the rules list, where they list any.
    ///
    /// # Errors
    /// [`Refusal::ReasonNotListed`].
    pub fn check_listed(&self, context: &Context) -> Result<(), Refusal> {
        let listed = context.rules().map_or(&[][..], Workflow::postponement_reasons);
        let is_named = |one: &ListedReason| self.code.as_ref() == Some(&one.id);
        if listed.is_empty() || listed.iter().any(is_named) {
            return Ok(());
        }
        let listed = listed.iter().map(|one| one.id.clone()).collect();
        Err(Refusal::ReasonNotListed { code: self.code.clone(), listed })
    }
}

/// Whose wish a postponement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RequestedBy {
    /// The project owner's.
    Owner,
    /// The coordination office's.
    Office,
}

/// The earlier project a project continues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Continuation {
    /// Its code, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub project: Option<ProjectCode>,
}

/// First and last day, each as exactly as known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// First day.
    pub start: ApproxDate,
    /// Last day; the first when there is one day only.
    pub end: ApproxDate,
}

impl Span {
    /// Takes a span whose end does not come before its start, in years a project can mean.
    ///
    /// # Errors
    /// [`Refusal::YearOutOfRange`], [`Refusal::EndBeforeStart`].
    pub fn check(self) -> Result<(), Refusal> {
        check_year(self.start.year())?;
        check_year(self.end.year())?;
        if self.end.last_day() < self.start.first_day() {
            return Err(Refusal::EndBeforeStart { start: self.start.to_string(), end: self.end.to_string() });
        }
        Ok(())
    }

    /// Whether a day may lie in both.
    pub fn overlaps(self, other: Self) -> bool {
        self.start.first_day() <= other.end.last_day() && other.start.first_day() <= self.end.last_day()
    }

    /// Moves by whole years, keeping a span that crosses New Year together.
    #[must_use]
    pub fn moved_by_years(self, years: i16) -> Self {
        Self {
            start: self.start.in_year(self.start.year().saturating_add(years)),
            end: self.end.in_year(self.end.year().saturating_add(years)),
        }
    }
}

/// Takes a year that a call or project can mean. A slip such as 20211 must not reach the log: no date can hold it.
///
/// # Errors
/// [`Refusal::YearOutOfRange`].
pub(crate) const fn check_year(year: i16) -> Result<(), Refusal> {
    const FIRST: i16 = 1900;
    const LAST: i16 = 2999;
    if FIRST <= year && year <= LAST {
        return Ok(());
    }
    Err(Refusal::YearOutOfRange { year, first: FIRST, last: LAST })
}

/// What an activity was, as a document reports it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ActivityRecord {
    /// Its id in the activity register, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// Kind, such as `workshop`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// `in_person`, `online` or `hybrid`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
}

/// A recorded fact and its right value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "fact", content = "value", rename_all = "snake_case", deny_unknown_fields)]
pub enum Correction {
    /// The title.
    Title(LocalText),
    /// The owner.
    Owner(Owner),
    /// The cooperation area.
    Sector(SectorId),
    /// The year of implementation.
    ImplementationYear(i16),
    /// The number of states that are not named.
    MemberStatesCount(u16),
    /// The ministerial recommendation served.
    Recommendation(String),
    /// The dates of a milestone: what was written down wrongly, not what was moved.
    MilestoneDates {
        /// The milestone.
        milestone: MilestoneKey,
        /// The right dates.
        span: Span,
    },
}

/// What an act of saving changes: answers by field, nothing where an answer is taken back.
pub type AnswerChanges = BTreeMap<String, Option<Answer>>;

/// The question of a form by which a project without a final document asks for money.
pub const ASKED_IN_FORM: &str = "requested";

/// Puts changed answers in their place among those kept, by form.
pub fn keep_answers(kept: &mut BTreeMap<String, Answers>, form: &str, changes: &AnswerChanges) {
    let kept = kept.entry(form.to_owned()).or_default();
    for (field, answer) in changes {
        match answer {
            Some(answer) => drop(kept.insert(field.clone(), answer.clone())),
            None => drop(kept.remove(field)),
        }
    }
}
