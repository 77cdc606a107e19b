//! Measures the program beside the limits of the machine, and keeps the figures in docs/performance.md.

use crate::{
    install::postgres_programs,
    postgres::Postgres,
    run::{Failure, Variables, cargo, run as run_command},
};
use std::ffi::OsString;

/// Measures commands, boards and the log beside the machine's limits; takes about a quarter of an hour.
#[derive(clap::Args)]
pub struct Options {
    /// For the measuring program, such as `--only g5,g7 --rounds 2 --seconds 1`; `-- --help` lists them.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Runs `cargo xtask bench`. The document is written only when every goal was measured.
///
/// # Errors
/// [`Failure`] of PostgreSQL's start, of the build or of a measurement; a missed aim is a figure, not a failure.
pub fn run(options: &Options) -> Result<(), Failure> {
    let build = ["build", "--profile", "dist", "--package", "nidaa-bench"];
    run_command(cargo(), &build, Variables::new())?;
    let postgres = Postgres::start()?;
    let programs = postgres_programs().map(|folder| ("NIDAA_BENCH_PROGRAMS", folder.into()));
    let variables = postgres.variables().into_iter().chain(programs).collect();
    run_command(cargo(), &measuring(options), variables)
}

fn measuring(options: &Options) -> Vec<OsString> {
    let run = ["run", "--profile", "dist", "--quiet", "--package", "nidaa-bench", "--"];
    let document = ["--document", "docs/performance.md"];
    let words = run.into_iter().chain(document).map(OsString::from);
    words.chain(options.arguments.iter().cloned()).collect()
}
