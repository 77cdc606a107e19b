//! The same long log on both engines, and in memory.

use crate::{
    Outcome,
    author::Author,
    fill,
    node::{Engine, backbone},
    options::Options,
};
use nidaa_kernel::Position;
use nidaa_store::{Backend, Recorded};
use nidaa_testkit::Database;
use std::{sync::Arc, time::Instant};

const PAGE: usize = 4096;

/// Lives of many calls.
pub struct Logs {
    pub postgres: Database,
    pub sqlite: Database,
    /// The log's events in memory.
    pub events: Vec<Recorded>,
}

impl Logs {
    /// Writes them.
    pub async fn fill(options: &Options) -> Outcome<Self> {
        let (postgres, sqlite) = (Engine::Postgres.fresh().await, Engine::Sqlite.fresh().await);
        let (mut author, start) = (Author::new(options.seed, backbone()?)?, Instant::now());
        let logs = [postgres.backend(), sqlite.backend()];
        let (written, bytes) = fill::fill(&logs, &mut author, options.events).await?;
        eprintln!("{written} events of {bytes} bytes written to both engines in {:.1?}", start.elapsed());
        let events = all(&sqlite.backend()).await?;
        Ok(Self { postgres, sqlite, events })
    }
}

async fn all(log: &Arc<dyn Backend>) -> Outcome<Vec<Recorded>> {
    let mut events = vec![];
    loop {
        let after = events.last().map_or(Position::ZERO, |event: &Recorded| event.position);
        let page = log.read(after, PAGE).await?;
        if page.is_empty() {
            return Ok(events);
        }
        events.extend(page);
    }
}
