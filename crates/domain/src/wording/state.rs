//! A wording as its events tell it.

use crate::wording::WordingEvent;
use serde::{Deserialize, Serialize};

/// What decisions about a wording look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Subject and text of the office, while they hold.
    pub words: Option<(String, String)>,
}

impl Wording {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &WordingEvent) -> Self {
        self.words = match event {
            WordingEvent::Written { subject, text } => Some((subject.clone(), text.clone())),
            WordingEvent::Dropped {} => None,
        };
        self
    }
}
