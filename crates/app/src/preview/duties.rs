//! What becomes of obligations on a fork.

use crate::Effect;
use nidaa_automation::{Closing, End, Ledger, Obligation};
use nidaa_kernel::{CivilEnd, Deadline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::ToSchema;

/// What becomes of an obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DutyChange {
    /// It is owed from now on.
    Opened,
    /// Its deadline is another.
    Moved,
    /// It rests: nobody is reminded.
    Rests,
    /// It no longer rests.
    Resumed,
    /// It had ended and is owed again: what ended it was taken back.
    Reopened,
    /// It is done.
    Met,
    /// It is owed no longer, though it was not done.
    Lapsed,
    /// Somebody was let off it.
    Excused,
}

impl DutyChange {
    /// The word scripts see.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Moved => "moved",
            Self::Rests => "rests",
            Self::Resumed => "resumed",
            Self::Reopened => "reopened",
            Self::Met => "met",
            Self::Lapsed => "lapsed",
            Self::Excused => "excused",
        }
    }
}

/// Obligations of a fork, each as it was before the fact at hand.
pub(super) struct Duties<'a> {
    base: &'a Ledger,
    changed: HashMap<String, Obligation>,
}

impl<'a> From<&'a Ledger> for Duties<'a> {
    fn from(base: &'a Ledger) -> Self {
        Self { base, changed: HashMap::new() }
    }
}

impl Duties<'_> {
    /// What became of the obligation of this key; none when nothing that a person would notice.
    pub fn of(&mut self, key: &str, ledger: &Ledger) -> Option<Effect> {
        let after = ledger.get(key)?;
        let before = self.changed.get(key).or_else(|| self.base.get(key));
        let before = before.filter(|before| before.opened == after.opened);
        let effect = change(before, after).map(|change| Effect::Obligation {
            of: format!("{}/{}", if after.project.is_some() { "project" } else { "call" }, after.subject()),
            duty: after.duty.clone(),
            label: ledger.rule(after).map(|rule| rule.label.clone()).unwrap_or_default(),
            key: key.to_owned(),
            part: after.part.as_ref().map(ToString::to_string),
            change,
            owed_by: after.owed_by.clone(),
            from: before.and_then(day),
            to: day(after),
            zone: after.due.as_ref().or(before.and_then(|before| before.due.as_ref())).map(zone),
        });
        self.changed.insert(key.to_owned(), after.clone());
        effect
    }
}

fn day(row: &Obligation) -> Option<CivilEnd> {
    row.due.as_ref().map(Deadline::civil)
}

fn zone(due: &Deadline) -> String {
    due.zone.clone()
}

fn change(before: Option<&Obligation>, after: &Obligation) -> Option<DutyChange> {
    // Of what had ended, nothing else is noticed.
    if before.is_some_and(|before| before.closed.is_some() && before.closed == after.closed) {
        return None;
    }
    match (before, &after.closed) {
        (_, Some(Closing { how: End::Met, .. })) => Some(DutyChange::Met),
        (_, Some(Closing { how: End::Lapsed, .. })) => Some(DutyChange::Lapsed),
        (_, Some(Closing { how: End::Excused, .. })) => Some(DutyChange::Excused),
        (None, None) => Some(DutyChange::Opened),
        (Some(before), None) if before.closed.is_some() => Some(DutyChange::Reopened),
        (Some(before), None) if !before.rests() && after.rests() => Some(DutyChange::Rests),
        (Some(before), None) if before.rests() && !after.rests() => Some(DutyChange::Resumed),
        (Some(before), None) => (day(before) != day(after)).then_some(DutyChange::Moved),
    }
}
