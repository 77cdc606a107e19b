//! Searches the doors that take text from outside with cargo-fuzz, under the guidance of coverage.

use crate::run::{Failure, Variables, cargo, note, run as run_command, succeeds};
use std::{
    env, fs,
    path::{Path, PathBuf},
    thread,
};

/// The release of cargo-fuzz.
const VERSION: &str = "0.13.2";
/// Bytes of the longest input: more than the longest policy file.
const LONGEST: u32 = 128 * 1024;
/// Seconds after which an input counts as hanging.
const PATIENCE: u32 = 25;
/// MiB after which an input counts as using up memory.
const MEMORY: u32 = 1024;

/// Each target with the folders its search begins from.
const TARGETS: [(&str, &[&str]); 3] = [
    ("policy", &["workflows", "crates/workflow/tests/broken"]),
    ("guard", &["fuzz/seeds/guard"]),
    ("command", &["fuzz/seeds/command"]),
];

/// Searches for inputs on which policy files, guards or commands panic, hang or use up memory.
#[derive(clap::Args)]
pub struct Options {
    /// How long each target is searched; all are at the same time.
    #[arg(long, default_value_t = 600)]
    pub seconds: u32,
}

/// Runs `cargo xtask fuzz`. What was found is kept in `fuzz/artifacts`, what the search learnt in `fuzz/corpus`.
///
/// # Errors
/// [`Failure`] when cargo-fuzz cannot be had, a target does not build, or one of them found something.
pub fn run(options: &Options) -> Result<(), Failure> {
    let variables = tools()?;
    // A stable compiler builds the targets: coverage needs none of what sanitizers need.
    run_command(cargo(), &["fuzz", "build", "--sanitizer", "none"], variables.clone())?;
    let searches = TARGETS.map(|(target, seeds)| {
        let (seconds, variables) = (options.seconds, variables.clone());
        thread::spawn(move || search(target, seeds, seconds, variables))
    });
    let panicked = |_| Err(Failure::Said("a search panicked".to_owned()));
    searches.map(|search| search.join().unwrap_or_else(panicked)).into_iter().collect()
}

fn search(target: &str, seeds: &[&str], seconds: u32, variables: Variables) -> Result<(), Failure> {
    let corpus = format!("fuzz/corpus/{target}");
    fs::create_dir_all(root().join(&corpus)).map_err(|reason| Failure::because(&corpus, reason))?;
    let mut words = ["fuzz", "run", "--sanitizer", "none", target, &corpus].map(str::to_owned).to_vec();
    words.extend(seeds.iter().map(|folder| (*folder).to_owned()));
    words.extend(["--", "-verbosity=0", "-print_final_stats=1"].map(str::to_owned));
    words.push(format!("-max_total_time={seconds}"));
    words.push(format!("-max_len={LONGEST}"));
    words.push(format!("-timeout={PATIENCE}"));
    words.push(format!("-rss_limit_mb={MEMORY}"));
    run_command(cargo(), &words, variables)
}

/// The PATH on which cargo finds cargo-fuzz, installed among our own build's files when the machine has none.
fn tools() -> Result<Variables, Failure> {
    let folder = root().join("target/tools");
    let mut folders = vec![folder.join("bin")];
    folders.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
    let path = env::join_paths(folders).map_err(|reason| Failure::because("PATH", reason))?;
    let ours = folder.join("bin/cargo-fuzz");
    if !succeeds(cargo(), &["fuzz", "--version"]) && !succeeds(ours, &["--version"]) {
        note("installing cargo-fuzz for the tests");
        let place = folder.display().to_string();
        let words = ["install", "--quiet", "--locked", "cargo-fuzz", "--version", VERSION, "--root", &place];
        run_command(cargo(), &words, Variables::new())?;
    }
    Ok(vec![("PATH", path)])
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
