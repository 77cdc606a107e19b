//! A webhook as its events tell it.

use crate::webhook::WebhookEvent;
use serde::{Deserialize, Serialize};

/// What decisions about a webhook look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Webhook {
    /// Whether it is registered.
    pub open: bool,
    /// Whether it is told nothing for now.
    pub disabled: bool,
}

impl Webhook {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub const fn evolve(mut self, event: &WebhookEvent) -> Self {
        match event {
            WebhookEvent::Registered { .. } => (self.open, self.disabled) = (true, false),
            WebhookEvent::Disabled { .. } => self.disabled = true,
            WebhookEvent::Replayed { .. } | WebhookEvent::Enabled {} => self.disabled = false,
            WebhookEvent::KeyRotated {} => {}
            WebhookEvent::Removed {} => self.open = false,
        }
        self
    }
}
