//! What a file waits for can happen. Where it cannot, nothing is wrong with what does; but whoever wrote it believes that
//! somebody will be told, or that a duty will end.

use crate::{
    Vocabulary,
    diagnostic::Findings,
    file::{File, RawObligation, RawReminder},
    place::At,
};
use std::collections::BTreeSet;

/// Warns of events that no command of the file gives, of rungs that nobody stands on and of reminders that no duty has.
pub(super) fn warn(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    let open = Open::of(file, vocabulary);
    for duty in &file.obligations {
        self::duty(duty, &open, findings);
    }
    for notice in &file.notices {
        open.event(
            &notice.event,
            &format!("notice `{}` follows `{}`", notice.id.value, notice.event.value),
            findings,
        );
    }
    for rung in file.ladders.iter().flat_map(|ladder| &ladder.steps) {
        rung.to.iter().for_each(|audience| open.audience(audience, findings));
    }
    for reminder in &file.reminders {
        self::reminder(file, reminder, findings);
    }
}

fn duty(duty: &RawObligation, open: &Open<'_>, findings: &mut Findings<'_>) {
    for (verb, events) in [("opens", &duty.opened_by), ("meets", &duty.met_by), ("ends", &duty.lapsed_by)] {
        for event in events {
            open.event(event, &format!("`{}` {verb} `{}`", event.value, duty.id.value), findings);
        }
    }
}

/// What the transitions of a file open, and to whom.
struct Open<'a> {
    vocabulary: &'a Vocabulary,
    commands: BTreeSet<&'a str>,
    roles: BTreeSet<&'a str>,
}

impl<'a> Open<'a> {
    fn of(file: &'a File, vocabulary: &'a Vocabulary) -> Self {
        let ways = || file.call.transitions.iter().chain(&file.project.transitions);
        let roles = ways().flat_map(|way| &way.roles).map(|role| role.value.as_str());
        Self {
            vocabulary,
            commands: ways().map(|way| way.command.value.as_str()).collect(),
            // Who acts by nature needs no transition.
            roles: roles.chain(vocabulary.given.values().map(String::as_str)).collect(),
        }
    }

    fn event(&self, event: &At<String>, waits: &str, findings: &mut Findings<'_>) {
        let Some(causes) = self.vocabulary.causes.get(&event.value) else { return };
        if causes.iter().any(|command| self.commands.contains(command.as_str())) {
            return;
        }
        let commands = causes.iter().map(|command| format!("`{command}`")).collect::<Vec<_>>().join(" or ");
        let message = format!("{waits}, which never happens: no transition opens {commands}");
        let advice = format!("Open {commands} to somebody, or name an event that can happen.");
        findings.warn(event.place, "never_happens", message, advice);
    }

    fn audience(&self, audience: &At<String>, findings: &mut Findings<'_>) {
        let Some(role) = self.vocabulary.voices.get(&audience.value) else { return };
        if self.roles.contains(role.as_str()) {
            return;
        }
        let message = format!(
            "the programme has no part for `{}`: no transition is open to the role `{role}`",
            audience.value
        );
        let advice = "Name others under `to`, or open a command to that role.";
        findings.warn(audience.place, "nobody_there", message, advice);
    }
}

/// Reminders of a deadline are those of the duties that hang on it and have none of their own.
fn reminder(file: &File, reminder: &RawReminder, findings: &mut Findings<'_>) {
    let deadline = &reminder.deadline;
    let hangs = |duty: &&RawObligation| duty.deadline.as_ref().is_some_and(|at| at.value == deadline.value);
    let mut duties = file.obligations.iter().filter(hangs).peekable();
    let is_named = duties.peek().is_some();
    if duties.any(|duty| duty.remind.is_none()) {
        return;
    }
    let (why, advice) = if is_named {
        ("every duty of it has its own under `remind`", "Remove them, or the `remind` of the duty.")
    } else {
        ("no duty hangs on it", "Name the deadline in a duty, or remove the reminders.")
    };
    let message = format!("nobody is reminded of `{}`: {why}", deadline.value);
    findings.warn(deadline.place, "unused_reminders", message, advice);
}
