//! Duties of a checked policy: who owes what to whom by when, and who hears of it when it is late.

use crate::{
    Machine,
    check::times,
    file::{File, RawLadder, RawObligation},
    place::At,
};
use nidaa_kernel::LocalText;
use serde::Serialize;

/// A duty that events open, move and close.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ObligationRule {
    /// Name, unique in the file.
    pub id: String,
    /// Whether a call or a project carries it.
    pub of: Machine,
    /// What is owed, in every language.
    pub label: LocalText,
    /// Audiences that owe it.
    pub owed_by: Vec<String>,
    /// Audience it is owed to.
    pub owed_to: String,
    /// Command that meets it.
    pub command: String,
    /// Types of the events that open it.
    pub opened_by: Vec<String>,
    /// Types of the events that meet it.
    pub met_by: Vec<String>,
    /// Types of the events after which it is owed no longer.
    pub lapsed_by: Vec<String>,
    /// Id of the deadline it hangs on, if it has one.
    pub deadline: Option<String>,
    /// Reminders in days relative to the deadline: those before it are 0 or less, those of whoever is late above 0.
    pub offsets_days: Vec<i64>,
    /// Who is told while it stays late, from the first to the last.
    pub ladder: Vec<Rung>,
    /// Ids of the duties it has to wait for.
    pub waits_for: Vec<String>,
}

/// One rung of the ladder of a duty that is late.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rung {
    /// Days after the deadline, from 1; each rung's are above those of the rung before.
    pub days: i64,
    /// Audiences that are told.
    pub to: Vec<String>,
    /// Why they are told, in every language.
    pub reason: LocalText,
}

/// The duty as checked. `None` only for what the checks refuse.
pub(crate) fn rule(file: &File, raw: &RawObligation) -> Option<ObligationRule> {
    let mut offsets_days = before(file, raw)?;
    if let Some(overdue) = &raw.overdue {
        offsets_days.extend(times::offset_days(file, &overdue.value)?);
    }
    offsets_days.sort_unstable();
    offsets_days.dedup();
    let ladder = match &raw.ladder {
        Some(name) => rungs(file, file.ladders.iter().find(|ladder| ladder.id.value == name.value)?)?,
        None => vec![],
    };
    Some(ObligationRule {
        id: raw.id.value.clone(),
        of: raw.of,
        label: raw.label.value.clone(),
        owed_by: words(&raw.owed_by),
        owed_to: raw.owed_to.value.clone(),
        command: raw.command.value.clone(),
        opened_by: words(&raw.opened_by),
        met_by: words(&raw.met_by),
        lapsed_by: words(&raw.lapsed_by),
        deadline: raw.deadline.as_ref().map(|deadline| deadline.value.clone()),
        offsets_days,
        ladder,
        waits_for: words(&raw.waits_for),
    })
}

/// Its own reminders, else those of the deadline it hangs on.
fn before(file: &File, raw: &RawObligation) -> Option<Vec<i64>> {
    if let Some(remind) = &raw.remind {
        return times::offset_days(file, &remind.value);
    }
    let Some(deadline) = &raw.deadline else { return Some(vec![]) };
    let mut reminders = file.reminders.iter().filter(|reminder| reminder.deadline.value == deadline.value);
    reminders.next().map_or(Some(vec![]), |reminder| times::offset_days(file, &reminder.offsets_days.value))
}

fn rungs(file: &File, ladder: &RawLadder) -> Option<Vec<Rung>> {
    let mut days = 0_i64;
    let rung = |raw: &crate::file::RawRung| {
        days = days.saturating_add(times::number(file, &raw.pause_days.value)?);
        Some(Rung { days, to: words(&raw.to), reason: raw.reason.value.clone() })
    };
    ladder.steps.iter().map(rung).collect()
}

fn words(all: &[At<String>]) -> Vec<String> {
    all.iter().map(|word| word.value.clone()).collect()
}
