//! `nidaa check` and `nidaa graph`: policy files.

use crate::{
    args::{Args, Graph, MachineArg},
    out,
    trouble::Trouble,
};
use nidaa_domain::vocabulary;
use nidaa_kernel::StageId;
use nidaa_workflow::{Diagnostic, Machine, Workflow, graph};
use std::path::{Path, PathBuf};

/// Checks files; every finding names its line and column.
pub fn check(args: &Args, files: &[PathBuf]) -> Result<(), Trouble> {
    let mut findings: Vec<Diagnostic> = vec![];
    for file in files {
        let source = read(file)?;
        if let Err(found) = Workflow::load(&file.display().to_string(), &source, &vocabulary()) {
            for finding in &found {
                eprintln!("{}", finding.snippet(&source));
                eprintln!("{finding}");
            }
            findings.extend(found);
        }
    }
    if args.json {
        out::json(&findings);
    }
    if findings.is_empty() {
        return Ok(());
    }
    Err(Trouble::answered_no(format!("{} findings", findings.len())))
}

/// Draws a file.
pub fn graph(args: &Args, graph: &Graph) -> Result<(), Trouble> {
    let source = read(&graph.file)?;
    let workflow = Workflow::load(&graph.file.display().to_string(), &source, &vocabulary());
    let workflow = workflow.map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        Trouble::refused("policy", lines.join("\n"))
    })?;
    let machine = match graph.machine {
        MachineArg::Call => Machine::Call,
        MachineArg::Project => Machine::Project,
    };
    let present = graph.present.as_deref().map(StageId::new).transpose();
    let present = present.map_err(|error| Trouble::usage(error.to_string()))?;
    let draw = match (graph.mermaid, graph.dot) {
        (true, _) => graph::mermaid,
        (_, true) => graph::dot,
        _ => graph::svg,
    };
    out::line(&draw(&workflow, machine, args.lang, present.as_ref()));
    Ok(())
}

fn read(file: &Path) -> Result<String, Trouble> {
    std::fs::read_to_string(file).map_err(|error| Trouble::usage(format!("{}: {error}", file.display())))
}
