//! `nidaa check`, `nidaa graph` and `nidaa rules`: policy files.

use crate::{
    args::{Args, Graph, MachineArg},
    engine::{self, Engine},
    out,
    trouble::Trouble,
    verbs::ask::moment,
};
use nidaa_app::{AsOf, Shelf};
use nidaa_domain::vocabulary;
use nidaa_kernel::StageId;
use nidaa_workflow::{Diagnostic, Machine, Severity, Workflow, graph};
use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// Checks files and the policies of folders; every finding names its line and column. A file with warnings only can be used.
pub fn check(args: &Args, files: &[PathBuf]) -> Result<(), Trouble> {
    let mut findings: Vec<Diagnostic> = vec![];
    for file in &policies(files)? {
        // One file that cannot be read must not keep back what is found in the others.
        let source = match text_of(file) {
            Ok(source) => source,
            Err(said) => {
                let found = unreadable(file, said);
                if !args.json {
                    out::line(&format!("{found}\n  help: {}\n", found.advice));
                }
                findings.push(found);
                continue;
            }
        };
        let found = match Workflow::load(&file.display().to_string(), &source, &vocabulary()) {
            Ok(workflow) => workflow.warnings().to_vec(),
            Err(found) => found,
        };
        if !args.json {
            pages(&found, &source);
        }
        findings.extend(found);
    }
    if args.json {
        out::json(&findings);
    }
    if findings.iter().any(is_fault) { Err(faults(&findings)) } else { Ok(()) }
}

fn pages(findings: &[Diagnostic], source: &str) {
    for finding in findings {
        out::line(&finding.page(source));
    }
}

/// How many faults there are, where each was printed.
fn faults(findings: &[Diagnostic]) -> Trouble {
    match findings.iter().filter(|finding| is_fault(finding)).count() {
        1 => Trouble::answered_no("1 finding".to_owned()),
        many => Trouble::answered_no(format!("{many} findings")),
    }
}

fn is_fault(finding: &Diagnostic) -> bool {
    finding.severity == Severity::Error
}

/// A life to be drawn: the rules, whose life it is, and the stage to mark.
type Drawn = (Workflow, Machine, Option<StageId>);

/// Draws a file, or the life of a project or call under its own rules.
pub async fn graph(args: &Args, graph: &Graph) -> Result<(), Trouble> {
    let (workflow, machine, present) = match (&graph.file, &graph.project, &graph.call) {
        (Some(file), _, _) => of_file(graph, file)?,
        (None, Some(project), _) => of_project(args, project, moment(&graph.moment)?).await?,
        (None, None, call) => {
            of_call(args, call.as_deref().unwrap_or_default(), moment(&graph.moment)?).await?
        }
    };
    let draw = match (graph.mermaid, graph.dot) {
        (true, _) => graph::mermaid,
        (_, true) => graph::dot,
        _ => graph::svg,
    };
    out::line(&draw(&workflow, machine, args.lang, present.as_ref()));
    Ok(())
}

fn of_file(graph: &Graph, file: &Path) -> Result<Drawn, Trouble> {
    if graph.moment.as_of.is_some() {
        return Err(Trouble::usage("--as-of needs --project or --call: a file has no past"));
    }
    let workflow = load(file)?;
    let machine = match graph.machine {
        MachineArg::Call => Machine::Call,
        MachineArg::Project => Machine::Project,
    };
    let present = graph.present.as_deref().map(StageId::new).transpose();
    let present = present.map_err(|error| Trouble::usage(error.to_string()))?;
    if let Some(unknown) = present.as_ref().filter(|stage| workflow.stage(machine, stage).is_none()) {
        return Err(Trouble::usage(format!("the {machine} has no stage {unknown}")));
    }
    Ok((workflow, machine, present))
}

async fn of_project(args: &Args, code: &str, as_of: AsOf) -> Result<Drawn, Trouble> {
    let app = Engine::open(args).await?.ready().await?;
    let (workflow, now) = app.project_rules(code).await?;
    let stage = match as_of {
        AsOf::Now => now,
        then => Some(stage(&app.whole().project(code, then).await?.card.stage)?),
    };
    Ok((workflow, Machine::Project, stage))
}

async fn of_call(args: &Args, code: &str, as_of: AsOf) -> Result<Drawn, Trouble> {
    let app = Engine::open(args).await?.ready().await?;
    let (workflow, now) = app.call_rules(code).await?;
    let stage = match as_of {
        AsOf::Now => now,
        then => Some(stage(&app.whole().call(code, then).await?.stage.id)?),
    };
    Ok((workflow, Machine::Call, stage))
}

fn stage(id: &str) -> Result<StageId, Trouble> {
    StageId::new(id).map_err(|error| Trouble::usage(error.to_string()))
}

/// Writes the guideline in the language asked for, or the codes of its programmes.
pub fn rules(args: &Args, files: &[PathBuf], codes: bool) -> Result<(), Trouble> {
    let write = if codes { nidaa_web::codes } else { nidaa_web::guideline };
    let files = policies(files)?;
    let shelf = if files.is_empty() { engine::shelf(Path::new(""))? } else { sound(args, &files)? };
    out::line(write(&shelf, args.lang).trim_end());
    Ok(())
}

/// The policies of files without a fault. Of faulty ones the same is printed as by [`check`].
fn sound(args: &Args, files: &[PathBuf]) -> Result<Shelf, Trouble> {
    let has_fault = |file: &PathBuf| {
        let source = text_of(file).ok();
        source.is_none_or(|source| Workflow::load("", &source, &vocabulary()).is_err())
    };
    if files.iter().any(has_fault) {
        check(args, files)?;
    }
    shelf(files)
}

/// The files that are named, and those of the folders that are.
fn policies(named: &[PathBuf]) -> Result<Vec<PathBuf>, Trouble> {
    let mut files = vec![];
    for path in named {
        if path.is_dir() {
            let within = engine::policies_of(path)?;
            if within.is_empty() {
                return Err(Trouble::usage(format!("{}: the folder has no file *.yaml", path.display())));
            }
            files.extend(within);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// The policies of these files, or those of the program.
pub(super) fn shelf(files: &[PathBuf]) -> Result<Shelf, Trouble> {
    let read = |file: &PathBuf| Ok((file.display().to_string(), read(file)?));
    let files: Vec<(String, String)> = files.iter().map(read).collect::<Result<_, Trouble>>()?;
    if files.is_empty() { engine::shelf(Path::new("")) } else { engine::shelf_of(&files) }
}

/// A policy file without a fault, on a shelf of its own. Of a faulty one the same is printed as by [`check`].
pub(super) fn single(args: &Args, file: &Path) -> Result<(Shelf, Workflow), Trouble> {
    let source = read(file)?;
    Shelf::single(&file.display().to_string(), &source).map_err(|findings| {
        if args.json {
            out::json(&findings);
        } else {
            pages(&findings, &source);
        }
        faults(&findings)
    })
}

/// A policy file without a fault.
pub(super) fn load(file: &Path) -> Result<Workflow, Trouble> {
    let source = read(file)?;
    Workflow::load(&file.display().to_string(), &source, &vocabulary()).map_err(|found| faulty(&found))
}

fn faulty(findings: &[Diagnostic]) -> Trouble {
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    Trouble::refused("policy", lines.join("\n"))
}

fn read(file: &Path) -> Result<String, Trouble> {
    text_of(file).map_err(|said| Trouble::usage(format!("{}: {said}", file.display())))
}

fn text_of(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| match error.kind() {
        ErrorKind::InvalidData => "the file is not written in UTF-8; save it as UTF-8".to_owned(),
        _ => error.to_string(),
    })
}

/// The finding of a file of which not one line can be read.
fn unreadable(file: &Path, message: String) -> Diagnostic {
    let advice = "Name a policy file that can be read as UTF-8.".to_owned();
    let file = file.display().to_string();
    Diagnostic { file, line: 1, column: 1, code: "unreadable", message, advice, severity: Severity::Error }
}
