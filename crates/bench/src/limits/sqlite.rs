//! S: rows that one writer thread commits in groups, on bare SQLite, each group flushed.

use crate::{
    Outcome,
    drive::{count, percentile},
};
use rusqlite::Connection;
use std::{
    sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel},
    thread,
    time::{Duration, Instant},
};

const CLIENTS: usize = 32;
const GROUP: usize = 256;
const TABLE: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = 8000;
    CREATE TABLE bench_event (
        position  INTEGER PRIMARY KEY,
        stream_id BLOB    NOT NULL,
        version   INTEGER NOT NULL,
        kind      TEXT    NOT NULL,
        payload   TEXT    NOT NULL,
        meta      TEXT    NOT NULL,
        at        INTEGER NOT NULL,
        UNIQUE (stream_id, version)) STRICT";
const INSERT: &str = "
    INSERT INTO bench_event (stream_id, version, kind, payload, meta, at) VALUES (?1, 1, 'drafted', ?2, '{}', 0)";

/// A row's stream, and where the client waits for its commit.
struct Row {
    stream: [u8; 16],
    done: SyncSender<()>,
}

/// Rows a second by 32 clients for `span`, each with a text of `bytes` bytes, and the slowest in a hundred, in ms.
pub fn group_commits(span: Duration, bytes: usize) -> Outcome<(f64, f64)> {
    let folder = tempfile::tempdir()?;
    let connection = Connection::open(folder.path().join("limit.db"))?;
    connection.execute_batch(TABLE)?;
    let (rows, inbox) = channel();
    let payload = "x".repeat(bytes);
    let writer = thread::spawn(move || write(&connection, &inbox, &payload));
    let start = Instant::now();
    let client = |_| {
        let rows = rows.clone();
        thread::spawn(move || send(&rows, start + span))
    };
    let clients: Vec<_> = (0..CLIENTS).map(client).collect();
    drop(rows);
    let waited = clients.into_iter().map(|client| client.join().unwrap_or_default());
    let times: Vec<Duration> = waited.flatten().collect();
    let rate = count(times.len()) / start.elapsed().as_secs_f64();
    writer.join().map_err(|_| "the writer stopped")??;
    Ok((rate, percentile(times, 0.99)))
}

fn send(rows: &Sender<Row>, end: Instant) -> Vec<Duration> {
    let (done, committed) = sync_channel(1);
    let mut times = vec![];
    while Instant::now() < end {
        let start = Instant::now();
        let row = Row { stream: uuid::Uuid::new_v4().into_bytes(), done: done.clone() };
        if rows.send(row).is_err() || committed.recv().is_err() {
            break;
        }
        times.push(start.elapsed());
    }
    times
}

fn write(connection: &Connection, inbox: &Receiver<Row>, payload: &str) -> Result<(), rusqlite::Error> {
    let mut insert = connection.prepare(INSERT)?;
    while let Ok(first) = inbox.recv() {
        let group: Vec<Row> = std::iter::once(first).chain(inbox.try_iter().take(GROUP - 1)).collect();
        connection.execute_batch("BEGIN IMMEDIATE")?;
        for row in &group {
            insert.execute((&row.stream[..], payload))?;
        }
        connection.execute_batch("COMMIT")?;
        for row in group {
            // A client that has stopped waits no more.
            row.done.send(()).unwrap_or_default();
        }
    }
    Ok(())
}
