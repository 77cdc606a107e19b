//! What an engine does.

use crate::{
    Append, Archived, BoardRow, Checkpoint, CommandRecord, Files, Head, Lease, OutboxRow, OutboxState,
    PageCommit, PageError, Receipt, Recorded, Refused, RowQuery, Snapshot, StoreError, Timer,
};
use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};
use nidaa_kernel::{CommandId, Position, StreamId};
use uuid::Uuid;

/// A log with its boards, outbox, timers, leases and files on one engine. Every method is safe to call from several nodes.
#[async_trait]
pub trait Backend: Files {
    /// `memory`, `sqlite` or `postgres`.
    fn engine(&self) -> &'static str;

    /// Brings the schema up to this program's. Safe to run twice and from two nodes at once.
    ///
    /// # Errors
    /// [`StoreError::Schema`] when the database is newer than the program.
    async fn migrate(&self) -> Result<(), StoreError>;

    /// The end of the log.
    ///
    /// # Errors
    /// [`StoreError::Schema`] when the database was never migrated.
    async fn head(&self) -> Result<Head, StoreError>;

    /// Writes a batch under the head's lock, as [`crate::plan`] decides; one answer a request, in order.
    /// Either all accepted requests are stored durably when it returns, or none is.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]: then nothing is known of the commit; ask [`Backend::command`].
    async fn append(
        &self,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Receipt, Refused>>, StoreError>;

    /// What the log remembers of a command.
    async fn command(&self, id: CommandId) -> Result<Option<CommandRecord>, StoreError>;

    /// Events after a position, in order, at most `limit`.
    async fn read(&self, after: Position, limit: usize) -> Result<Vec<Recorded>, StoreError>;

    /// Events of a stream after a version, in order; only up to a position when one is given.
    async fn read_stream(
        &self,
        stream: StreamId,
        after_version: i32,
        up_to: Option<Position>,
    ) -> Result<Vec<Recorded>, StoreError>;

    /// Events after a position, in order, at most `limit`, each with what the log keeps beside it.
    async fn read_archive(&self, after: Position, limit: usize) -> Result<Vec<Archived>, StoreError>;

    /// Writes a page of an archive after the head in one transaction, exactly as it is, as [`crate::restore_plan`]
    /// decides: positions, times, hashes, tags and commands. Answers the head after it.
    ///
    /// # Errors
    /// [`crate::Broken`] as [`StoreError::Broken`] when the page does not continue the log; then nothing of it is
    /// written.
    async fn restore(&self, page: &[Archived]) -> Result<Head, StoreError>;

    /// The newest snapshot of a stream.
    async fn snapshot(&self, stream: StreamId) -> Result<Option<Snapshot>, StoreError>;

    /// Keeps a snapshot in place of an older one; a newer one stays.
    async fn save_snapshot(&self, snapshot: &Snapshot) -> Result<(), StoreError>;

    /// The snapshot of a stream that the fold of `fingerprint` made, where there is one, and the events after it, in
    /// order: what a cold load needs, in one look.
    async fn load_stream(
        &self,
        stream: StreamId,
        fingerprint: &str,
    ) -> Result<(Option<Snapshot>, Vec<Recorded>), StoreError>;

    /// How far a subscription has come; [`Checkpoint::START`] when it is new.
    async fn checkpoint(&self, subscription: &str, version: i32) -> Result<Checkpoint, StoreError> {
        let found = self.checkpoints(&[(subscription, version)]).await?;
        Ok(found.into_iter().next().unwrap_or(Checkpoint::START))
    }

    /// How far several subscriptions have come, in their order, in one look.
    async fn checkpoints(&self, subscriptions: &[(&str, i32)]) -> Result<Vec<Checkpoint>, StoreError>;

    /// Writes a page's rows, outbox, timers and checkpoint in one transaction.
    ///
    /// # Errors
    /// [`PageError::Moved`] when the checkpoint is not `page.from`.
    async fn commit_page(&self, page: &PageCommit) -> Result<(), PageError> {
        self.commit_pages(std::slice::from_ref(page)).await
    }

    /// Writes several pages in one transaction, in their order, as [`crate::advance`] decides: all of them or none.
    ///
    /// # Errors
    /// [`PageError::Moved`] when a checkpoint is not its page's `from`.
    async fn commit_pages(&self, pages: &[PageCommit]) -> Result<(), PageError>;

    /// Forgets rows and checkpoint of a board's version, so that it is rebuilt from the log.
    async fn forget_board(&self, subscription: &str, version: i32) -> Result<(), StoreError>;

    /// Rows of a board's version.
    async fn rows(&self, board: &str, version: i32, query: &RowQuery) -> Result<Vec<BoardRow>, StoreError>;

    /// Takes up to `limit` queued outbox rows of `kind` that are due, for `lease`; nobody else gets them meanwhile.
    async fn claim_outbox(
        &self,
        kind: &str,
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<OutboxRow>, StoreError>;

    /// Marks a claimed row; `retry_at` is used with [`OutboxState::Queued`]. False when the claim was lost (fence).
    async fn mark_outbox(
        &self,
        id: Uuid,
        fence: i64,
        state: OutboxState,
        error: Option<&str>,
        retry_at: Option<Timestamp>,
    ) -> Result<bool, StoreError>;

    /// Brings a queued row forward to `at`, so that it is not waited for longer. False when it is due by then, was claimed or is
    /// over: then nothing changes.
    async fn hurry_outbox(&self, id: Uuid, at: Timestamp) -> Result<bool, StoreError>;

    /// Outbox rows of a kind by position, at most `limit`, the newest first.
    async fn outbox(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError>;

    /// Outbox rows of a kind that are still to be carried out, claimed ones too, by position, at most `limit`.
    async fn queued(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError>;

    /// One outbox row.
    async fn outbox_row(&self, id: Uuid) -> Result<Option<OutboxRow>, StoreError>;

    /// Timers due at `now`, the earliest first, at most `limit`. They stay until a page clears them.
    async fn due_timers(&self, now: Timestamp, limit: usize) -> Result<Vec<Timer>, StoreError>;

    /// Takes up to `limit` timers of `kinds` that are due, the earliest first, for `lease`; nobody else gets them meanwhile.
    /// They stay until a page clears or moves them, which also ends the claim.
    async fn claim_timers(
        &self,
        kinds: &[&str],
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<Timer>, StoreError>;

    /// Keeps a claimed timer from everybody until `until`. False when the claim was lost (fence), or the timer moved.
    async fn put_off_timer(&self, timer: &Timer, until: Timestamp) -> Result<bool, StoreError>;

    /// Takes or extends a lease; `None` when another node holds it.
    async fn take_lease(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        ttl: SignedDuration,
    ) -> Result<Option<Lease>, StoreError>;

    /// Waits until the log may have grown past `seen`, at most `patience`. May return early; the log is the truth.
    async fn wait_for_news(&self, seen: Position, patience: std::time::Duration);
}
