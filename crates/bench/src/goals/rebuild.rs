//! G8: all boards are rebuilt into their tables, by a process of its own, whose memory is then known.

use super::logs::Logs;
use crate::{
    Outcome,
    book::{Aim, Book, Line},
    drive::count,
    limits, machine, node,
};
use nidaa_worker::Projector;
use serde::{Deserialize, Serialize};
use sqlx::{Connection, Executor, PgConnection};
use std::{path::Path, time::Instant};
use tokio::process::Command;

const fn line(what: &'static str, limit: &'static str, aim: Aim) -> Line {
    Line { goal: "G8", what, limit, aim }
}

/// Rate, seconds, memory.
const POSTGRES: [Line; 3] = [
    line("PostgreSQL, events/s into all boards", "M", Aim::AtLeast(0.08)),
    line("PostgreSQL, all boards rebuilt, s", "", Aim::AtMost(15.0)),
    line("PostgreSQL, memory at most, MB", "", Aim::AtMost(500.0)),
];
const SQLITE: [Line; 3] = [
    line("SQLite, events/s into all boards", "M", Aim::AtLeast(0.15)),
    line("SQLite, all boards rebuilt, s", "", Aim::AtMost(15.0)),
    line("SQLite, memory at most, MB", "", Aim::AtMost(500.0)),
];

/// What a rebuild tells of itself.
#[derive(Serialize, Deserialize)]
struct Told {
    events: usize,
    seconds: f64,
    megabytes: f64,
}

/// All lines; `limit` is M.
pub async fn measure(logs: &Logs, limit: f64, book: &mut Book) -> Outcome<()> {
    let postgres = logs.postgres.url();
    PgConnection::connect(&postgres).await?.execute("TRUNCATE board_row, es_checkpoint").await?;
    limits::calm().await?;
    note(book, POSTGRES, &rebuilt(&postgres).await?, limit);
    let folder = tempfile::tempdir()?;
    let copy = copied(&logs.sqlite.url(), folder.path())?;
    note(book, SQLITE, &rebuilt(&copy).await?, limit);
    Ok(())
}

fn note(book: &mut Book, lines: [Line; 3], told: &Told, limit: f64) {
    book.add(lines[0], count(told.events) / told.seconds, Some(limit));
    book.add(lines[1], told.seconds, None);
    book.add(lines[2], told.megabytes, None);
}

/// A copy of the log's file, on the disk before anything is measured: rebuilding in place would leave the boards behind.
fn copied(url: &str, folder: &Path) -> Outcome<String> {
    let path = url.trim_start_matches("sqlite:");
    rusqlite::Connection::open(path)?.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    let copy = folder.join("rebuild.db");
    std::fs::copy(path, &copy)?;
    std::fs::File::open(&copy)?.sync_all()?;
    Ok(format!("sqlite:{}", copy.display()))
}

async fn rebuilt(url: &str) -> Outcome<Told> {
    let output = Command::new(std::env::current_exe()?).args(["rebuild", url]).output().await?;
    let told = serde_json::from_slice(&output.stdout);
    told.map_err(|_| format!("the rebuild failed: {}", String::from_utf8_lossy(&output.stderr)).into())
}

/// The process that rebuilds: prints what [`Told`] holds.
pub async fn as_child(url: &str) -> Outcome<()> {
    let app = node::app(nidaa_testkit::open(url).await?).await?;
    let start = Instant::now();
    let position = Projector::load(app).await?.catch_up(|_| {}).await?;
    let (events, seconds) = (usize::try_from(position.0)?, start.elapsed().as_secs_f64());
    let told = Told { events, seconds, megabytes: machine::peak_megabytes()? };
    println!("{}", serde_json::to_string(&told)?);
    Ok(())
}
