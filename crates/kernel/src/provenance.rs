//! Where a fact comes from, when it was learned from somebody or something else.

use crate::ApproxDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SourceRef {
    /// File name or title of the document.
    pub file: String,
    /// Line, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

/// Who told us a fact, from which document, and how sure it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// Who reported it, such as an institution's key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_by: Option<String>,
    /// The documents it was read in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRef>,
    /// When it happened, as exactly as the source says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occurred: Option<ApproxDate>,
    /// True when no source says when it happened: `occurred` is then the earliest fact known of the same thing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
    /// Why it may be wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<String>,
    /// True when the event was rebuilt from a document instead of being recorded as it happened.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reconstructed: bool,
    /// True when the fact is an example for a demonstration and no source states it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
}
