//! Every word is one that the program knows.

use crate::{
    MachineWords, Vocabulary,
    diagnostic::Findings,
    file::{File, RawMachine, RawTransition},
    place::At,
};
use std::collections::BTreeSet;

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for notice in &file.notices {
        known("event", &notice.event, &vocabulary.events, findings);
        known("mail", &notice.mail, &vocabulary.mails, findings);
        notice.to.iter().for_each(|audience| known("audience", audience, &vocabulary.audiences, findings));
        if notice.to.is_empty() {
            let message = format!("notice `{}` goes to nobody", notice.id.value);
            findings.add(notice.id.place, "no_audience", message, "Name at least one audience under `to`.");
        }
    }
    let deadlines: BTreeSet<String> =
        file.deadlines.iter().map(|deadline| deadline.id.value.clone()).collect();
    file.reminders.iter().for_each(|reminder| known("deadline", &reminder.deadline, &deadlines, findings));
}

pub(super) fn check_machine(
    raw: &RawMachine,
    words: &MachineWords,
    roles: &BTreeSet<String>,
    findings: &mut Findings<'_>,
) {
    let stages: BTreeSet<String> = raw.stages.iter().map(|stage| stage.id.value.to_string()).collect();
    let guards: BTreeSet<String> = raw.guards.iter().map(|guard| guard.id.value.clone()).collect();
    for way in &raw.transitions {
        known("command", &way.command, &words.commands, findings);
        way.from.iter().for_each(|stage| known("stage", stage, &stages, findings));
        way.roles.iter().for_each(|role| known("role", role, roles, findings));
        way.guards.iter().for_each(|guard| known("guard", guard, &guards, findings));
        target(way, &stages, findings);
        if way.roles.is_empty() {
            let message = format!("nobody may give the command `{}`", way.command.value);
            findings.add(way.command.place, "no_role", message, "Name at least one role under `roles`.");
        }
    }
}

fn target(way: &RawTransition, stages: &BTreeSet<String>, findings: &mut Findings<'_>) {
    match &way.to {
        Some(to) if to.value == "previous" => {}
        Some(to) => known("stage", to, stages, findings),
        None => {}
    }
    let begins_nowhere = way.from.is_empty() && way.to.as_ref().is_none_or(|to| to.value == "previous");
    if begins_nowhere {
        let message = format!("`{}` begins a life but leads to no stage", way.command.value);
        findings.add(
            way.command.place,
            "no_start",
            message,
            "Name the first stage under `to`, or add `from`.",
        );
    }
}

pub(super) fn known(what: &str, word: &At<String>, all: &BTreeSet<String>, findings: &mut Findings<'_>) {
    if all.contains(&word.value) {
        return;
    }
    let code = match what {
        "command" => "unknown_command",
        "stage" => "unknown_stage",
        "role" => "unknown_role",
        "guard" => "unknown_guard",
        "event" => "unknown_event",
        "mail" => "unknown_mail",
        "audience" => "unknown_audience",
        "date" => "unknown_date",
        "relation" => "unknown_relation",
        "ladder" => "unknown_ladder",
        "obligation" => "unknown_obligation",
        _ => "unknown_deadline",
    };
    let advice = super::nearest::advice(&word.value, all.iter().map(String::as_str));
    findings.add(word.place, code, format!("no {what} is called `{}`", word.value), advice);
}
