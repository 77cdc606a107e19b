//! A duty can be met in some stage in which it is owed: in those to which what opens it leads, and in those that follow before
//! it ends.

use super::{duties::speaks, flow};
use crate::{
    Machine, MachineWords, Vocabulary,
    diagnostic::Findings,
    file::{File, RawMachine, RawObligation, RawTransition},
    place::At,
};
use std::collections::{BTreeMap, BTreeSet};

/// Faults of which this could only be a consequence.
const FIRST: [&str; 13] = [
    "duplicate_id",
    "unknown_stage",
    "unknown_command",
    "unknown_event",
    "unknown_role",
    "unknown_audience",
    "no_role",
    "no_audience",
    "no_event",
    "no_start",
    "unreachable_stage",
    "dead_end",
    "cannot_be_met",
];

/// Most stages that are named one by one.
const FEW: usize = 4;

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    if findings.since(0, &FIRST) {
        return;
    }
    for duty in &file.obligations {
        let raw = match duty.of {
            Machine::Call => &file.call,
            Machine::Project => &file.project,
        };
        Reach { raw, words: vocabulary.words(duty.of), duty }.check(vocabulary, findings);
    }
}

struct Reach<'a> {
    raw: &'a RawMachine,
    words: &'a MachineWords,
    duty: &'a RawObligation,
}

type Stages<'a> = BTreeSet<&'a str>;

impl<'a> Reach<'a> {
    fn check(&self, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
        let Some(offered) = self.offered(vocabulary) else { return };
        let openings = self.duty.opened_by.iter();
        let known: Vec<(&At<String>, Stages<'a>)> =
            openings.filter_map(|event| Some((event, self.owed_in(&event.value)?))).collect();
        let lost: Vec<&(&At<String>, Stages<'a>)> =
            known.iter().filter(|(_, stages)| stages.is_disjoint(&offered)).collect();
        let (id, command) = (&self.duty.id.value, &self.duty.command);
        if lost.len() == self.duty.opened_by.len() {
            let stages = lost.iter().flat_map(|(_, stages)| stages.iter().copied()).collect();
            let message = format!(
                "`{id}` is owed in {}, and in none of these stages may whoever owes it give `{}`",
                listed(&stages),
                command.value
            );
            let advice = format!(
                "Open the command there, or name other events under `opened_by`: it is open in {}.",
                listed(&offered)
            );
            return findings.add(command.place, "met_in_no_stage", message, advice);
        }
        for (event, stages) in lost {
            let message = format!(
                "after `{}` the duty `{id}` is owed in {}, and whoever owes it may give `{}` in none of these stages",
                event.value,
                listed(stages),
                command.value
            );
            let advice = "Open the command there, or remove the event.";
            findings.add(event.place, "met_in_no_stage", message, advice);
        }
    }

    /// Stages in which somebody who owes the duty may give a command that meets it; none where it needs no stage.
    fn offered(&self, vocabulary: &Vocabulary) -> Option<Stages<'a>> {
        let command = self.duty.command.value.as_str();
        let meets = |way: &&RawTransition| {
            let may = |event: &At<String>| self.may_write(way, &event.value);
            way.command.value == command || self.duty.met_by.iter().any(may)
        };
        let given =
            |way: &&RawTransition| way.roles.iter().any(|role| speaks(self.duty, &role.value, vocabulary));
        let mut ways = self.raw.transitions.iter().filter(meets).filter(given);
        let is_free = vocabulary.given.contains_key(command) || ways.clone().any(|way| way.from.is_empty());
        (!is_free).then(|| ways.by_ref().flat_map(flow::sources).collect())
    }

    /// Stages in which the duty is owed once the event has opened it; none where that cannot be said.
    fn owed_in(&self, event: &str) -> Option<Stages<'a>> {
        let mut first = Stages::new();
        for way in self.raw.transitions.iter().filter(|way| self.may_write(way, event)) {
            match (&way.to, &way.leads) {
                (None, Some(_)) => return None,
                (None, None) => first.extend(flow::sources(way)),
                (Some(_), _) => first.extend(flow::targets(self.raw, way)),
            }
        }
        let owed = self.onward(first);
        (!owed.is_empty()).then_some(owed)
    }

    /// These stages and all that follow while the duty is owed. Each stage is left once, since files may be long.
    fn onward(&self, first: Stages<'a>) -> Stages<'a> {
        let mut next: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
        for way in self.raw.transitions.iter().filter(|way| !self.ends_it(way)) {
            let targets = self.leads_to(way);
            for from in flow::sources(way) {
                next.entry(from).or_default().extend(&targets);
            }
        }
        let (mut seen, mut open) = (first.clone(), Vec::from_iter(first));
        while let Some(stage) = open.pop() {
            let new = next.get(stage).into_iter().flatten().copied().filter(|to| seen.insert(to));
            open.extend(new);
        }
        seen
    }

    fn may_write(&self, way: &RawTransition, event: &str) -> bool {
        self.words.written.get(&way.command.value).is_some_and(|written| written.may_be(event))
    }

    /// Whether the duty is owed no longer where this way leads: it was met, it lapsed, or what opened it is taken back.
    fn ends_it(&self, way: &RawTransition) -> bool {
        let Some(written) = self.words.written.get(&way.command.value) else { return false };
        let mut ending = self.duty.met_by.iter().chain(&self.duty.lapsed_by);
        written.takes_back || ending.any(|event| written.always.contains(&event.value))
    }

    fn leads_to(&self, way: &'a RawTransition) -> Vec<&'a str> {
        match &way.leads {
            Some(_) if way.to.is_none() => flow::before(self.raw, way),
            _ => flow::targets(self.raw, way),
        }
    }
}

/// The first few by name.
fn listed(stages: &Stages<'_>) -> String {
    let named: Vec<String> = stages.iter().take(FEW).map(|stage| format!("`{stage}`")).collect();
    match stages.len().saturating_sub(FEW) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}
