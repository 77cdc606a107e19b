//! A call, and what a member state takes part in.

use super::{CardView, Moment, StageView, TimelineEntry, whole};
use jiff::Timestamp;
use nidaa_domain::RulesPin;
use nidaa_kernel::{ApproxDate, Country, Deadline, LocalText};
use serde::Serialize;
use utoipa::ToSchema;

/// A call.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CallView {
    /// The moment it shows.
    pub at: Moment,
    /// Code.
    pub code: String,
    /// Programme.
    pub programme: String,
    /// First, second, … call.
    pub ordinal: u16,
    /// Year, where known.
    pub year: Option<i16>,
    /// When it was conducted, where known.
    #[schema(value_type = Option<String>)]
    pub conducted: Option<ApproxDate>,
    /// Title, if it has one of its own.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub title: LocalText,
    /// Stage.
    pub stage: StageView,
    /// When it came into the stage.
    #[schema(value_type = String)]
    pub since: Timestamp,
    /// Rules it follows.
    #[schema(value_type = Option<Object>)]
    pub rules: Option<RulesPin>,
    /// First day for proposals.
    #[schema(value_type = Option<String>)]
    pub opens: Option<jiff::civil::Date>,
    /// Close for proposals.
    #[schema(value_type = Option<Object>)]
    pub closes: Option<Deadline>,
    /// Times the close was moved.
    pub extended: u32,
    /// Number of its projects by stage, seen or not, in the policy's order; stages without one are left out.
    pub projects_by_stage: Vec<(String, usize)>,
    /// Its projects that are seen.
    pub cards: Vec<CardView>,
    /// What has happened, the oldest first. Empty in lists.
    pub timeline: Vec<TimelineEntry>,
    /// Commands the policy opens in this stage, whoever may give them.
    pub open_commands: Vec<String>,
}

/// What one member state takes part in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CountryView {
    /// The country.
    #[schema(value_type = String)]
    pub country: Country,
    /// Name.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub name: LocalText,
    /// Projects it owns.
    pub owns: Vec<String>,
    /// Projects it has a part in, with role and state.
    pub takes_part: Vec<CountryPart>,
}

/// A country's part in one project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CountryPart {
    /// The project.
    pub project: String,
    /// As what.
    pub role: String,
    /// How far it has come.
    pub state: String,
}
