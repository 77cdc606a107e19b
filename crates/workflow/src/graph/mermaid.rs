use super::{label, ways};
use crate::{Machine, Workflow};
use nidaa_kernel::{Lang, StageId};
use std::fmt::Write as _;

/// A Mermaid state diagram with the staff labels in `lang`; the present stage has the class `present`.
pub fn mermaid(workflow: &Workflow, machine: Machine, lang: Lang, present: Option<&StageId>) -> String {
    let mut page = String::from("stateDiagram-v2\n");
    for stage in workflow.stages(machine) {
        line(&mut page, format_args!("state \"{}\" as {}", label(stage, lang).replace('"', "'"), stage.id));
    }
    for way in ways(workflow, machine) {
        let from = way.from.map_or("[*]", StageId::as_str);
        line(&mut page, format_args!("{from} --> {}: {}", way.to, way.label()));
    }
    for stage in workflow.stages(machine).iter().filter(|stage| stage.is_final) {
        line(&mut page, format_args!("{} --> [*]", stage.id));
    }
    if let Some(stage) = present.and_then(|id| workflow.stage(machine, id)) {
        line(&mut page, format_args!("classDef present stroke-width:4px,font-weight:bold"));
        line(&mut page, format_args!("class {} present", stage.id));
    }
    page
}

fn line(page: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(page, "    {text}");
}
