//! What may be asked of a duty.

use crate::project::Reason;
use jiff::Timestamp;
use nidaa_kernel::CivilEnd;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Says what is to be said of a duty at a moment. A timer's command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remind {
    /// Key of the duty, such as `submit_proposal/P1`.
    pub obligation: String,
    /// The moment that was planned.
    #[schemars(with = "String", extend("format" = "date-time"))]
    pub moment: Timestamp,
    /// Keys of duties of other projects and calls that are spoken of at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
}

/// Gives more time for one duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantTime {
    /// Key of the duty.
    pub obligation: String,
    /// The new last day, inclusive, or the time of it at which the deadline ends, in its zone.
    pub until: CivilEnd,
    /// Why.
    pub reason: Reason,
}

/// Says that a duty is owed no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Excuse {
    /// Key of the duty.
    pub obligation: String,
    /// Why.
    pub reason: Reason,
}

/// A decision of the office about a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "Decision")]
pub enum DutyDecision {
    /// More time was granted.
    TimeGranted,
    /// Nobody owes it any longer.
    Excused,
}

impl DutyDecision {
    /// Name of its event.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TimeGranted => "time_granted",
            Self::Excused => "excused",
        }
    }
}

/// Takes the last decision about a duty back, where it was wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevertDutyDecision {
    /// Key of the duty.
    pub obligation: String,
    /// Which.
    pub decision: DutyDecision,
    /// Why it was wrong.
    pub reason: Reason,
}

commands! {
    ObligationCommand of "obligation" by obligation;
    Remind => "remind", "Says what is to be said of a duty at a moment.";
    GrantTime => "grant_time", "Gives more time for one duty.";
    Excuse => "excuse", "Says that a duty is owed no longer.";
    RevertDutyDecision => "revert_duty_decision", "Takes the last decision about a duty back, where it was wrong.";
}
