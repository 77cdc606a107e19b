//! Pictures of a machine: its stages and the ways between them. Commands that keep the stage are not drawn.

mod canvas;
mod dot;
mod mermaid;
mod svg;

pub use dot::dot;
pub use mermaid::mermaid;
pub use svg::svg;

use crate::{Machine, Next, Stage, Workflow};
use nidaa_kernel::{Lang, StageId};

/// The way from one stage to another with the commands that take it, joined by `/`.
struct Way<'a> {
    /// None: a beginning.
    from: Option<&'a StageId>,
    to: &'a StageId,
    commands: Vec<&'a str>,
}

impl Way<'_> {
    fn label(&self) -> String {
        self.commands.join(" / ")
    }
}

/// Ways in the order of the stages, so that the picture of a file never changes by itself.
fn ways(workflow: &Workflow, machine: Machine) -> Vec<Way<'_>> {
    let stages = workflow.stages(machine);
    let from_stages = std::iter::once(None).chain(stages.iter().map(|stage| Some(&stage.id)));
    let pairs = from_stages.flat_map(|from| stages.iter().map(move |to| (from, &to.id)));
    let pairs = pairs.filter(|(from, to)| *from != Some(*to));
    let way = |(from, to)| Way { from, to, commands: commands(workflow, machine, from, to) };
    pairs.map(way).filter(|way| !way.commands.is_empty()).collect()
}

fn commands<'a>(
    workflow: &'a Workflow,
    machine: Machine,
    from: Option<&StageId>,
    to: &StageId,
) -> Vec<&'a str> {
    let all = workflow.life(machine).commands.iter();
    let leads = all.filter(|(_, transitions)| {
        transitions.iter().any(|way| way.is_open(from) && leads_to(workflow, machine, (from, &way.next), to))
    });
    leads.map(|(command, _)| command.as_str()).collect()
}

fn leads_to(
    workflow: &Workflow,
    machine: Machine,
    (from, next): (Option<&StageId>, &Next),
    to: &StageId,
) -> bool {
    match (next, from) {
        (Next::To(stage), _) => stage == to,
        (Next::Previous, Some(from)) => enters(workflow, machine, to, from),
        (Next::Stay, _) | (Next::Previous, None) => false,
    }
}

/// Whether some command leads from `from` straight to `to`.
fn enters(workflow: &Workflow, machine: Machine, from: &StageId, to: &StageId) -> bool {
    let mut all = workflow.life(machine).commands.values().flatten();
    all.any(|way| way.from.contains(from) && matches!(&way.next, Next::To(stage) if stage == to))
}

fn label(stage: &Stage, lang: Lang) -> &str {
    stage.staff.best(lang).1
}
