//! All that must hold before a change is taken: format, lints, tests, a short search for hostile inputs.

use crate::{
    fuzz, install,
    postgres::Postgres,
    run::{Failure, Variables, cargo, run as run_command, succeeds},
};

/// Seconds for which each target of cargo-fuzz is searched; by hand it is ten minutes.
const SEARCH: u32 = 30;

/// Checks format and lints, runs a short `fuzz`, then every test against a private PostgreSQL. Installs what is missing if it may.
#[derive(clap::Args)]
pub struct Options {
    /// Fail with a sentence instead of installing what is missing.
    #[arg(long)]
    no_install: bool,
}

/// Runs `cargo xtask test`.
///
/// # Errors
/// The first [`Failure`]; of the tests themselves, all are run.
pub fn run(options: &Options) -> Result<(), Failure> {
    install::everything(!options.no_install)?;
    let plain = Variables::new;
    run_command(cargo(), &["fmt", "--all", "--check"], plain())?;
    run_command(cargo(), &["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"], plain())?;
    run_command(cargo(), &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], plain())?;
    let postgres = Postgres::start()?;
    let searched = fuzz::run(&fuzz::Options { seconds: SEARCH });
    tests(&postgres).and(searched)
}

/// nextest does not run the examples in the documentation, so they go first and leave it the last word.
fn tests(postgres: &Postgres) -> Result<(), Failure> {
    let cargo_with = |arguments: &[&str]| run_command(cargo(), arguments, postgres.variables());
    if !succeeds(cargo(), &["nextest", "--version"]) {
        return cargo_with(&["test", "--workspace", "--no-fail-fast"]);
    }
    let examples = cargo_with(&["test", "--doc", "--workspace", "--no-fail-fast"]);
    cargo_with(&["nextest", "run", "--workspace", "--no-fail-fast"]).and(examples)
}
