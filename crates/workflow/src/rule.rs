//! What a file says of one of its rules: where it stands, where we have it from, what it asks.

mod parts;

pub(crate) use parts::of_parts;

use crate::{
    Machine, Standing, Workflow,
    file::{File, RawMachine},
    place::At,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// A rule by its place in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Line, counted from 1.
    pub line: usize,
    /// How sure we are of a condition. Of the way itself, its stages and roles, a file does not say it.
    pub provenance: Option<Standing>,
    /// Where the condition is stated, or what it was inferred from.
    pub source: Option<String>,
    /// The condition as it is written.
    pub condition: Option<String>,
    /// Parameters that it names besides its condition.
    pub parameters: Vec<String>,
}

/// Rules by their ids.
pub(crate) type Rules = BTreeMap<String, Rule>;

/// Every way and every guard on it. Of several ways of one command the first gives its name to all.
pub(crate) fn of_machine(programme: &str, machine: Machine, raw: &RawMachine) -> Rules {
    let mut rules = Rules::new();
    for way in &raw.transitions {
        let id = format!("{programme}/{machine}/{}", way.command.value);
        for guard in raw.guards.iter().filter(|guard| way.guards.iter().any(|id| id.value == guard.id.value))
        {
            let rule = Rule {
                line: guard.id.place.line,
                provenance: Some(guard.provenance.value),
                source: guard.source.clone(),
                condition: Some(guard.expr.value.clone()),
                parameters: vec![],
            };
            rules.entry(format!("{id}/{}", guard.id.value)).or_insert(rule);
        }
        let rule = Rule {
            line: way.command.place.line,
            provenance: None,
            source: None,
            condition: None,
            parameters: vec![],
        };
        rules.entry(id).or_insert(rule);
    }
    rules
}

/// The condition on those who apply, for each command that begins a project.
pub(crate) fn of_applicants(file: &File) -> Rules {
    let begins = file.project.transitions.iter().filter(|way| way.from.is_empty());
    let rules = file.applicants.iter().flat_map(|At { value, place }| {
        begins.clone().map(move |way| {
            let rule = Rule {
                line: place.line,
                provenance: Some(value.provenance.value),
                source: value.source.clone(),
                condition: Some(value.expr.value.clone()),
                parameters: vec![],
            };
            (format!("{}/project/{}/applicants", file.id.value, way.command.value), rule)
        })
    });
    rules.collect()
}

impl Workflow {
    /// What the file says of the rule of this id, such as `comcec-project-funding/project/submit_project/in_time`, or of one
    /// of its parts, such as `comcec-project-funding/rubric/feasibility` or `comcec-project-funding/forms/preliminary/title`.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.0.rules.get(id)
    }

    /// Name of the file the policy was read from.
    pub fn file(&self) -> &str {
        &self.0.file
    }
}
