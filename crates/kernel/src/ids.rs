//! Identifiers that are not chosen by people.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// Place of an event in the log: 1, 2, 3 … without a hole, in the order of commits. 0 is "before the first".
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Position(pub i64);

impl Position {
    /// Before the first event.
    pub const ZERO: Self = Self(0);

    /// The place right after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Name of one aggregate's events in the log, derived from its kind and code, so that two nodes or two imports agree on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct StreamId(pub Uuid);

impl StreamId {
    /// The stream of the aggregate `code` of kind `kind` (`project`, `call`, …).
    pub fn of(kind: &str, code: &str) -> Self {
        Self(derived_uuid(&["stream", kind, code]))
    }
}

impl fmt::Display for StreamId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Makes a command idempotent: the same id gets the first answer again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct CommandId(pub Uuid);

impl CommandId {
    /// An id that follows from what caused the command, so that a repeated cause cannot act twice.
    pub fn derived(parts: &[&str]) -> Self {
        let mut all = vec!["command"];
        all.extend_from_slice(parts);
        Self(derived_uuid(&all))
    }
}

impl fmt::Display for CommandId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// UUID version 5 of `parts` in Nidaa's namespace. Parts are joined by a character that no code may hold.
pub fn derived_uuid(parts: &[&str]) -> Uuid {
    /// Drawn once and frozen, since stored ids depend on it.
    const NAMESPACE: Uuid = Uuid::from_u128(0x6f1d_2c1e_93a5_5b7c_8a64_2f0e_4a0b_91d3);
    Uuid::new_v5(&NAMESPACE, parts.join("\u{1f}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_code_is_always_the_same_stream() {
        assert_eq!(StreamId::of("project", "P01"), StreamId::of("project", "P01"));
    }

    #[test]
    fn a_project_and_a_call_of_one_code_are_two_streams() {
        assert_ne!(StreamId::of("project", "8"), StreamId::of("call", "8"));
    }
}
