//! The trait, handed on to one file a concern.

use crate::{SqliteBackend, append, leases, outbox, page, read, rows, snapshots, timers};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{
    Append, Backend, BoardRow, Checkpoint, CommandRecord, Head, Lease, OutboxRow, OutboxState, PageCommit,
    PageError, Receipt, Recorded, Refused, RowQuery, Snapshot, StoreError, Timer,
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
        read::head(&self.readers).await
    }

    async fn append(
        &self,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Receipt, Refused>>, StoreError> {
        let mut writer = self.writer.lock().await;
        let result = append::append(&mut writer, batch, now).await;
        let answered = self.settled(&mut writer, result).await?;
        self.news.send_if_modified(|last| std::mem::replace(last, answered.head.0) < answered.head.0);
        Ok(answered.answers)
    }

    async fn command(&self, id: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        read::command(&self.readers, id).await
    }

    async fn read(&self, after: Position, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        read::after(&self.readers, after, limit).await
    }

    async fn read_stream(
        &self,
        stream: StreamId,
        after_version: i32,
        up_to: Option<Position>,
    ) -> Result<Vec<Recorded>, StoreError> {
        read::stream(&self.readers, stream, after_version, up_to).await
    }

    async fn snapshot(&self, stream: StreamId) -> Result<Option<Snapshot>, StoreError> {
        snapshots::newest(&self.readers, stream).await
    }

    async fn save_snapshot(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let mut writer = self.writer.lock().await;
        let result = snapshots::save(&mut writer, snapshot).await;
        self.settled(&mut writer, result).await
    }

    async fn checkpoint(&self, subscription: &str, version: i32) -> Result<Checkpoint, StoreError> {
        page::checkpoint(&self.readers, subscription, version).await
    }

    async fn commit_page(&self, page: &PageCommit) -> Result<(), PageError> {
        page.check()?;
        let mut writer = self.writer.lock().await;
        let result = page::commit(&mut writer, page).await;
        self.settled(&mut writer, result).await?
    }

    async fn forget_board(&self, subscription: &str, version: i32) -> Result<(), StoreError> {
        let mut writer = self.writer.lock().await;
        let result = page::forget(&mut writer, subscription, version).await;
        self.settled(&mut writer, result).await
    }

    async fn rows(&self, board: &str, version: i32, query: &RowQuery) -> Result<Vec<BoardRow>, StoreError> {
        rows::rows(&self.readers, board, version, query).await
    }

    async fn claim_outbox(
        &self,
        kind: &str,
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<OutboxRow>, StoreError> {
        let mut writer = self.writer.lock().await;
        let result = outbox::claim(&mut writer, kind, limit, now, lease).await;
        self.settled(&mut writer, result).await
    }

    async fn mark_outbox(
        &self,
        id: Uuid,
        fence: i64,
        state: OutboxState,
        error: Option<&str>,
        retry_at: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        let mut writer = self.writer.lock().await;
        let result = outbox::mark(&mut writer, (id, fence), state, error, retry_at).await;
        self.settled(&mut writer, result).await
    }

    async fn outbox(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        outbox::of_kind(&self.readers, kind, limit).await
    }

    async fn outbox_row(&self, id: Uuid) -> Result<Option<OutboxRow>, StoreError> {
        outbox::one(&self.readers, id).await
    }

    async fn due_timers(&self, now: Timestamp, limit: usize) -> Result<Vec<Timer>, StoreError> {
        timers::due(&self.readers, now, limit).await
    }

    async fn take_lease(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        ttl: SignedDuration,
    ) -> Result<Option<Lease>, StoreError> {
        let mut writer = self.writer.lock().await;
        let result = leases::take(&mut writer, name, holder, now, ttl).await;
        self.settled(&mut writer, result).await
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
