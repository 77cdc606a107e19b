//! Duties can be met, hang on a deadline that fits, and nobody is reminded or told at the wrong time.

use super::{
    times,
    words::{self, known},
};
use crate::{
    Machine, Vocabulary,
    diagnostic::Findings,
    file::{File, RawDue, RawLadder, RawObligation, RawTransition},
    place::At,
};
use nidaa_kernel::nearest;
use std::collections::BTreeSet;

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    let names = Names::of(file);
    file.ladders.iter().for_each(|ladder| self::ladder(file, ladder, vocabulary, findings));
    for duty in &file.obligations {
        let before = findings.len();
        events(duty, vocabulary, findings);
        audiences(&duty.owed_by, &duty.id, vocabulary, findings);
        duty.recorded_by.iter().for_each(|other| known("audience", other, &vocabulary.audiences, findings));
        known("audience", &duty.owed_to, &vocabulary.audiences, findings);
        duty.ladder.iter().for_each(|ladder| known("ladder", ladder, &names.ladders, findings));
        duty.waits_for.iter().for_each(|other| known("obligation", other, &names.obligations, findings));
        deadline(file, duty, &names, findings);
        offsets(file, duty, findings);
        // Of words that are not known it cannot be said who may do what.
        if findings.len() == before {
            can_be_met(file, duty, vocabulary, findings);
        }
    }
}

struct Names {
    ladders: BTreeSet<String>,
    obligations: BTreeSet<String>,
    deadlines: BTreeSet<String>,
}

impl Names {
    fn of(file: &File) -> Self {
        Self {
            ladders: file.ladders.iter().map(|ladder| ladder.id.value.clone()).collect(),
            obligations: file.obligations.iter().map(|duty| duty.id.value.clone()).collect(),
            deadlines: file.deadlines.iter().map(|deadline| deadline.id.value.clone()).collect(),
        }
    }
}

fn events(duty: &RawObligation, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    let all = duty.opened_by.iter().chain(&duty.met_by).chain(&duty.lapsed_by);
    all.for_each(|event| known("event", event, &vocabulary.events, findings));
    for (what, list) in [("opened_by", &duty.opened_by), ("met_by", &duty.met_by)] {
        if list.is_empty() {
            let message = format!("obligation `{}` names no event under `{what}`", duty.id.value);
            findings.add(duty.id.place, "no_event", message, "Name at least one event.");
        }
    }
}

fn audiences(to: &[At<String>], id: &At<String>, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for audience in to {
        known("audience", audience, &vocabulary.audiences, findings);
    }
    if to.is_empty() {
        let message = format!("`{}` concerns nobody", id.value);
        findings.add(id.place, "no_audience", message, "Name at least one audience.");
    }
}

fn ladder(file: &File, ladder: &RawLadder, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for rung in &ladder.steps {
        audiences(&rung.to, &ladder.id, vocabulary, findings);
        let advice = "Write days from 1: a rung comes after the deadline and after the rung before.";
        times::days_from(file, &rung.pause_days, (1, "bad_pause"), advice, findings);
    }
}

fn deadline(file: &File, duty: &RawObligation, names: &Names, findings: &mut Findings<'_>) {
    let Some(word) = &duty.deadline else {
        if duty.ladder.is_some() || duty.overdue.is_some() || duty.remind.is_some() {
            let message = format!("obligation `{}` has no deadline to be reminded of", duty.id.value);
            findings.add(duty.id.place, "no_deadline", message, "Name a deadline, or remove the reminders.");
        }
        return;
    };
    known("deadline", word, &names.deadlines, findings);
    let Some(deadline) = file.deadlines.iter().find(|deadline| deadline.id.value == word.value) else {
        return;
    };
    if duty.of == Machine::Call && deadline.of == Machine::Project {
        let message = format!("`{}` holds once per project, but a call carries this duty", word.value);
        findings.add(word.place, "deadline_of_project", message, "Name a deadline of the call.");
    }
    if let RawDue::After { event, .. } = &deadline.due.value
        && !duty.opened_by.iter().any(|opening| opening.value == event.value)
    {
        let message =
            format!("`{}` counts from `{}`, which does not open this duty", word.value, event.value);
        findings.add(word.place, "deadline_of_other_event", message, "Add the event under `opened_by`.");
    }
}

fn offsets(file: &File, duty: &RawObligation, findings: &mut Findings<'_>) {
    if let Some(remind) = &duty.remind {
        times::on_side(file, remind, &times::BEFORE, findings);
    }
    if let Some(overdue) = &duty.overdue {
        times::on_side(file, overdue, &times::AFTER, findings);
    }
}

/// Somebody who owes it, or who enters that it is done, must be able to give the command that meets it.
fn can_be_met(file: &File, duty: &RawObligation, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    let machine = match duty.of {
        Machine::Call => &file.call,
        Machine::Project => &file.project,
    };
    let given = vocabulary.given.get(&duty.command.value);
    let before = findings.len();
    if given.is_none() {
        words::known("command", &duty.command, &vocabulary.words(duty.of).commands, findings);
    }
    if findings.len() > before {
        return;
    }
    let ways = machine.transitions.iter().filter(|way| way.command.value == duty.command.value);
    // Who may give it cannot be said where a role is missing or unknown, which was told already.
    let told = |way: &RawTransition| {
        way.roles.is_empty() || way.roles.iter().any(|role| !vocabulary.roles.contains(&role.value))
    };
    if ways.clone().any(told) {
        return;
    }
    // A command that is misspelt where it is opened was told there.
    let misspelt = |way: &&RawTransition| {
        let known = &vocabulary.words(duty.of).commands;
        !known.contains(&way.command.value)
            && nearest(&way.command.value, [duty.command.value.as_str()]).is_some()
    };
    if machine.transitions.iter().any(|way| misspelt(&way)) {
        return;
    }
    let roles = ways.flat_map(|way| way.roles.iter().map(|role| role.value.as_str()));
    let mut roles = roles.chain(given.map(String::as_str));
    if !roles.any(|role| speaks(duty, role, vocabulary)) {
        let message =
            format!("nobody who owes `{}` may give the command `{}`", duty.id.value, duty.command.value);
        let advice = "Open the command to a role of those who owe it, name others under `owed_by`, or who enters it under `recorded_by`.";
        findings.add(duty.command.place, "cannot_be_met", message, advice);
    }
}

/// Whether one of those who owe a duty, or who enter that it is done, acts in this role.
pub(super) fn speaks(duty: &RawObligation, role: &str, vocabulary: &Vocabulary) -> bool {
    let voice = |audience: &At<String>| vocabulary.voices.get(&audience.value);
    duty.owed_by.iter().chain(&duty.recorded_by).filter_map(voice).any(|voice| voice == role)
}
