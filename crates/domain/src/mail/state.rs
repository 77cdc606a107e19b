//! A mail as its events tell it.

use crate::mail::MailEvent;
use serde::{Deserialize, Serialize};

/// How far a mail has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// Not known.
    #[default]
    Unknown,
    /// Ready.
    Prepared,
    /// Taken by the next server.
    Sent,
    /// Given up.
    Failed,
}

impl MailState {
    /// The state as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Prepared => "prepared",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }
}

/// What decisions about a mail look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// How far it has come.
    pub state: MailState,
}

impl Mail {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub const fn evolve(mut self, event: &MailEvent) -> Self {
        self.state = match event {
            MailEvent::Prepared { .. } => MailState::Prepared,
            MailEvent::Sent {} => MailState::Sent,
            MailEvent::Failed { .. } => MailState::Failed,
        };
        self
    }
}
