//! Conditions of an approval.

use crate::project::Project;
use jiff::civil::Date;
use nidaa_kernel::LocalText;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an approved project must still fulfil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Its key within the project.
    pub key: String,
    /// What must be fulfilled.
    pub text: LocalText,
    /// Last day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub due: Date,
    /// What counts as proof.
    #[serde(default)]
    pub proof: LocalText,
}

/// How far a condition has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConditionState {
    /// Nobody has shown a proof.
    Open,
    /// A proof is shown and waits to be judged.
    Reported,
    /// Fulfilled.
    Met,
}

impl ConditionState {
    /// The state as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Reported => "reported",
            Self::Met => "met",
        }
    }
}

impl Project {
    pub(super) fn set_condition(&mut self, key: &str, state: ConditionState) {
        if let Some(found) = self.conditions.iter_mut().find(|(condition, _)| condition.key == key) {
            found.1 = state;
        }
    }
}
