//! The smallest board that can go wrong: for each stream the number of its events.

use nidaa_kernel::Position;
use nidaa_store::{
    Backend, BoardRow, Checkpoint, PageCommit, PageError, Reader, Recorded, RowQuery, RowVersion, StoreError,
};
use std::{collections::BTreeMap, sync::Arc};

/// Name of the board.
pub const TALLY: &str = "tally";
const VERSION: i32 = 1;

/// The board, folded up to a checkpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// For each stream the position of its last event and the number of its events.
    rows: BTreeMap<String, (Position, u64)>,
}

impl Tally {
    /// The board as the engine keeps it, now or as of a position.
    ///
    /// # Errors
    /// Those of the engine.
    pub async fn stored(backend: &dyn Backend, as_of: Option<Position>) -> Result<Self, StoreError> {
        let query = RowQuery { as_of, ..RowQuery::default() };
        let rows = backend.rows(TALLY, VERSION, &query).await?;
        let row = |BoardRow { key, from, body }| (key, (from, body.parse().unwrap_or(0)));
        Ok(Self { rows: rows.into_iter().map(row).collect() })
    }

    /// The board as the log says it must be.
    pub fn rebuilt(events: &[Recorded]) -> Self {
        let mut tally = Self::default();
        for event in events {
            tally.count(event);
        }
        tally
    }

    /// How far the engine's board has come.
    ///
    /// # Errors
    /// Those of the engine.
    pub async fn checkpoint(backend: &dyn Backend) -> Result<Checkpoint, StoreError> {
        backend.checkpoint(TALLY, VERSION).await
    }

    /// Keeps the engine's board up to date, page by page, for as long as it is polled.
    ///
    /// # Errors
    /// Those of reading and committing.
    pub async fn follow(backend: Arc<dyn Backend>, limit: usize) -> Result<(), PageError> {
        let mut tally = Self::stored(backend.as_ref(), None).await?;
        let mut reader = Reader::from(backend.clone(), Self::checkpoint(backend.as_ref()).await?);
        loop {
            let from = reader.at();
            let events = reader.next_page(limit).await?;
            if events.is_empty() {
                backend.wait_for_news(from.position, std::time::Duration::from_millis(50)).await;
            } else {
                backend.commit_page(&tally.page(&events, from, reader.at())).await?;
            }
        }
    }

    fn count(&mut self, event: &Recorded) {
        let row = self.rows.entry(event.stream.to_string()).or_insert((event.position, 0));
        *row = (event.position, row.1 + 1);
    }

    fn page(&mut self, events: &[Recorded], from: Checkpoint, to: Checkpoint) -> PageCommit {
        let (mut closed, mut rows) = (vec![], Vec::<RowVersion>::new());
        for event in events {
            let key = event.stream.to_string();
            match rows.iter_mut().rev().find(|row| row.key == key) {
                Some(row) => row.to = Some(event.position),
                None if self.rows.contains_key(&key) => closed.push((key.clone(), event.position)),
                None => {}
            }
            self.count(event);
            let body = self.rows[&key].1.to_string();
            rows.push(RowVersion { key, from: event.position, to: None, body });
        }
        let subscription = TALLY.to_owned();
        PageCommit { subscription, version: VERSION, from, to, closed, rows, outbox: vec![], timers: vec![] }
    }
}
