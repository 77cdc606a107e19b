//! The project's own chores, called as `cargo xtask CHORE`. One file per chore.

mod bench;
mod fuzz;
mod install;
mod node;
mod postgres;
mod python;
mod run;
mod test;

use clap::Parser;
use std::process::ExitCode;

/// The project's own chores.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Chore {
    Test(test::Options),
    Bench(bench::Options),
    Fuzz(fuzz::Options),
    Postgres(postgres::Options),
}

fn main() -> ExitCode {
    let outcome = match Chore::parse() {
        Chore::Test(options) => test::run(&options),
        Chore::Bench(options) => bench::run(&options),
        Chore::Fuzz(options) => fuzz::run(&options),
        Chore::Postgres(options) => postgres::run(&options),
    };
    outcome.map_or_else(|failure| failure.report(), |()| ExitCode::SUCCESS)
}
