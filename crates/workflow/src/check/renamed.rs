//! A stage that got another name where it is declared is told there, and not in every line that has the old one.

use crate::{
    diagnostic::Findings,
    file::{File, RawMachine},
    place::Place,
};

/// Faults that name a stage nobody knows.
const CODES: [&str; 2] = ["unknown_stage", "unknown_value"];

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    for word in findings.words(&CODES) {
        let orphans = [&file.call, &file.project].map(orphans).concat();
        match renamed(&word, &orphans) {
            Some((now, place)) => tell(&word, now, place, findings),
            None => findings.tell_once(&word, &CODES),
        }
    }
}

/// Stages that no transition names.
fn orphans(raw: &RawMachine) -> Vec<(&str, Place)> {
    let named = |id: &str| {
        let in_way =
            |way: &crate::file::RawTransition| way.from.iter().chain(&way.to).any(|at| at.value == id);
        raw.transitions.iter().any(in_way)
    };
    let stages = raw.stages.iter().map(|stage| (stage.id.value.as_str(), stage.id.place));
    stages.filter(|(id, _)| !named(id)).collect()
}

/// The stage that the word was before, where it is like one, or where only one is in question.
fn renamed<'a>(word: &str, orphans: &[(&'a str, Place)]) -> Option<(&'a str, Place)> {
    let near = nidaa_kernel::nearest(word, orphans.iter().map(|(id, _)| *id));
    match (near, orphans) {
        (Some(near), _) => orphans.iter().find(|(id, _)| *id == near).copied(),
        (None, [only]) => Some(*only),
        (None, _) => None,
    }
}

fn tell(word: &str, now: &str, place: Place, findings: &mut Findings<'_>) {
    let lines = findings.take(word, &CODES);
    let all = lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let message = format!("no transition names stage `{now}`, and `{word}`, which is named, is no stage");
    let advice = format!("Write `{word}` here, or `{now}` in line {all}.");
    findings.add(place, "unknown_stage", message, advice);
}
