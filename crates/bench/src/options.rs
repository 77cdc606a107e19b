//! What to measure, and for how long.

use std::{path::PathBuf, time::Duration};

/// Measures, and prints a table.
#[derive(clap::Parser)]
#[command(name = "cargo xtask bench")]
pub struct Options {
    /// Only these goals, such as `g5,g7`; all when absent.
    #[arg(long, value_delimiter = ',')]
    pub only: Vec<String>,
    /// Rounds; the table shows medians.
    #[arg(long, env = "NIDAA_BENCH_ROUNDS", default_value_t = 5)]
    pub rounds: usize,
    /// Seconds of one measured run of commands.
    #[arg(long, default_value_t = 2)]
    pub seconds: u64,
    /// Events of the log that is read and rebuilt.
    #[arg(long, default_value_t = 1_000_000)]
    pub events: usize,
    /// Seed of the lives in that log.
    #[arg(long, default_value_t = 20_261_123)]
    pub seed: u64,
    /// Document whose figures are replaced, when every goal was measured.
    #[arg(long)]
    pub document: Option<PathBuf>,
    #[command(subcommand)]
    pub part: Option<Part>,
}

/// What the program asks of a process of its own.
#[derive(clap::Subcommand)]
pub enum Part {
    /// Rebuilds every board of a log and prints how long it took and how much memory.
    #[command(hide = true)]
    Rebuild {
        /// `sqlite:PATH` or `postgres://…`.
        url: String,
    },
}

impl Options {
    /// Whether one of these goals is wanted.
    pub fn wants(&self, goals: &[&str]) -> bool {
        let wanted = |goal: &&str| self.only.iter().any(|only| only.eq_ignore_ascii_case(goal));
        self.only.is_empty() || goals.iter().any(wanted)
    }

    /// Length of one measured run.
    pub const fn span(&self) -> Duration {
        Duration::from_secs(self.seconds)
    }
}
