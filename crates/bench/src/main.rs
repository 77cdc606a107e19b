//! Measures the log, the commands and the boards, each beside a limit of the machine taken in the same round.
//!
//! Called by `cargo xtask bench`, which starts a private PostgreSQL and builds this with optimisations. Rounds are
//! outermost: within a minute every contender has met the same mood of the disk, so ratios hold where rates do not.

mod author;
mod book;
mod document;
mod drive;
mod fill;
mod goals;
mod limits;
mod machine;
mod node;
mod options;

use clap::Parser;
use options::{Options, Part};
use std::error::Error;

/// A measurement has one way to fail: it is given up, and says why.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let options = Options::parse();
    match &options.part {
        Some(Part::Rebuild { url }) => goals::rebuild::as_child(url).await,
        None => measure(&options).await,
    }
}

async fn measure(options: &Options) -> Outcome<()> {
    let before = machine::Load::now();
    let mut book = book::Book::default();
    goals::all(options, &mut book).await?;
    let figures = document::figures(&book, options, &before).await?;
    println!("{figures}");
    match &options.document {
        Some(path) if options.only.is_empty() => document::write(path, &figures),
        _ => Ok(()),
    }
}
