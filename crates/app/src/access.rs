//! Who may do what, where: role × command × stage × relation, as the policy files say it, and outside them the domain.

mod house;

use crate::Shelf;
use nidaa_domain::{Relation, vocabulary};
use nidaa_kernel::StageId;
use nidaa_workflow::{Bearer, Machine, Workflow};
use serde::Serialize;
use std::fmt::Write as _;

/// Whether a command is open to a role in a stage, for one who is this to what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessCell {
    /// Programme; none where no policy file says it.
    pub programme: Option<String>,
    /// `call` or `project`, or what else the command is about, such as `panel`.
    pub machine: &'static str,
    /// Command.
    pub command: String,
    /// Stage; none before the beginning, and outside the lives of calls and projects.
    pub stage: Option<String>,
    /// Role.
    pub role: String,
    /// What the actor is to the project, or to what else the command is about; none for a stranger, and for a call.
    pub relation: Option<&'static str>,
    /// Whether the door is open. Conditions and the domain's own rules may still say no.
    pub open: bool,
}

/// What somebody is to a project who is this to it: the focal point of a country acts for the country.
pub fn held_with(relation: Relation) -> Vec<Relation> {
    match relation {
        Relation::FocalPoint => vec![Relation::Owner, Relation::FocalPoint],
        other => vec![other],
    }
}

/// Every cell of the table, programme by programme, in the order of their files, and those that no file decides.
pub fn cells(shelf: &Shelf) -> Vec<AccessCell> {
    let roles = vocabulary().roles;
    let mut cells = vec![];
    for shelved in shelf.programmes() {
        for machine in Machine::ALL {
            for role in &roles {
                cells.extend(cells_of(&shelved.workflow, machine, role));
            }
        }
    }
    cells.extend(house::cells(&roles));
    cells
}

/// The same table for people, as Markdown: a line for each command and each set of stages with the same answer.
pub fn page(shelf: &Shelf) -> String {
    let mut page = String::from(INTRODUCTION);
    for shelved in shelf.programmes() {
        for machine in Machine::ALL {
            write_table(&mut page, &shelved.workflow, machine);
        }
    }
    page + &house::page()
}

const INTRODUCTION: &str = "\
# Access

Which command is open to whom, in which stage. Written by `nidaa access`; a test tries every cell of the table through the dispatch.
A role counts only for one who is to the project what stands in brackets behind it. Conditions and the rules of the domain may still
refuse a command whose door is open; a refusal names its rule.
";

fn cells_of(workflow: &Workflow, machine: Machine, role: &str) -> Vec<AccessCell> {
    let mut cells = vec![];
    for info in workflow.commands(machine) {
        for stage in stages(workflow, machine) {
            let bearers = workflow.bearers(machine, &info.command, stage);
            cells.extend(relations(machine).into_iter().map(|relation| AccessCell {
                programme: Some(workflow.id().to_string()),
                machine: machine.as_str(),
                command: info.command.clone(),
                stage: stage.map(ToString::to_string),
                role: role.to_owned(),
                relation: relation.map(Relation::as_str),
                open: is_open(bearers, role, relation),
            }));
        }
    }
    cells
}

/// Every stage, and none.
fn stages(workflow: &Workflow, machine: Machine) -> Vec<Option<&StageId>> {
    let all = workflow.stages(machine).iter().map(|stage| Some(&stage.id));
    std::iter::once(None).chain(all).collect()
}

/// Only to a project somebody is something.
fn relations(machine: Machine) -> Vec<Option<Relation>> {
    let all = Relation::ALL.into_iter().filter(|_| machine == Machine::Project);
    std::iter::once(None).chain(all.map(Some)).collect()
}

fn is_open(bearers: &[Bearer], role: &str, relation: Option<Relation>) -> bool {
    let held = relation.map(held_with).unwrap_or_default();
    let is_held = |needed: &String| held.iter().any(|relation| relation.as_str() == needed);
    bearers.iter().any(|bearer| bearer.role.0 == role && bearer.relations.iter().all(is_held))
}

fn write_table(page: &mut String, workflow: &Workflow, machine: Machine) {
    // Writing to a string cannot fail.
    let _ = writeln!(
        page,
        "\n## {} · {machine}\n\n| Command | Stages | Roles |\n| --- | --- | --- |",
        workflow.id()
    );
    for info in workflow.commands(machine) {
        let mut lines: Vec<(Vec<&str>, String)> = vec![];
        for stage in stages(workflow, machine) {
            let who = who(workflow.bearers(machine, &info.command, stage));
            let stage = stage.map_or("–", StageId::as_str);
            match lines.iter_mut().find(|(_, known)| *known == who) {
                _ if who.is_empty() => {}
                Some((stages, _)) => stages.push(stage),
                None => lines.push((vec![stage], who)),
            }
        }
        for (stages, who) in lines {
            let _ = writeln!(page, "| `{}` | {} | {who} |", info.command, stages.join(", "));
        }
    }
}

fn who(bearers: &[Bearer]) -> String {
    let each = bearers.iter().map(|bearer| {
        let relations = bearer.relations.join(", ");
        if relations.is_empty() { bearer.role.to_string() } else { format!("{} ({relations})", bearer.role) }
    });
    each.collect::<Vec<_>>().join(", ")
}
