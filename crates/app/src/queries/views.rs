//! What pages, API and verbs show. Language-neutral: codes and texts in all their languages.

mod board;
mod call;
mod card;
mod command;
mod mail;
mod papers;
mod project;

pub use board::*;
pub use call::*;
pub use card::*;
pub use command::*;
pub use mail::*;
pub use papers::*;
pub use project::*;

use jiff::Timestamp;
use nidaa_domain::Meta;
use nidaa_kernel::{LocalText, Position};
use serde::{Serialize, Serializer, ser::SerializeStruct};
use serde_json::Value;
use utoipa::ToSchema;

/// The moment an answer speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Moment {
    /// Everything up to this place in the log is in the answer.
    #[schema(value_type = i64)]
    pub position: Position,
    /// True when an earlier moment was asked for.
    pub past: bool,
}

/// A stage with its labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct StageView {
    /// Id.
    pub id: String,
    /// What staff call it.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub staff: LocalText,
    /// What applicants call it.
    #[schema(value_type = Object)]
    #[serde(serialize_with = "whole")]
    pub applicant: LocalText,
    /// True when nothing follows.
    pub is_final: bool,
}

/// One line of a timeline.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct TimelineEntry {
    /// Place in the log.
    #[schema(value_type = i64)]
    pub position: Position,
    /// Key of its sentence and name of the event, such as `project-postponed`.
    pub kind: String,
    /// The event's own data.
    #[schema(value_type = Object)]
    pub data: Value,
    /// When it happened, as far as known.
    #[schema(value_type = String)]
    pub occurred_at: Timestamp,
    /// When it was recorded.
    #[schema(value_type = String)]
    pub recorded_at: Timestamp,
    /// Who, why, from which source.
    #[schema(value_type = Object)]
    pub meta: Meta,
}

/// Writes a text with a member per language, null where it is not known, so that scripts need not ask whether it is there.
fn whole<S: Serializer>(text: &LocalText, to: S) -> Result<S::Ok, S::Error> {
    let LocalText { ar, en, fr } = text;
    let mut members = to.serialize_struct("LocalText", 3)?;
    members.serialize_field("ar", ar)?;
    members.serialize_field("en", en)?;
    members.serialize_field("fr", fr)?;
    members.end()
}
