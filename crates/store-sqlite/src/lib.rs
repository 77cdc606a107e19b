//! The log on SQLite: one file, one writing connection, a few reading ones. No service needed.
//!
//! The file is in WAL mode, so that readers never wait for the writer. Several processes may open the same file;
//! each transaction takes the write lock at its start and waits for it at most [`open::BUSY`].

mod append;
mod backend;
mod bulk;
mod error;
mod known;
mod leases;
mod open;
mod outbox;
mod page;
mod read;
mod rows;
mod snapshots;
mod time;
mod timers;

pub use open::{Options, Synchronous};

use sqlx::{SqliteConnection, SqlitePool, sqlite::SqliteConnectOptions};
use tokio::sync::{Mutex, watch};

/// A log in one SQLite file.
pub struct SqliteBackend {
    options: SqliteConnectOptions,
    /// The only connection that writes. A mutex instead of a pool: first come, first served, and no ping between.
    writer: Mutex<SqliteConnection>,
    readers: SqlitePool,
    /// Last position this process knows of.
    news: watch::Sender<i64>,
}
