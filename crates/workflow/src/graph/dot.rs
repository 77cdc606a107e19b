use super::{label, ways};
use crate::{Machine, Workflow};
use nidaa_kernel::{Lang, StageId};
use std::fmt::Write as _;

/// A Graphviz graph with the staff labels in `lang`. Final stages have two borders, the present one a thick border.
pub fn dot(workflow: &Workflow, machine: Machine, lang: Lang, present: Option<&StageId>) -> String {
    let mut page = format!("digraph {machine} {{\n    rankdir=LR;\n    node [shape=box, style=rounded];\n");
    for stage in workflow.stages(machine) {
        let borders = if stage.is_final { ", peripheries=2" } else { "" };
        let pen = if present == Some(&stage.id) { ", penwidth=4, class=present" } else { "" };
        line(
            &mut page,
            format_args!(
                "{} [label={}{borders}{pen}];",
                quoted(stage.id.as_str()),
                quoted(label(stage, lang))
            ),
        );
    }
    line(&mut page, format_args!("start [shape=point, label=\"\"];"));
    for way in ways(workflow, machine) {
        let from = way.from.map_or_else(|| "start".to_owned(), |stage| quoted(stage.as_str()));
        line(
            &mut page,
            format_args!("{from} -> {} [label={}];", quoted(way.to.as_str()), quoted(&way.label())),
        );
    }
    page.push_str("}\n");
    page
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn line(page: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(page, "    {text}");
}
