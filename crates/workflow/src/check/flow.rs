//! Every stage can be reached, and from every stage a final one.

use crate::{
    diagnostic::Findings,
    file::{RawMachine, RawStage, RawTransition},
};
use std::collections::BTreeSet;

/// From and to; a beginning comes from nowhere.
type Move<'a> = (Option<&'a str>, &'a str);

pub(super) fn check(raw: &RawMachine, findings: &mut Findings<'_>) {
    let moves = moves(raw);
    let reached = spread(BTreeSet::new(), |seen| {
        moves
            .iter()
            .filter(|(from, _)| from.is_none_or(|from| seen.contains(from)))
            .map(|(_, to)| *to)
            .collect()
    });
    let finals =
        raw.stages.iter().filter(|stage| stage.is_final).map(|stage| stage.id.value.as_str()).collect();
    let ending = spread(finals, |seen| {
        moves.iter().filter(|(_, to)| seen.contains(to)).filter_map(|(from, _)| *from).collect()
    });
    for stage in &raw.stages {
        judge(stage, &reached, &ending, &moves, findings);
    }
}

fn judge(
    stage: &RawStage,
    reached: &BTreeSet<&str>,
    ending: &BTreeSet<&str>,
    moves: &[Move<'_>],
    findings: &mut Findings<'_>,
) {
    let (id, place) = (stage.id.value.as_str(), stage.id.place);
    if !reached.contains(id) {
        let message = format!("nothing leads to stage `{id}`");
        findings.add(place, "unreachable_stage", message, "Add a transition to it, or remove it.");
    }
    if !ending.contains(id) {
        let message = format!("from stage `{id}` no final stage can be reached");
        findings.add(place, "dead_end", message, "Add a transition out of it, or mark it `final: true`.");
    }
    if stage.is_final && moves.iter().any(|(from, to)| *from == Some(id) && *to != id) {
        let message = format!("stage `{id}` is final, but a transition leads out of it");
        findings.add(place, "leaves_final_stage", message, "Remove the transition, or remove `final: true`.");
    }
}

/// Adds what `more` finds until nothing is new.
fn spread<'a>(
    mut seen: BTreeSet<&'a str>,
    more: impl Fn(&BTreeSet<&'a str>) -> BTreeSet<&'a str>,
) -> BTreeSet<&'a str> {
    loop {
        let before = seen.len();
        let found = more(&seen);
        seen.extend(found);
        if seen.len() == before {
            return seen;
        }
    }
}

fn moves(raw: &RawMachine) -> Vec<Move<'_>> {
    raw.transitions
        .iter()
        .flat_map(|way| targets(raw, way).into_iter().flat_map(|to| leading(way, to)))
        .collect()
}

fn leading<'a>(way: &'a RawTransition, to: &'a str) -> Vec<Move<'a>> {
    if way.from.is_empty() { vec![(None, to)] } else { sources(way).map(|from| (Some(from), to)).collect() }
}

fn sources(way: &RawTransition) -> impl Iterator<Item = &str> {
    way.from.iter().map(|from| from.value.as_str())
}

/// Stages a transition may lead to. `previous` is every stage from which its own stages are entered.
fn targets<'a>(raw: &'a RawMachine, way: &'a RawTransition) -> Vec<&'a str> {
    match way.to.as_ref().map(|to| to.value.as_str()) {
        None => Vec::new(),
        Some("previous") => {
            let enters = |other: &&RawTransition| {
                other.to.as_ref().is_some_and(|to| sources(way).any(|from| from == to.value))
            };
            raw.transitions.iter().filter(enters).flat_map(sources).collect()
        }
        Some(stage) => vec![stage],
    }
}
