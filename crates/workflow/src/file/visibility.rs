//! Who sees a project.

use crate::{Standing, place::At};
use schemars::JsonSchema;
use serde::Deserialize;

/// Who sees a project in which stage. The office sees every one; a stage in neither list is seen by everyone.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawVisibility {
    /// Stages in which only those see the project who have to do with it: its owner, its partners, their focal points.
    #[serde(default)]
    pub involved: Vec<At<String>>,
    /// Stages in which everybody else sees the project too, but nobody's name and no country.
    #[serde(default)]
    pub unnamed: Vec<At<String>>,
    /// How sure we are that the programme really has this rule.
    pub provenance: At<Standing>,
    /// Where it is stated or what it was inferred from.
    pub source: Option<String>,
}
