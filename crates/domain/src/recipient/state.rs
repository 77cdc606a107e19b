//! A mail address as its events tell it.

use crate::recipient::{Pace, QuietHours, RecipientEvent};
use nidaa_kernel::{Lang, Position};
use serde::{Deserialize, Serialize};

/// What decisions about a mail address look at. One without events wants everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Whether it wants duty mails only.
    pub muted: bool,
    /// Whether it is on the suppression list.
    pub suppressed: bool,
    /// Language it chose.
    pub lang: Option<Lang>,
    /// Links of mails caused by events up to here are revoked.
    pub revoked_up_to: Position,
    /// How often its courtesy mails come.
    #[serde(default)]
    pub pace: Pace,
    /// When no mail comes.
    #[serde(default)]
    pub quiet: Option<QuietHours>,
}

impl Recipient {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub const fn evolve(mut self, event: &RecipientEvent) -> Self {
        match event {
            RecipientEvent::CourtesyMuted { .. } => self.muted = true,
            RecipientEvent::CourtesyWanted {} => self.muted = false,
            RecipientEvent::LanguageChosen { lang } => self.lang = Some(*lang),
            RecipientEvent::Suppressed { .. } => self.suppressed = true,
            RecipientEvent::Restored { .. } => self.suppressed = false,
            RecipientEvent::LinksRevoked { up_to } => self.revoked_up_to = *up_to,
            RecipientEvent::PaceChosen { pace, quiet } => (self.pace, self.quiet) = (*pace, *quiet),
            // What was gathered is told by the mails themselves.
            RecipientEvent::Digested { .. } => {}
        }
        self
    }
}
