//! Files that were handed in.

use clap::Subcommand;
use nidaa_kernel::FileDigest;
use std::path::PathBuf;

/// What may be done with files.
#[derive(Debug, Subcommand)]
pub enum FileVerb {
    /// Hands a file in, and answers with what an answer says of it.
    Put {
        /// The file.
        file: PathBuf,
    },
    /// Writes the file of a digest.
    Get {
        /// SHA-256 of its bytes.
        sha256: FileDigest,
        /// Where to; standard output when left out.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Removes the bytes of a file for good; the log goes on naming its digest.
    Remove {
        /// SHA-256 of its bytes.
        sha256: FileDigest,
    },
    /// Removes files that no answer names or ever named: pages that were never saved leave them.
    Sweep {
        /// Only those that have lain here for so many days.
        #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(1..))]
        older_than: u32,
        /// Removes nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Writes every file into a folder, each under its digest. What is there already is left.
    Export {
        /// The folder.
        #[arg(long)]
        dir: PathBuf,
    },
    /// Takes in every file of a folder that was exported. With one fault in a file nothing is taken.
    Import {
        /// The folder.
        #[arg(long)]
        dir: PathBuf,
    },
}
