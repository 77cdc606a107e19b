//! The trait, handed on to one file a concern.

use crate::error::unavailable;
use crate::news::POLL;
use crate::{PostgresBackend, archive, leases, outbox, page, read, rows, snapshots, timers};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{
    Append, Archived, Backend, BoardRow, Checkpoint, CommandRecord, Head, Lease, OutboxRow, OutboxState,
    PageCommit, PageError, Receipt, Recorded, Refused, RowQuery, Snapshot, StoreError, Timer,
};
use std::time::Duration;
use uuid::Uuid;

#[async_trait]
impl Backend for PostgresBackend {
    fn engine(&self) -> &'static str {
        "postgres"
    }

    async fn migrate(&self) -> Result<(), StoreError> {
        self.migrate_schema().await
    }

    async fn head(&self) -> Result<Head, StoreError> {
        read::head(&self.inner.pool).await
    }

    async fn append(
        &self,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Receipt, Refused>>, StoreError> {
        let batch = batch.to_vec();
        self.settled(|inner| async move { inner.append(&batch, now).await }).await
    }

    async fn command(&self, id: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        read::command(&self.inner.pool, id).await
    }

    async fn read(&self, after: Position, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        read::after(&self.inner.pool, after, limit).await
    }

    async fn read_stream(
        &self,
        stream: StreamId,
        after_version: i32,
        up_to: Option<Position>,
    ) -> Result<Vec<Recorded>, StoreError> {
        read::stream(&self.inner.pool, stream, after_version, up_to).await
    }

    async fn read_archive(&self, after: Position, limit: usize) -> Result<Vec<Archived>, StoreError> {
        archive::read(&self.inner.pool, after, limit).await
    }

    async fn restore(&self, page: &[Archived]) -> Result<Head, StoreError> {
        let page = page.to_vec();
        self.settled(|inner| async move { inner.restore(&page).await }).await
    }

    async fn snapshot(&self, stream: StreamId) -> Result<Option<Snapshot>, StoreError> {
        snapshots::newest(&self.inner.pool, stream).await
    }

    async fn save_snapshot(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let snapshot = snapshot.clone();
        self.settled(
            |inner| async move { snapshots::save(&inner.pool, &snapshot).await.map_err(unavailable) },
        )
        .await
    }

    async fn load_stream(
        &self,
        stream: StreamId,
        fingerprint: &str,
    ) -> Result<(Option<Snapshot>, Vec<Recorded>), StoreError> {
        snapshots::load(&self.inner.pool, stream, fingerprint).await
    }

    async fn checkpoints(&self, subscriptions: &[(&str, i32)]) -> Result<Vec<Checkpoint>, StoreError> {
        page::checkpoints(&self.inner.pool, subscriptions).await
    }

    async fn commit_pages(&self, pages: &[PageCommit]) -> Result<(), PageError> {
        pages.iter().try_for_each(PageCommit::check)?;
        let pages = pages.to_vec();
        self.settled(|inner| async move { page::commit(&inner.pool, &pages).await }).await
    }

    async fn forget_board(&self, subscription: &str, version: i32) -> Result<(), StoreError> {
        let board = subscription.to_owned();
        self.settled(
            |inner| async move { page::forget(&inner.pool, &board, version).await.map_err(unavailable) },
        )
        .await
    }

    async fn rows(&self, board: &str, version: i32, query: &RowQuery) -> Result<Vec<BoardRow>, StoreError> {
        rows::rows(&self.inner.pool, board, version, query).await
    }

    async fn claim_outbox(
        &self,
        kind: &str,
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<OutboxRow>, StoreError> {
        outbox::claim(&self.inner.pool, kind, limit, now, lease).await.map_err(unavailable)
    }

    async fn mark_outbox(
        &self,
        id: Uuid,
        fence: i64,
        state: OutboxState,
        error: Option<&str>,
        retry_at: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        outbox::mark(&self.inner.pool, (id, fence), state, error, retry_at).await.map_err(unavailable)
    }

    async fn hurry_outbox(&self, id: Uuid, at: Timestamp) -> Result<bool, StoreError> {
        outbox::hurry(&self.inner.pool, id, at).await.map_err(unavailable)
    }

    async fn outbox(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        outbox::of_kind(&self.inner.pool, kind, limit).await
    }

    async fn queued(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        outbox::queued(&self.inner.pool, kind, limit).await
    }

    async fn outbox_row(&self, id: Uuid) -> Result<Option<OutboxRow>, StoreError> {
        outbox::one(&self.inner.pool, id).await
    }

    async fn due_timers(&self, now: Timestamp, limit: usize) -> Result<Vec<Timer>, StoreError> {
        timers::due(&self.inner.pool, now, limit).await
    }

    async fn claim_timers(
        &self,
        kinds: &[&str],
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<Timer>, StoreError> {
        timers::claim(&self.inner.pool, kinds, limit, now, lease).await
    }

    async fn put_off_timer(&self, timer: &Timer, until: Timestamp) -> Result<bool, StoreError> {
        timers::put_off(&self.inner.pool, timer, until).await
    }

    async fn take_lease(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        ttl: SignedDuration,
    ) -> Result<Option<Lease>, StoreError> {
        leases::take(&self.inner.pool, name, holder, now, ttl).await.map_err(unavailable)
    }

    /// Woken by this node's appends and by notifications of others; asks now and then, since those may be lost.
    async fn wait_for_news(&self, seen: Position, patience: Duration) {
        let mut news = self.inner.news.subscribe();
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
