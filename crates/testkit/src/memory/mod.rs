//! The log in memory: the shortest program that keeps the contract, for tests of what stands on it.

mod backend;
mod files;
mod outbox;
mod page;
mod state;

use nidaa_kernel::Position;
use state::State;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// A log that ends with the process.
#[derive(Debug)]
pub struct MemoryBackend {
    state: Mutex<State>,
    news: watch::Sender<i64>,
}

impl Default for MemoryBackend {
    fn default() -> Self {
        Self { state: Mutex::default(), news: watch::Sender::new(0) }
    }
}

impl MemoryBackend {
    /// An empty log.
    pub fn new() -> Self {
        Self::default()
    }

    /// Wakes those who wait for a position up to `last`.
    fn tell(&self, last: Position) {
        self.news.send_if_modified(|known| std::mem::replace(known, last.0.max(*known)) < last.0);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
