//! A docket as its events tell it.

use crate::docket::DocketEvent;
use nidaa_kernel::DecisionKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A command that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// Name of the decision.
    pub decision: DecisionKey,
    /// Name of the command.
    pub command: String,
    /// The command's data.
    pub data: Value,
}

/// What decisions about a docket look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Docket {
    /// What waits, in the order of preparation.
    pub waiting: Vec<Prepared>,
}

impl Docket {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &DocketEvent) -> Self {
        match event {
            DocketEvent::Prepared { decision, command, data, note: _ } => self.waiting.push(Prepared {
                decision: decision.clone(),
                command: command.clone(),
                data: data.clone(),
            }),
            DocketEvent::Discarded { decision, .. } => {
                self.waiting.retain(|waiting| waiting.decision != *decision);
            }
            DocketEvent::Applied { decisions, events: _ } => {
                self.waiting.retain(|waiting| !decisions.contains(&waiting.decision));
            }
        }
        self
    }

    /// Whether a decision of this name waits.
    pub fn waits(&self, decision: &DecisionKey) -> bool {
        self.waiting.iter().any(|waiting| waiting.decision == *decision)
    }
}
