//! Reasons that a policy lists, so that they can be counted.

use crate::Standing;
use nidaa_kernel::LocalText;
use serde::Serialize;

/// A reason by its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedReason {
    /// The code, unique in its list.
    pub id: String,
    /// Name in every language.
    pub label: LocalText,
    /// How sure we are that the programme knows it.
    pub provenance: Standing,
    /// Where it is stated.
    pub source: Option<String>,
}
