//! The trait, on the maps.

use super::MemoryBackend;
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
impl Backend for MemoryBackend {
    fn engine(&self) -> &'static str {
        "memory"
    }

    async fn migrate(&self) -> Result<(), StoreError> {
        Ok(())
    }

    async fn head(&self) -> Result<Head, StoreError> {
        Ok(self.state().head)
    }

    async fn append(
        &self,
        batch: &[Append],
        now: Timestamp,
    ) -> Result<Vec<Result<Receipt, Refused>>, StoreError> {
        let (answers, last) = {
            let mut state = self.state();
            (state.append(batch, now), state.head.position)
        };
        self.tell(last);
        Ok(answers)
    }

    async fn command(&self, id: CommandId) -> Result<Option<CommandRecord>, StoreError> {
        Ok(self.state().commands.get(&id).copied())
    }

    async fn read(&self, after: Position, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        let state = self.state();
        let after = usize::try_from(after.0).unwrap_or(0);
        Ok(state.events.iter().skip(after).take(limit).map(|event| event.recorded.clone()).collect())
    }

    async fn read_stream(
        &self,
        stream: StreamId,
        after_version: i32,
        up_to: Option<Position>,
    ) -> Result<Vec<Recorded>, StoreError> {
        let state = self.state();
        let events = state.events.iter().map(|event| &event.recorded).filter(|event| event.stream == stream);
        let wanted = |event: &&Recorded| {
            event.version > after_version && up_to.is_none_or(|position| event.position <= position)
        };
        Ok(events.filter(wanted).cloned().collect())
    }

    async fn read_archive(&self, after: Position, limit: usize) -> Result<Vec<Archived>, StoreError> {
        let events = self.read(after, limit).await?;
        Ok(self.state().archived(events))
    }

    async fn restore(&self, page: &[Archived]) -> Result<Head, StoreError> {
        let head = self.state().restore(page)?;
        self.tell(head.position);
        Ok(head)
    }

    async fn snapshot(&self, stream: StreamId) -> Result<Option<Snapshot>, StoreError> {
        Ok(self.state().snapshots.get(&stream).cloned())
    }

    async fn save_snapshot(&self, snapshot: &Snapshot) -> Result<(), StoreError> {
        let mut state = self.state();
        let older = state.snapshots.get(&snapshot.stream).is_none_or(|kept| kept.version <= snapshot.version);
        if older {
            state.snapshots.insert(snapshot.stream, snapshot.clone());
        }
        Ok(())
    }

    async fn load_stream(
        &self,
        stream: StreamId,
        fingerprint: &str,
    ) -> Result<(Option<Snapshot>, Vec<Recorded>), StoreError> {
        let kept = self.snapshot(stream).await?;
        let usable = kept.filter(|snapshot| snapshot.fingerprint == fingerprint);
        let after = usable.as_ref().map_or(0, |snapshot| snapshot.version);
        Ok((usable, self.read_stream(stream, after, None).await?))
    }

    async fn checkpoints(&self, subscriptions: &[(&str, i32)]) -> Result<Vec<Checkpoint>, StoreError> {
        let state = self.state();
        Ok(subscriptions.iter().map(|(name, version)| state.checkpoint(name, *version)).collect())
    }

    async fn commit_pages(&self, pages: &[PageCommit]) -> Result<(), PageError> {
        self.state().commit_pages(pages)
    }

    async fn forget_board(&self, subscription: &str, version: i32) -> Result<(), StoreError> {
        self.state().forget_board(subscription, version);
        Ok(())
    }

    async fn rows(&self, board: &str, version: i32, query: &RowQuery) -> Result<Vec<BoardRow>, StoreError> {
        Ok(self.state().rows(board, version, query))
    }

    async fn claim_outbox(
        &self,
        kind: &str,
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<OutboxRow>, StoreError> {
        Ok(self.state().claim(kind, limit, now, lease))
    }

    async fn mark_outbox(
        &self,
        id: Uuid,
        fence: i64,
        state: OutboxState,
        error: Option<&str>,
        retry_at: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        Ok(self.state().mark((id, fence), state, error, retry_at))
    }

    async fn hurry_outbox(&self, id: Uuid, at: Timestamp) -> Result<bool, StoreError> {
        Ok(self.state().hurry(id, at))
    }

    async fn outbox(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        Ok(self.state().outbox(kind, limit))
    }

    async fn queued(&self, kind: &str, limit: usize) -> Result<Vec<OutboxRow>, StoreError> {
        let mut rows = self.state().outbox(kind, usize::MAX);
        rows.retain(|row| row.state == OutboxState::Queued);
        rows.reverse();
        rows.truncate(limit);
        Ok(rows)
    }

    async fn outbox_row(&self, id: Uuid) -> Result<Option<OutboxRow>, StoreError> {
        Ok(self.state().outbox.get(&id).map(|effect| effect.row.clone()))
    }

    async fn due_timers(&self, now: Timestamp, limit: usize) -> Result<Vec<Timer>, StoreError> {
        Ok(self.state().due_timers(now, limit))
    }

    async fn claim_timers(
        &self,
        kinds: &[&str],
        limit: usize,
        now: Timestamp,
        lease: SignedDuration,
    ) -> Result<Vec<Timer>, StoreError> {
        Ok(self.state().claim_timers(kinds, limit, now, lease))
    }

    async fn put_off_timer(&self, timer: &Timer, until: Timestamp) -> Result<bool, StoreError> {
        Ok(self.state().put_off_timer(timer, until))
    }

    async fn take_lease(
        &self,
        name: &str,
        holder: &str,
        now: Timestamp,
        ttl: SignedDuration,
    ) -> Result<Option<Lease>, StoreError> {
        Ok(self.state().take_lease(name, holder, now, ttl))
    }

    async fn wait_for_news(&self, seen: Position, patience: Duration) {
        let mut news = self.news.subscribe();
        // Ends by either; which one does not matter.
        drop(tokio::time::timeout(patience, news.wait_for(|last| *last > seen.0)).await);
    }
}
