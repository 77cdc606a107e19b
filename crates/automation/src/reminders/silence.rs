//! Why nothing more is said of a duty.

use super::{next, plan, plan::recipients};
use crate::{Desk, Obligation};
use serde::{Deserialize, Serialize};

/// A reason for silence, as a `silence` message names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// It was met, is owed no longer, or was excused.
    Ended,
    /// Its project is postponed.
    Resting,
    /// Its project is suspended.
    Suspended,
    /// It has no deadline, or the date it hangs on is not known yet.
    NoDeadline,
    /// The policy reminds nobody of it.
    NoReminders,
    /// Nobody who is concerned has a contact.
    NoContact,
    /// The last day on which it would be spoken of passed while it was not to be done, or before it was owed.
    TooLate,
    /// Everything that was planned has been said.
    AllSaid,
}

impl Silence {
    /// The reason as stored and looked up.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ended => "ended",
            Self::Resting => "resting",
            Self::Suspended => "suspended",
            Self::NoDeadline => "no_deadline",
            Self::NoReminders => "no_reminders",
            Self::NoContact => "no_contact",
            Self::TooLate => "too_late",
            Self::AllSaid => "all_said",
        }
    }
}

/// Why nothing more will be said of a duty as things stand; `None` when something will be.
pub fn silence(desk: &Desk, row: &Obligation) -> Option<Silence> {
    if next(desk, row).is_some() {
        return None;
    }
    let rule = desk.ledger.rule(row);
    let steps = rule.map_or(0, |rule| rule.offsets_days.len() + rule.ladder.len());
    let ladder = rule.map(|rule| rule.ladder.as_slice()).unwrap_or_default();
    let audiences: Vec<String> =
        row.owed_by.iter().chain(ladder.iter().flat_map(|rung| &rung.to)).cloned().collect();
    Some(if !row.is_open() {
        Silence::Ended
    } else if row.rests() {
        if is_suspended(row) { Silence::Suspended } else { Silence::Resting }
    } else if row.due.is_none() {
        Silence::NoDeadline
    } else if steps == 0 {
        Silence::NoReminders
    } else if recipients(desk, row, &audiences).is_empty() {
        Silence::NoContact
    } else if row.told.is_empty() || fell_into_a_break(desk, row) {
        Silence::TooLate
    } else {
        Silence::AllSaid
    })
}

/// Whether the last of what would have been said fell into a time in which it rested or was not owed.
fn fell_into_a_break(desk: &Desk, row: &Obligation) -> bool {
    let last = plan(desk, row).into_iter().map(|one| one.at).max();
    last.is_some_and(|at| row.breaks().into_iter().any(|(since, until)| since < at && at <= until))
}

/// Whether it rests because its project was suspended.
fn is_suspended(row: &Obligation) -> bool {
    row.pauses.last().is_some_and(|pause| pause.since.event == "project_suspended")
}
