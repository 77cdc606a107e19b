//! A log on which something else happens between two steps of whoever works with it.

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::{CommandId, FileDigest, Position, StreamId};
use nidaa_store::{
    Append, Archived, Backend, BoardRow, Checkpoint, CommandRecord, FileRecord, Files, Head, KeptFile, Lease,
    OutboxRow, OutboxState, PageCommit, PageError, Receipt, Recorded, Refused, RowQuery, Snapshot,
    StoreError, Timer,
};
use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use uuid::Uuid;

/// What happens in between, once.
type Deed = Box<dyn FnOnce() -> Pin<Box<dyn Future<Output = ()> + Send>> + Send>;

/// Another log, before whose next putting off of a mail something is done.
#[derive(Clone)]
pub struct Between {
    log: Arc<dyn Backend>,
    deed: Arc<Mutex<Option<Deed>>>,
}

impl Between {
    /// The same log; nothing is to be done yet.
    pub fn of(log: Arc<dyn Backend>) -> Self {
        Self { log, deed: Arc::default() }
    }

    /// Does this before the next mail is put off.
    pub fn before_a_mail_is_put_off(&self, deed: Deed) {
        *self.deed.lock().unwrap_or_else(PoisonError::into_inner) = Some(deed);
    }

    fn next(&self) -> Option<Deed> {
        self.deed.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

#[async_trait]
impl Files for Between {
    async fn put_file(&self, file: KeptFile) -> Result<FileRecord, StoreError> {
        self.log.put_file(file).await
    }

    async fn file(&self, digest: FileDigest) -> Result<Option<KeptFile>, StoreError> {
        self.log.file(digest).await
    }

    async fn known_files(&self, digests: &[FileDigest]) -> Result<Vec<FileRecord>, StoreError> {
        self.log.known_files(digests).await
    }

    async fn list_files(
        &self,
        after: Option<FileDigest>,
        limit: usize,
    ) -> Result<Vec<FileRecord>, StoreError> {
        self.log.list_files(after, limit).await
    }

    async fn remove_file(&self, digest: FileDigest, before: Timestamp) -> Result<bool, StoreError> {
        self.log.remove_file(digest, before).await
    }
}

#[async_trait]
impl Backend for Between {
    fn engine(&self) -> &'static str {
        self.log.engine()
    }

    async fn migrate(&self) -> Result<(), StoreError> {
        self.log.migrate().await
    }

    async fn head(&self) -> Result<Head, StoreError> {
        self.log.head().await
    }

    async fn append(
        &self,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Receipt, Refused>>, StoreError> {
        self.log.append(batch, now).await
    }

    async fn command(&self, id: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        self.log.command(id).await
    }

    async fn read(&self, after: Position, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        self.log.read(after, limit).await
    }

    async fn read_stream(
        &self,
        stream: StreamId,
        after_version: i32,
        up_to: Option<Position>,
    ) -> Result<Vec<Recorded>, StoreError> {
        self.log.read_stream(stream, after_version, up_to).await
    }

    async fn read_archive(&self, after: Position, limit: usize) -> Result<Vec<Archived>, StoreError> {
        self.log.read_archive(after, limit).await
    }

    async fn restore(&self, page: &[Archived]) -> Result<Head, StoreError> {
        self.log.restore(page).await
    }

    async fn snapshot(&self, stream: StreamId) -> Result<Option<Snapshot>, StoreError> {
        self.log.snapshot(stream).await
    }

    async fn save_snapshot(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        self.log.save_snapshot(snapshot).await
    }

    async fn load_stream(
        &self,
        stream: StreamId,
        fingerprint: &str,
    ) -> Result<(Option<Snapshot>, Vec<Recorded>), StoreError> {
        self.log.load_stream(stream, fingerprint).await
    }

    async fn checkpoints(&self, subscriptions: &[(&str, i32)]) -> Result<Vec<Checkpoint>, StoreError> {
        self.log.checkpoints(subscriptions).await
    }

    async fn commit_pages(&self, pages: &[PageCommit]) -> Result<(), PageError> {
        self.log.commit_pages(pages).await
    }

    async fn forget_board(&self, subscription: &str, version: i32) -> Result<(), StoreError> {
        self.log.forget_board(subscription, version).await
    }

    async fn rows(&self, board: &str, version: i32, query: &RowQuery) -> Result<Vec<BoardRow>, StoreError> {
        self.log.rows(board, version, query).await
    }

    async fn claim_outbox(
        &self,
        kind: &str,
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<OutboxRow>, StoreError> {
        self.log.claim_outbox(kind, limit, now, lease).await
    }

    async fn mark_outbox(
        &self,
        id: Uuid,
        fence: i64,
        state: OutboxState,
        error: Option<&str>,
        retry_at: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        if let Some(deed) = retry_at.and_then(|_| self.next()) {
            deed().await;
        }
        self.log.mark_outbox(id, fence, state, error, retry_at).await
    }

    async fn hurry_outbox(&self, id: Uuid, at: Timestamp) -> Result<bool, StoreError> {
        self.log.hurry_outbox(id, at).await
    }

    async fn outbox(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        self.log.outbox(kind, limit).await
    }

    async fn queued(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        self.log.queued(kind, limit).await
    }

    async fn outbox_row(&self, id: Uuid) -> Result<Option<OutboxRow>, StoreError> {
        self.log.outbox_row(id).await
    }

    async fn due_timers(&self, now: Timestamp, limit: usize) -> Result<Vec<Timer>, StoreError> {
        self.log.due_timers(now, limit).await
    }

    async fn claim_timers(
        &self,
        kinds: &[&str],
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<Timer>, StoreError> {
        self.log.claim_timers(kinds, limit, now, lease).await
    }

    async fn put_off_timer(&self, timer: &Timer, until: Timestamp) -> Result<bool, StoreError> {
        self.log.put_off_timer(timer, until).await
    }

    async fn take_lease(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        ttl: SignedDuration,
    ) -> Result<Option<Lease>, StoreError> {
        self.log.take_lease(name, holder, now, ttl).await
    }

    async fn wait_for_news(&self, seen: Position, patience: Duration) {
        self.log.wait_for_news(seen, patience).await;
    }
}
