//! A project in one line.

use super::whole;
use jiff::Timestamp;
use nidaa_domain::project::{LinkState, Owner, PartnerRole};
use nidaa_kernel::{ApproxDate, Country, Lang, LocalText};
use nidaa_projections::pages::blind::Redactor;
use serde::Serialize;
use utoipa::ToSchema;

/// A project as a card of the board or a line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CardView {
    /// Code.
    pub code: String,
    /// Title.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// Owner.
    pub owner: OwnerView,
    /// Programme.
    pub programme: String,
    /// Call, where known.
    pub call: Option<String>,
    /// Cooperation area.
    pub sector: String,
    /// Stage.
    pub stage: String,
    /// When it came into the stage.
    #[schema(value_type = String)]
    pub since: Timestamp,
    /// Year of implementation, where known.
    pub implementation_year: Option<i16>,
    /// Partnerships, all roles.
    pub partners: Vec<PartnerView>,
    /// Number of states taking part, where they are counted and not named.
    pub member_states_count: Option<u16>,
    /// Milestones in all.
    pub milestones_total: u32,
    /// Milestones reached.
    pub milestones_reached: u32,
    /// Title and last day of the next planned milestone.
    pub next_milestone: Option<NextMilestone>,
    /// Days the earliest open milestone is late.
    pub late_days: Option<i32>,
    /// True when it was rebuilt from a document.
    pub reconstructed: bool,
    /// True when it is an example and no source states it.
    pub illustrative: bool,
}

impl CardView {
    /// The same without those who make it: no name and no country, also none within the title.
    pub(crate) fn unnamed(self, redactor: &Redactor) -> Self {
        Self {
            title: redactor.text(&self.title),
            owner: OwnerView::unnamed(),
            partners: vec![],
            member_states_count: None,
            next_milestone: None,
            ..self
        }
    }
}

/// Who owns a project, with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OwnerView {
    /// `state` or `institution`; `unnamed` where it is not told.
    pub kind: &'static str,
    /// The owning state; null for an institution.
    #[schema(value_type = Option<String>)]
    pub country: Option<Country>,
    /// The owning institution's key; null for a state.
    pub institution: Option<String>,
    /// Short name: a state's in English, an institution's key.
    #[serde(rename = "name")]
    pub short_name: String,
    /// Name in the languages it is known in.
    #[schema(value_type = Object)]
    #[serde(rename = "label", serialize_with = "whole")]
    pub name: LocalText,
}

impl OwnerView {
    /// An owner that is not named.
    fn unnamed() -> Self {
        let said = |lang| nidaa_i18n::t(lang, "owner-unnamed");
        Self {
            kind: "unnamed",
            country: None,
            institution: None,
            short_name: said(Lang::En),
            name: LocalText::all(said(Lang::Ar), said(Lang::En), said(Lang::Fr)),
        }
    }

    /// The owner with its name; `institution` looks a key up in the registry.
    pub(crate) fn of(owner: &Owner, institution: impl FnOnce(&str) -> Option<LocalText>) -> Self {
        match owner {
            Owner::State { country } => Self {
                kind: owner.kind(),
                country: Some(*country),
                institution: None,
                short_name: country.name(Lang::En),
                name: country.member_state().map(|state| state.name.clone()).unwrap_or_default(),
            },
            Owner::Institution { institution: key } => Self {
                kind: owner.kind(),
                country: None,
                institution: Some(key.to_string()),
                short_name: key.to_string(),
                name: institution(key.as_str()).unwrap_or_else(|| LocalText::in_lang(Lang::En, key.as_str())),
            },
        }
    }
}

/// A country's part in a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PartnerView {
    /// The country.
    #[schema(value_type = String)]
    pub country: Country,
    /// `partner`, `beneficiary`, `participating` or `provider`.
    #[schema(value_type = String)]
    pub role: PartnerRole,
    /// `invited`, `confirmed`, `declined`, `withdrawn` or `replaced`.
    #[schema(value_type = String)]
    pub state: LinkState,
}

/// What comes next in a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NextMilestone {
    /// Title.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// Last day.
    #[schema(value_type = String)]
    pub due: ApproxDate,
}
