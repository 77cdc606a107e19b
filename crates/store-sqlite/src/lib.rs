//! The log on SQLite: one file, one writing thread, a few reading ones. No service needed.
//!
//! The file is in WAL mode, so that readers never wait for the writer. Several processes may open the same file;
//! each transaction takes the write lock at its start and waits for it at most ten seconds.
//!
//! sqlx migrates. Everything else is rusqlite on threads of its own: sqlx hands each statement and each row over a
//! channel, which costs more than SQLite's own work.

mod append;
mod archive;
mod backend;
mod error;
mod files;
mod known;
mod leases;
mod open;
mod outbox;
mod page;
mod read;
mod rows;
mod snapshots;
mod threads;
mod time;
mod timers;

pub use open::{Options, Synchronous};

use std::path::PathBuf;
use threads::Threads;
use tokio::sync::watch;

/// A log in one SQLite file.
pub struct SqliteBackend {
    path: PathBuf,
    /// One connection: first come, first served. Work that was handed to it is done even if the caller goes away.
    writer: Threads,
    readers: Threads,
    /// Last position this process knows of.
    news: watch::Sender<i64>,
}
