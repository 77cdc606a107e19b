//! The trait, handed on to one file a concern.

use crate::{SqliteBackend, append, archive, known, leases, outbox, page, read, rows, snapshots, timers};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{
    Append, Archived, Backend, BoardRow, Checkpoint, CommandRecord, Head, Lease, OutboxRow, OutboxState,
    PageCommit, PageError, Receipt, Recorded, Refused, RowQuery, Snapshot, StoreError, Timer,
};
use std::time::Duration;
use uuid::Uuid;

/// How often the file is asked for events of other processes.
const POLL: Duration = Duration::from_millis(100);

#[async_trait]
impl Backend for SqliteBackend {
    fn engine(&self) -> &'static str {
        "sqlite"
    }

    async fn migrate(&self) -> Result<(), StoreError> {
        self.migrate_schema().await
    }

    async fn head(&self) -> Result<Head, StoreError> {
        self.readers.run(|connection| known::head(connection)).await
    }

    async fn append(
        &self,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Receipt, Refused>>, StoreError> {
        let batch = batch.to_vec();
        let answered = self.writer.run(move |connection| append::append(connection, &batch, now)).await?;
        self.tell(answered.head);
        Ok(answered.answers)
    }

    async fn command(&self, id: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        self.readers.run(move |connection| known::command(connection, id)).await
    }

    async fn read(&self, after: Position, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        Ok(self.readers.run(move |connection| read::after(connection, after, limit)).await??)
    }

    async fn read_stream(
        &self,
        stream: StreamId,
        after_version: i32,
        up_to: Option<Position>,
    ) -> Result<Vec<Recorded>, StoreError> {
        let read = move |connection: &mut _| read::stream(connection, stream, after_version, up_to);
        Ok(self.readers.run(read).await??)
    }

    async fn read_archive(&self, after: Position, limit: usize) -> Result<Vec<Archived>, StoreError> {
        Ok(self.readers.run(move |connection| archive::read(connection, after, limit)).await??)
    }

    async fn restore(&self, page: &[Archived]) -> Result<Head, StoreError> {
        let page = page.to_vec();
        let head = self.writer.run(move |connection| archive::restore(connection, &page)).await??;
        self.tell(head.position);
        Ok(head)
    }

    async fn snapshot(&self, stream: StreamId) -> Result<Option<Snapshot>, StoreError> {
        self.readers.run(move |connection| snapshots::newest(connection, stream)).await
    }

    async fn save_snapshot(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let snapshot = snapshot.clone();
        self.writer.run(move |connection| snapshots::save(connection, &snapshot)).await
    }

    async fn load_stream(
        &self,
        stream: StreamId,
        fingerprint: &str,
    ) -> Result<(Option<Snapshot>, Vec<Recorded>), StoreError> {
        let fingerprint = fingerprint.to_owned();
        let load = move |connection: &mut _| snapshots::load(connection, stream, &fingerprint);
        let (snapshot, tail) = self.readers.run(load).await?;
        Ok((snapshot, tail?))
    }

    async fn checkpoints(&self, subscriptions: &[(&str, i32)]) -> Result<Vec<Checkpoint>, StoreError> {
        let wanted: Vec<(String, i32)> =
            subscriptions.iter().map(|(name, version)| ((*name).to_owned(), *version)).collect();
        self.readers.run(move |connection| page::checkpoints(connection, &wanted)).await
    }

    async fn commit_pages(&self, pages: &[PageCommit]) -> Result<(), PageError> {
        pages.iter().try_for_each(PageCommit::check)?;
        let pages = pages.to_vec();
        self.writer.run(move |connection| page::commit(connection, &pages)).await?
    }

    async fn forget_board(&self, subscription: &str, version: i32) -> Result<(), StoreError> {
        let board = subscription.to_owned();
        self.writer.run(move |connection| page::forget(connection, &board, version)).await
    }

    async fn rows(&self, board: &str, version: i32, query: &RowQuery) -> Result<Vec<BoardRow>, StoreError> {
        let (board, query) = (board.to_owned(), query.clone());
        self.readers.run(move |connection| rows::rows(connection, &board, version, &query)).await
    }

    async fn claim_outbox(
        &self,
        kind: &str,
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<OutboxRow>, StoreError> {
        let kind = kind.to_owned();
        self.writer.run(move |connection| outbox::claim(connection, &kind, limit, now, lease)).await
    }

    async fn mark_outbox(
        &self,
        id: Uuid,
        fence: i64,
        state: OutboxState,
        error: Option<&str>,
        retry_at: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        let error = error.map(ToOwned::to_owned);
        let mark = move |connection: &mut _| {
            outbox::mark(connection, (id, fence), state, error.as_deref(), retry_at)
        };
        self.writer.run(mark).await
    }

    async fn hurry_outbox(&self, id: Uuid, at: Timestamp) -> Result<bool, StoreError> {
        self.writer.run(move |connection| outbox::hurry(connection, id, at)).await
    }

    async fn outbox(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        let kind = kind.to_owned();
        self.readers.run(move |connection| outbox::of_kind(connection, &kind, limit)).await
    }

    async fn queued(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        let kind = kind.to_owned();
        self.readers.run(move |connection| outbox::queued(connection, &kind, limit)).await
    }

    async fn outbox_row(&self, id: Uuid) -> Result<Option<OutboxRow>, StoreError> {
        self.readers.run(move |connection| outbox::one(connection, id)).await
    }

    async fn due_timers(&self, now: Timestamp, limit: usize) -> Result<Vec<Timer>, StoreError> {
        self.readers.run(move |connection| timers::due(connection, now, limit)).await
    }

    async fn claim_timers(
        &self,
        kinds: &[&str],
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<Timer>, StoreError> {
        let kinds = serde_json::json!(kinds).to_string();
        self.writer.run(move |connection| timers::claim(connection, &kinds, limit, now, lease)).await
    }

    async fn put_off_timer(&self, timer: &Timer, until: Timestamp) -> Result<bool, StoreError> {
        let timer = timer.clone();
        self.writer.run(move |connection| timers::put_off(connection, &timer, until)).await
    }

    async fn take_lease(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        ttl: SignedDuration,
    ) -> Result<Option<Lease>, StoreError> {
        let (name, holder) = (name.to_owned(), holder.to_owned());
        self.writer.run(move |connection| leases::take(connection, &name, &holder, now, ttl)).await
    }

    /// This process's appends wake at once; other processes' are found by asking.
    async fn wait_for_news(&self, seen: Position, patience: Duration) {
        let mut news = self.news.subscribe();
        let told = news.wait_for(|last| *last > seen.0);
        let asked = async {
            while !self.head().await.is_ok_and(|head| head.position > seen) {
                tokio::time::sleep(POLL).await;
            }
        };
        tokio::select! {
            _ = told => {}
            () = asked => {}
            () = tokio::time::sleep(patience) => {}
        }
    }
}

impl SqliteBackend {
    /// Wakes those of this process who wait for a position up to `last`.
    fn tell(&self, last: Position) {
        self.news.send_if_modified(|known| std::mem::replace(known, last.0) < last.0);
    }
}
