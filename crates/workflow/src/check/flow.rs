//! Every stage can be reached, and from every stage a final one.

use crate::{
    diagnostic::Findings,
    file::{RawMachine, RawStage, RawTransition},
};
use nidaa_kernel::nearest;
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
    let lost: BTreeSet<&str> =
        raw.stages.iter().map(|stage| stage.id.value.as_str()).filter(|id| !reached.contains(id)).collect();
    for stage in first_of(raw, &lost, &moves) {
        unreached(raw, stage, findings);
    }
    for stage in &raw.stages {
        // What nobody reaches needs no way out.
        let ends = ending.contains(stage.id.value.as_str()) || lost.contains(stage.id.value.as_str());
        judge(raw, stage, ends, findings);
    }
}

/// Of stages that nothing leads to, those that the others only hang on.
fn first_of<'a>(raw: &'a RawMachine, lost: &BTreeSet<&str>, moves: &[Move<'a>]) -> Vec<&'a RawStage> {
    let after = |id: &'a str| {
        spread(BTreeSet::from([id]), |seen| {
            let within = moves.iter().filter(|(from, _)| from.is_some_and(|from| seen.contains(from)));
            within.map(|(_, to)| *to).collect()
        })
    };
    let mut first: Vec<&RawStage> = vec![];
    let stages = || raw.stages.iter().filter(|stage| lost.contains(stage.id.value.as_str()));
    // A stage that another lost one leads to is told with it, unless it leads back there and comes first in the file.
    for stage in stages() {
        let id = stage.id.value.as_str();
        let own = after(id);
        let hangs = stages()
            .map(|other| other.id.value.as_str())
            .any(|other| !own.contains(other) && after(other).contains(id));
        if !hangs && !first.iter().any(|known| after(known.id.value.as_str()).contains(id)) {
            first.push(stage);
        }
    }
    first
}

/// Says that nothing leads to a stage: at the transition that probably should, where there is one.
fn unreached(raw: &RawMachine, stage: &RawStage, findings: &mut Findings<'_>) {
    let id = stage.id.value.as_str();
    let message = format!("nothing leads to stage `{id}`");
    match raw.transitions.iter().find(|way| should_lead(way, id)) {
        Some(way) => {
            let advice =
                format!("Add `to: {id}` if it does, else remove the stage in line {}.", stage.id.place.line);
            let message = format!("{message}, and `{}` leads nowhere", way.command.value);
            findings.add(way.command.place, "unreachable_stage", message, advice);
        }
        None => {
            findings.add(
                stage.id.place,
                "unreachable_stage",
                message,
                "Add a transition to it, or remove it.",
            );
        }
    }
}

/// Whether a transition that keeps the stage has a command named like the stage.
fn should_lead(way: &RawTransition, stage: &str) -> bool {
    let command = way.command.value.as_str();
    let without_noun = command.rsplit_once('_').map(|(verb, _)| verb);
    let mut parts = command.split('_').chain(without_noun);
    way.to.is_none() && way.leads.is_none() && parts.any(|part| nearest(stage, [part]).is_some())
}

fn judge(raw: &RawMachine, stage: &RawStage, ends: bool, findings: &mut Findings<'_>) {
    let (id, place) = (stage.id.value.as_str(), stage.id.place);
    if !ends {
        let message = format!("from stage `{id}` no final stage can be reached");
        findings.add(place, "dead_end", message, "Add a transition out of it, or mark it `final: true`.");
    }
    if stage.is_final
        && let Some(way) = raw.transitions.iter().find(|way| leaves(raw, way, id))
    {
        let (command, line) = (&way.command.value, way.command.place.line);
        let message = format!("stage `{id}` is final, but `{command}` in line {line} leads out of it");
        let advice = format!("Take `{id}` out of its `from`, or remove `final: true`.");
        findings.add(place, "leaves_final_stage", message, advice);
    }
}

fn leaves(raw: &RawMachine, way: &RawTransition, stage: &str) -> bool {
    sources(way).any(|from| from == stage) && targets(raw, way).into_iter().any(|to| to != stage)
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

pub(super) fn sources(way: &RawTransition) -> impl Iterator<Item = &str> {
    way.from.iter().map(|from| from.value.as_str())
}

/// Stages a transition may lead to.
pub(super) fn targets<'a>(raw: &'a RawMachine, way: &'a RawTransition) -> Vec<&'a str> {
    match way.to.as_ref().map(|to| to.value.as_str()) {
        None => Vec::new(),
        Some("previous") => before(raw, way),
        Some(stage) => vec![stage],
    }
}

/// Every stage from which those a transition begins in are entered.
pub(super) fn before<'a>(raw: &'a RawMachine, way: &'a RawTransition) -> Vec<&'a str> {
    let enters = |other: &&RawTransition| {
        other.to.as_ref().is_some_and(|to| sources(way).any(|from| from == to.value))
    };
    let stages: BTreeSet<&str> = raw.transitions.iter().filter(enters).flat_map(sources).collect();
    stages.into_iter().collect()
}
