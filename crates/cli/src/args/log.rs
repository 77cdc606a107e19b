//! The log itself, and who is told of it.

use crate::args::Moment;
use clap::Subcommand;
use std::path::PathBuf;

/// What may be done with the log.
#[derive(Debug, Subcommand)]
pub enum LogVerb {
    /// Prints events.
    Tail {
        /// First position.
        #[arg(long, default_value_t = 1)]
        from: i64,
        /// At most so many.
        #[arg(long)]
        limit: Option<usize>,
        /// Goes on with what is written later.
        #[arg(long)]
        follow: bool,
    },
    /// Recomputes positions and hashes, and names the first bad one.
    Verify,
    /// Writes the log as JSON Lines of CloudEvents.
    Export {
        /// The file; standard output when left out.
        #[arg(long)]
        out: Option<PathBuf>,
        /// As of a position, a time or a day; the whole log when left out.
        #[arg(long)]
        as_of: Option<String>,
    },
    /// Reads an exported log into an empty one.
    Import {
        /// The file.
        file: PathBuf,
    },
}

/// What may be asked of webhooks.
#[derive(Debug, Subcommand)]
pub enum WebhookVerb {
    /// All.
    List(Moment),
    /// The key that signs the events of one, as receivers' libraries read it.
    Key {
        /// Its name.
        name: String,
    },
}
