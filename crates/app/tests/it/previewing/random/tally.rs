//! How often each command was carried out and refused.

use nidaa_domain::Command;
use std::{collections::BTreeMap, fmt};

/// Aggregates of which every command has its turn in a long run.
const COUNTED: [&str; 7] = ["call", "project", "evaluation", "panel", "docket", "mail", "obligation"];

/// Commands that no long run carries out, with the reason.
const NEVER: [(&str, &str); 6] = [
    ("record_call", "what a document reports is entered by whoever imports it, before lives begin"),
    ("record_project", "as `record_call`"),
    ("close_call", "the clock closes a call as soon as anybody may"),
    ("begin_amendments", "the clock lets partners join or leave on their day"),
    ("propose_promotion", "whatever frees money proposes the next of the reserve list with it"),
    ("miss_revision", "the clock ends what was not corrected as soon as anybody may"),
];

/// Counts by command.
#[derive(Default)]
pub struct Tally(BTreeMap<String, Counts>);

/// How often a command was carried out, and refused by which rule.
#[derive(Default)]
struct Counts {
    done: usize,
    refused: BTreeMap<String, usize>,
}

impl Tally {
    pub fn count(&mut self, command: &str, refused: Option<&str>) {
        let counts = self.0.entry(command.to_owned()).or_default();
        match refused {
            None => counts.done += 1,
            Some(rule) => *counts.refused.entry(rule.to_owned()).or_default() += 1,
        }
    }

    pub fn done(&self, command: &str) -> usize {
        self.0.get(command).map_or(0, |counts| counts.done)
    }

    pub fn tried(&self, command: &str) -> usize {
        self.0.get(command).map_or(0, |counts| counts.done + counts.refused.values().sum::<usize>())
    }

    /// Commands that people may give to one of the counted aggregates and that were never carried out.
    pub fn never(&self) -> Vec<&'static str> {
        let infos = Command::infos().into_iter().filter(|info| COUNTED.contains(&info.machine));
        let undone = infos.map(|info| info.name).filter(|name| self.done(name) == 0);
        undone.filter(|name| !NEVER.iter().any(|(never, _)| never == name)).collect()
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(name, Counts { done, refused })| {
            let times = refused.values().sum::<usize>();
            let rules: Vec<String> = refused.iter().map(|(rule, times)| format!("{rule} {times}")).collect();
            writeln!(f, "{name}: {done} carried out, {times} refused: {}", rules.join(", "))
        })
    }
}
