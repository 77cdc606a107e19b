//! The log on PostgreSQL, for any number of nodes. Only row locks, unique keys, `unnest` and `SKIP LOCKED` are relied
//! on; `NOTIFY` only wakes readers early.
//!
//! Everything that opens a transaction runs in a task of its own: a caller that goes away, such as a closed HTTP
//! request, must never leave a transaction open on a pooled connection, still less the one that holds the head's lock.

mod append;
mod archive;
mod backend;
mod connect;
mod error;
mod files;
mod known;
mod leases;
mod news;
mod outbox;
mod page;
mod read;
mod rows;
mod snapshots;
mod time;
mod timers;

use connect::Inner;
use std::sync::Arc;
use tokio::task::AbortHandle;

/// A log in one PostgreSQL database.
pub struct PostgresBackend {
    inner: Arc<Inner>,
    listener: AbortHandle,
}

impl Drop for PostgresBackend {
    fn drop(&mut self) {
        self.listener.abort();
    }
}
