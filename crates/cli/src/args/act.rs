//! What serves, and what changes the log.

use clap::Parser;
use std::path::PathBuf;

/// Where to listen, and what to use.
#[derive(Debug, Parser)]
pub struct Serve {
    /// Address and port; port 0 takes a free one.
    #[arg(long, env = "NIDAA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
}

/// The example.
#[derive(Debug, Parser)]
pub struct Demo {
    /// Folder for its log; a temporary one when left out.
    #[arg(long)]
    pub dir: Option<PathBuf>,
    /// Address and port; port 0 takes a free one.
    #[arg(long, env = "NIDAA_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
}

/// Data files.
#[derive(Debug, Parser)]
pub struct Import {
    /// The files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Only say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// A command, or a set of them.
#[derive(Debug, Parser)]
pub struct Wish {
    /// Its name; `nidaa commands` lists them.
    #[arg(required_unless_present = "set")]
    pub command: Option<String>,
    /// A file with a list of {command, as, data} in YAML or JSON, carried out in its order, whole or not at all.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["command", "data"])]
    pub set: Option<PathBuf>,
    /// The account that acts; `system` is the program itself. A set may name it itself.
    #[arg(long = "as", required_unless_present = "set")]
    pub account: Option<String>,
    /// The account in whose place it acts, as deputy.
    #[arg(long)]
    pub on_behalf_of: Option<nidaa_kernel::AccountLogin>,
    /// Its data as JSON; `-` reads standard input.
    #[arg(long, default_value = "{}")]
    pub data: String,
}

/// A command to be carried out.
#[derive(Debug, Parser)]
pub struct Do {
    /// The command.
    #[command(flatten)]
    pub wish: Wish,
    /// Makes it idempotent: the same id gets the first answer again.
    #[arg(long)]
    pub command_id: Option<uuid::Uuid>,
    /// Hash of a preview: do exactly what it showed, or refuse.
    #[arg(long, value_name = "HASH")]
    pub expect_preview: Option<String>,
}
