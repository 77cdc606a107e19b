//! A state's holidays as their events tell them.

use crate::holidays::{HolidaysEvent, Rest};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What decisions about a state's holidays look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holidays {
    /// Confirmed days, by key.
    pub confirmed: BTreeMap<String, Rest>,
}

impl Holidays {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &HolidaysEvent) -> Self {
        match event {
            HolidaysEvent::Confirmed { holiday, days, .. }
            | HolidaysEvent::Moved { holiday, to: days, .. } => {
                self.confirmed.insert(holiday.clone(), *days);
            }
            HolidaysEvent::Withdrawn { holiday, .. } => drop(self.confirmed.remove(holiday)),
        }
        self
    }
}
