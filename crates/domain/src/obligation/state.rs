//! A duty as its own events tell it.

use crate::obligation::ObligationEvent;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What decisions about a duty look at, beside what the ledger says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// The latest moment whose reminders were told.
    pub reminded: Option<Timestamp>,
}

impl Obligation {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &ObligationEvent) -> Self {
        match event {
            ObligationEvent::Reminded { moment, .. } => self.reminded = Some(*moment),
            // Whether it is open and by when is the ledger's; a decision gets it with its context.
            ObligationEvent::TimeGranted { .. }
            | ObligationEvent::Excused { .. }
            | ObligationEvent::DecisionReverted { .. } => {}
        }
        self
    }
}
