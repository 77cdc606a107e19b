//! What may be asked of a docket.

use crate::project::Reason;
use nidaa_kernel::{DecisionKey, DocketCode, LocalText};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Puts a command on the docket without carrying it out. Nobody is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrepareDecision {
    /// The docket; it begins with its first decision.
    pub docket: DocketCode,
    /// Name of the decision on the docket.
    pub decision: DecisionKey,
    /// Name of the command.
    pub command: String,
    /// The command's data.
    #[serde(default = "no_data")]
    pub data: Value,
    /// Why, for those who will decide.
    #[serde(default)]
    pub note: Option<LocalText>,
}

fn no_data() -> Value {
    Value::Object(serde_json::Map::new())
}

/// Takes a prepared decision off the docket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscardDecision {
    /// The docket.
    pub docket: DocketCode,
    /// The decision.
    pub decision: DecisionKey,
    /// Why.
    pub reason: Reason,
}

/// Carries out all that is prepared, in the order of preparation: everything or nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApplyDocket {
    /// The docket.
    pub docket: DocketCode,
}

commands! {
    DocketCommand of "docket" by docket;
    PrepareDecision => "prepare_decision", "Puts a command on a docket without carrying it out.";
    DiscardDecision => "discard_decision", "Takes a prepared decision off the docket.";
    ApplyDocket => "apply_docket", "Carries out all that is prepared on the docket, together.";
}
