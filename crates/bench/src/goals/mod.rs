//! The goals, one file each. Every figure is taken beside its limit in the same round.

mod chain;
mod cold;
mod commands;
mod duties;
mod logs;
mod mails;
pub mod rebuild;
mod replay;
mod rules;
mod visible;

use crate::{
    Outcome,
    author::Author,
    book::{Aim, Book, Line},
    limits,
    node::{Engine, backbone},
    options::Options,
};
use logs::Logs;

const FLUSHES: Line =
    Line { goal: "F", what: "disk, flushes/s just before the commands", limit: "", aim: Aim::None };
/// Goals that need the log of a million events.
const LONG_LOG: [&str; 2] = ["g7", "g8"];

/// What a round knows besides the options.
struct Round<'a> {
    options: &'a Options,
    /// Mean size of an event's payload and meta in the author's lives, in bytes.
    bytes: usize,
}

/// Measures what is wanted, round after round.
pub async fn all(options: &Options, book: &mut Book) -> Outcome<()> {
    limits::calm().await?;
    eprintln!("lives are written from seed {}", options.seed);
    let bytes = mean_bytes(options)?;
    let logs = if options.wants(&LONG_LOG) { Some(Logs::fill(options).await?) } else { None };
    for number in 1..=options.rounds {
        eprintln!("round {number} of {}", options.rounds);
        let round = Round { options, bytes };
        limits::calm().await?;
        postgres(&round, book).await?;
        sqlite(&round, book).await?;
        read(&round, logs.as_ref(), book).await?;
    }
    Ok(())
}

async fn postgres(round: &Round<'_>, book: &mut Book) -> Outcome<()> {
    let options = round.options;
    if options.wants(&["g1", "g2", "g3"]) {
        book.add(FLUSHES, limits::flushes()?, None);
        commands::on_postgres(round, book).await?;
    }
    if options.wants(&["g4"]) {
        visible::measure(Engine::Postgres, options, book).await?;
    }
    if options.wants(&["g9"]) {
        chain::measure(Engine::Postgres, options, book).await?;
    }
    if options.wants(&["g12"]) {
        duties::measure(Engine::Postgres, book).await?;
        mails::measure(Engine::Postgres, book).await?;
    }
    Ok(())
}

async fn sqlite(round: &Round<'_>, book: &mut Book) -> Outcome<()> {
    let options = round.options;
    if options.wants(&["g5"]) {
        book.add(FLUSHES, limits::flushes()?, None);
        commands::on_sqlite(round, book).await?;
    }
    if options.wants(&["g4"]) {
        visible::measure(Engine::Sqlite, options, book).await?;
    }
    if options.wants(&["g9"]) {
        chain::measure(Engine::Sqlite, options, book).await?;
    }
    if options.wants(&["g12"]) {
        duties::measure(Engine::Sqlite, book).await?;
        mails::measure(Engine::Sqlite, book).await?;
    }
    Ok(())
}

async fn read(round: &Round<'_>, logs: Option<&Logs>, book: &mut Book) -> Outcome<()> {
    let options = round.options;
    if options.wants(&["g6"]) {
        cold::measure(Engine::Postgres, options, book).await?;
        cold::measure(Engine::Sqlite, options, book).await?;
    }
    if options.wants(&["g10"]) {
        rules::measure(options, book).await?;
    }
    let Some(logs) = logs else { return Ok(()) };
    let limit = limits::decode_and_fold(&logs.events)?;
    if options.wants(&["g7"]) {
        replay::measure(logs, limit, book).await?;
    }
    if options.wants(&["g8"]) {
        rebuild::measure(logs, limit, book).await?;
    }
    Ok(())
}

fn mean_bytes(options: &Options) -> Outcome<usize> {
    let season = Author::new(options.seed, backbone()?)?.season()?;
    let (events, bytes) =
        season.iter().fold((0, 0), |(e, b), append| (e + append.events(), b + append.bytes()));
    Ok(bytes / events.max(1))
}
