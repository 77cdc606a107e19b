//! G7: the whole log is read in order, every link checked, decoded and folded; nothing is written.

use super::logs::Logs;
use crate::{
    Outcome,
    book::{Aim, Book, Line},
    drive::count,
    limits::Folded,
};
use nidaa_kernel::Position;
use nidaa_store::{Backend, Checkpoint, Reader};
use std::{sync::Arc, time::Instant};

const PAGE: usize = 4096;

const fn line(what: &'static str, aim: Aim) -> Line {
    Line { goal: "G7", what, limit: "M", aim }
}

const POSTGRES: [Line; 2] = [
    line("PostgreSQL, events/s read, checked, decoded and folded", Aim::AtLeast(0.35)),
    line("PostgreSQL, the same without checking links", Aim::None),
];
const SQLITE: [Line; 2] = [
    line("SQLite, events/s read, checked, decoded and folded", Aim::AtLeast(0.65)),
    line("SQLite, the same without checking links", Aim::None),
];

/// All lines; `limit` is M.
pub async fn measure(logs: &Logs, limit: f64, book: &mut Book) -> Outcome<()> {
    for (lines, log) in [(POSTGRES, &logs.postgres), (SQLITE, &logs.sqlite)] {
        book.add(lines[0], checked(log.backend()).await?, Some(limit));
        book.add(lines[1], unchecked(log.backend()).await?, Some(limit));
    }
    Ok(())
}

async fn checked(log: Arc<dyn Backend>) -> Outcome<f64> {
    let (mut reader, mut folded, start) =
        (Reader::from(log, Checkpoint::START), Folded::default(), Instant::now());
    let mut done = 0;
    loop {
        let page = reader.next_page(PAGE).await?;
        if page.is_empty() {
            return Ok(count(done) / start.elapsed().as_secs_f64());
        }
        done += page.len();
        page.iter().try_for_each(|event| folded.take(event))?;
    }
}

async fn unchecked(log: Arc<dyn Backend>) -> Outcome<f64> {
    let (mut at, mut folded, start) = (Position::ZERO, Folded::default(), Instant::now());
    let mut done = 0;
    loop {
        let page = log.read(at, PAGE).await?;
        let Some(last) = page.last() else { return Ok(count(done) / start.elapsed().as_secs_f64()) };
        at = last.position;
        done += page.len();
        page.iter().try_for_each(|event| folded.take(event))?;
    }
}
