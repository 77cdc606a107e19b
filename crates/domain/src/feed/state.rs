//! A calendar as its events tell it.

use crate::feed::{FeedEvent, FeedOf};
use nidaa_kernel::Lang;
use serde::{Deserialize, Serialize};

/// What decisions about a calendar look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// Whose deadlines it shows; `None` until it is opened.
    pub of: Option<FeedOf>,
    /// Its language.
    pub lang: Lang,
    /// Whether its address still opens it.
    pub open: bool,
}

impl Feed {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &FeedEvent) -> Self {
        match event {
            FeedEvent::Opened { of, lang } => {
                (self.of, self.lang, self.open) = (Some(of.clone()), *lang, true);
            }
            FeedEvent::Closed {} => self.open = false,
        }
        self
    }
}
