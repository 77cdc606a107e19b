//! A policy file as its events tell it.

use crate::rules::RulesEvent;
use serde::{Deserialize, Serialize};

/// Whether the text is kept already.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Digest of the text; `None` until it is kept.
    pub digest: Option<String>,
}

impl Rules {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &RulesEvent) -> Self {
        let RulesEvent::Published { digest, .. } = event;
        self.digest = Some(digest.clone());
        self
    }
}
