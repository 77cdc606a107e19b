//! Values on the way from draft to final list.

use crate::Refusal;
use crate::line::check_title;
use crate::project::check_year;
use nidaa_kernel::{Country, LocalText, Money, SectorId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A fact of a draft and its new value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "fact", content = "value", rename_all = "snake_case", deny_unknown_fields)]
pub enum DraftChange {
    /// The title.
    Title(LocalText),
    /// The cooperation area.
    Sector(SectorId),
    /// The theme of the call.
    Theme(String),
    /// The ministerial recommendation served.
    Recommendation(String),
    /// The year of implementation.
    ImplementationYear(i16),
    /// The number of states that are not named.
    MemberStatesCount(u16),
}

impl DraftChange {
    /// The fact as stored; a draft is not changed twice in one of them at once.
    pub const fn fact(&self) -> &'static str {
        match self {
            Self::Title(_) => "title",
            Self::Sector(_) => "sector",
            Self::Theme(_) => "theme",
            Self::Recommendation(_) => "recommendation",
            Self::ImplementationYear(_) => "implementation_year",
            Self::MemberStatesCount(_) => "member_states_count",
        }
    }

    /// States that it counts without names.
    pub const fn counted(&self) -> Option<u16> {
        match self {
            Self::MemberStatesCount(count) => Some(*count),
            _ => None,
        }
    }

    /// Takes a value a draft could have been begun with.
    ///
    /// # Errors
    /// [`Refusal::Empty`], [`Refusal::YearOutOfRange`].
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::Title(title) => check_title("title", title),
            Self::Theme(text) if text.trim().is_empty() => Err(Refusal::Empty { field: "theme" }),
            Self::Recommendation(text) if text.trim().is_empty() => {
                Err(Refusal::Empty { field: "recommendation" })
            }
            Self::ImplementationYear(year) => check_year(*year),
            _ => Ok(()),
        }
    }
}

/// The answer to one item of the programme's eligibility checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// Id of the item in the policy file; the code under which refusals are counted.
    pub item: String,
    /// Whether the proposal meets it.
    pub passed: bool,
    /// What the answer rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The final project document, as far as decisions look at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fiche {
    /// Money asked for.
    pub requested: Money,
    /// What the owner brings in itself, in money or in kind, in the same currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<Money>,
    /// What will be there at the end.
    pub outputs: LocalText,
    /// People who will do the work.
    pub staff: u16,
    /// Partner countries whose letter is enclosed.
    #[serde(default)]
    pub letters: Vec<Country>,
}

impl Fiche {
    /// Takes a document whose figures can be meant.
    ///
    /// # Errors
    /// [`Refusal::Malformed`], [`Refusal::Empty`], [`Refusal::NotAMemberState`], [`Refusal::NamedTwice`].
    pub fn check(&self) -> Result<(), Refusal> {
        if self.requested.minor <= 0 {
            return Err(Refusal::Malformed { field: "requested" });
        }
        let own = self.contribution.unwrap_or(Money { minor: 0, ..self.requested });
        if own.minor < 0 || own.currency != self.requested.currency {
            return Err(Refusal::Malformed { field: "contribution" });
        }
        if self.outputs.is_empty() {
            return Err(Refusal::Empty { field: "outputs" });
        }
        if self.staff == 0 {
            return Err(Refusal::Malformed { field: "staff" });
        }
        let mut seen = BTreeSet::new();
        for country in &self.letters {
            if country.member_state().is_none() {
                return Err(Refusal::NotAMemberState { country: *country });
            }
            if !seen.insert(*country) {
                return Err(Refusal::NamedTwice { code: country.to_string() });
            }
        }
        Ok(())
    }

    /// The owner's share in the whole, in full percent, rounded down.
    pub fn contribution_percent(&self) -> i64 {
        let own = i128::from(self.contribution.map_or(0, |own| own.minor));
        let whole = own + i128::from(self.requested.minor);
        if whole <= 0 { 0 } else { i64::try_from(own * 100 / whole).unwrap_or(0) }
    }
}
