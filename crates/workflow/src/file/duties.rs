//! Duties as a policy file writes them.

use super::{Amount, Offsets};
use crate::{Machine, place::At};
use nidaa_kernel::LocalText;
use schemars::JsonSchema;
use serde::Deserialize;

/// Who owes what to whom by when.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawObligation {
    /// Name of the duty; part of the reason a mail gives.
    pub id: At<String>,
    /// Whether a call or a project carries it.
    pub of: Machine,
    /// What is owed, for people.
    pub label: At<LocalText>,
    /// The audiences that owe it.
    pub owed_by: Vec<At<String>>,
    /// Those who enter that it is done, where those who owe it cannot: they owe nothing and are not reminded.
    #[serde(default)]
    pub recorded_by: Vec<At<String>>,
    /// The audience it is owed to.
    pub owed_to: At<String>,
    /// The command that meets it.
    pub command: At<String>,
    /// Events that open it. One that speaks of a part, such as a milestone, opens it for that part.
    pub opened_by: Vec<At<String>>,
    /// Events that meet it.
    pub met_by: Vec<At<String>>,
    /// Events after which it is owed no longer, though it was not met.
    #[serde(default)]
    pub lapsed_by: Vec<At<String>>,
    /// The deadline it hangs on. Absent: it is owed without a date.
    pub deadline: Option<At<String>>,
    /// Reminders, in days before the deadline, or the parameter that holds them. Absent: those of the deadline.
    pub remind: Option<At<Offsets>>,
    /// Reminders of those who owe it, in days after the deadline, or the parameter that holds them.
    pub overdue: Option<At<Offsets>>,
    /// The ladder that is climbed while it is late.
    pub ladder: Option<At<String>>,
    /// Other duties of the same project that this one has to wait for; lateness is put down to them first.
    #[serde(default)]
    pub waits_for: Vec<At<String>>,
}

/// Who is told, one after the other, while something stays late.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLadder {
    /// Name that obligations use.
    pub id: At<String>,
    /// The rungs, from the first to the last.
    pub steps: Vec<RawRung>,
}

/// One rung of a ladder.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRung {
    /// Days after the rung before, or after the deadline for the first; or the parameter that holds them.
    pub pause_days: At<Amount>,
    /// The audiences that are told.
    pub to: Vec<At<String>>,
    /// Why they are told, for people.
    pub reason: At<LocalText>,
}
