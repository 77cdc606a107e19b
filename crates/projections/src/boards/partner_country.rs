//! The board of the member states: which country takes part in which project, and as what.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    project::{Correction, LinkState, Owner, PartnerRole, ProjectEvent},
};
use nidaa_kernel::Country;
use serde::{Deserialize, Serialize};

/// As what a country takes part: the four roles of partnerships, or owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Owns the project.
    Owner,
    /// Shares in the work.
    Partner,
    /// Benefits from it.
    Beneficiary,
    /// Sends participants.
    Participating,
    /// Gives training or expertise.
    Provider,
}

impl Part {
    /// The role as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Partner => "partner",
            Self::Beneficiary => "beneficiary",
            Self::Participating => "participating",
            Self::Provider => "provider",
        }
    }
}

impl From<PartnerRole> for Part {
    fn from(role: PartnerRole) -> Self {
        match role {
            PartnerRole::Partner => Self::Partner,
            PartnerRole::Beneficiary => Self::Beneficiary,
            PartnerRole::Participating => Self::Participating,
            PartnerRole::Provider => Self::Provider,
        }
    }
}

/// A country's part in one project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryPart {
    /// The country.
    pub country: Country,
    /// Code of the project.
    pub project: String,
    /// As what.
    pub role: Part,
    /// How far it has come; owners are confirmed.
    pub state: LinkState,
    /// When that was recorded.
    pub since: Timestamp,
}

/// One row per country, project and role, under `TR/P18/partner`. The row of an owning state is under `owner/P18`,
/// because a corrected owner changes that one row.
pub struct PartnerCountry;

impl Board for PartnerCountry {
    const NAME: &'static str = "partner_country";
    const VERSION: i32 = 2;
    type Row = CountryPart;

    fn key(fact: &Fact) -> Option<String> {
        let AnyEvent::Project(event) = &fact.event else { return None };
        match (owner(event), link(event)) {
            (Some(_), _) => Some(format!("owner/{}", fact.subject())),
            (_, Some((country, role, _))) => Some(format!("{country}/{}/{}", fact.subject(), role.as_str())),
            (None, None) => None,
        }
    }

    fn apply(row: Option<CountryPart>, fact: &Fact) -> Option<CountryPart> {
        let AnyEvent::Project(event) = &fact.event else { return row };
        let (country, role, state) = match (owner(event), link(event)) {
            (Some(owner), _) => (owner.country()?, Part::Owner, LinkState::Confirmed),
            (_, Some((country, role, state))) => (country, role.into(), state),
            (None, None) => return row,
        };
        Some(CountryPart {
            country,
            project: fact.subject().to_owned(),
            role,
            state,
            since: fact.recorded_at,
        })
    }
}

/// The owner this event names.
const fn owner(event: &ProjectEvent) -> Option<&Owner> {
    match event {
        ProjectEvent::Drafted { owner, .. }
        | ProjectEvent::Recorded { owner, .. }
        | ProjectEvent::Corrected { correction: Correction::Owner(owner), .. } => Some(owner),
        _ => None,
    }
}

/// The partnership this event changes, and how far it has come.
const fn link(event: &ProjectEvent) -> Option<(Country, PartnerRole, LinkState)> {
    match event {
        ProjectEvent::PartnerInvited { country, role } => Some((*country, *role, LinkState::Invited)),
        ProjectEvent::PartnerConfirmed { country, role } => Some((*country, *role, LinkState::Confirmed)),
        // It goes on as it does.
        ProjectEvent::PartnerDeclined { stays: true, .. } => None,
        ProjectEvent::PartnerDeclined { country, role, .. } => Some((*country, *role, LinkState::Declined)),
        ProjectEvent::PartnerWithdrawn { country, role, .. } => Some((*country, *role, LinkState::Withdrawn)),
        ProjectEvent::PartnerReplaced { country, role, .. } => Some((*country, *role, LinkState::Replaced)),
        _ => None,
    }
}
