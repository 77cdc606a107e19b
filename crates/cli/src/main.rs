//! The nidaa program: configuration, wiring, verbs.
//!
//! Data go to standard output, words to standard error. Exit codes: 0 done, 1 refused by a rule, 2 wrong usage,
//! 3 the store or a server is not reachable.

mod args;
mod config;
mod engine;
mod out;
mod trouble;
mod verbs;

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = match args::Args::try_parse() {
        Ok(args) => args,
        Err(error) => return trouble::misread(&error),
    };
    out::start_log(&args);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return trouble::Trouble::unreachable(&error).report(&args),
    };
    match runtime.block_on(verbs::run(&args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => trouble.report(&args),
    }
}
