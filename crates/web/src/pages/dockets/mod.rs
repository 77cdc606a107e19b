//! Decisions that are prepared in silence: seen together, applied together or discarded.

pub(crate) mod act;
pub(crate) mod list;
pub(crate) mod show;
mod told;

use crate::{pages::parts::Tag, say::Say};
use serde::Deserialize;

/// The docket an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub code: String,
}

/// What became of a decision.
fn outcome(say: &Say, outcome: &str) -> Tag {
    let tone = if outcome == "applied" { "done" } else { "ended" };
    Tag { tone, word: say.word("docket-outcome", outcome) }
}
