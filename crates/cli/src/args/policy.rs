//! Policy files and stories: drawn, tried, described.

use crate::args::Moment;
use clap::{Parser, ValueEnum};
use std::path::PathBuf;

/// A drawing.
#[derive(Debug, Parser)]
pub struct Graph {
    /// The policy file; may be left out with --project or --call.
    #[arg(required_unless_present_any = ["project", "call"])]
    pub file: Option<PathBuf>,
    /// Which of its two lives.
    #[arg(long, value_enum, default_value = "project")]
    pub machine: MachineArg,
    /// As SVG.
    #[arg(long, group = "form")]
    pub svg: bool,
    /// As Mermaid.
    #[arg(long, group = "form")]
    pub mermaid: bool,
    /// As DOT.
    #[arg(long, group = "form")]
    pub dot: bool,
    /// A stage to mark.
    #[arg(long, visible_alias = "at")]
    pub present: Option<String>,
    /// A project: its life under the rules of its call, its present stage marked.
    #[arg(long, group = "subject", conflicts_with_all = ["file", "present", "machine"])]
    pub project: Option<String>,
    /// A call: its life under its rules, its present stage marked.
    #[arg(long, group = "subject", conflicts_with_all = ["file", "present", "machine"])]
    pub call: Option<String>,
    /// The moment whose stage is marked, with --project or --call.
    #[command(flatten)]
    pub moment: Moment,
}

/// The lives a policy file describes.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum MachineArg {
    /// A call's.
    Call,
    /// A project's.
    Project,
}

/// A call under other rules.
#[derive(Debug, Parser)]
pub struct Simulate {
    /// Code of the call.
    #[arg(long)]
    pub call: String,
    /// The other policy file, of the same programme.
    #[arg(long, value_name = "FILE")]
    pub with: PathBuf,
}

/// Stories.
#[derive(Debug, Parser)]
pub struct Run {
    /// The scenarios; docs/scenarios.md explains them.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// Files that have a schema.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Format {
    /// Policies of programmes.
    Policy,
    /// Stories.
    Scenario,
}
