//! The shape of listed reasons in a policy file. Doc comments here are the hints an editor shows.

use crate::{Standing, place::At};
use nidaa_kernel::LocalText;
use schemars::JsonSchema;
use serde::Deserialize;

/// A reason that is named by its code, so that it can be counted.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawReason {
    /// Code of the reason, such as `pandemic`.
    pub id: At<String>,
    /// Name for people.
    pub label: At<LocalText>,
    /// How sure we are that the programme knows it.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from.
    pub source: Option<String>,
}
