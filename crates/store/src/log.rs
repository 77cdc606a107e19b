//! The log as the rest of the program uses it.

use crate::writer::{AppendError, Request, Writer};
use crate::{Append, Backend, Checkpoint, Head, Reader, Receipt, Recorded, StoreError};
use jiff::Timestamp;
use nidaa_kernel::{Position, StreamId};
use std::{sync::Arc, time::Duration};
use tokio::sync::{mpsc, oneshot, watch};

/// Says what time it is. Given from outside, so that training and tests can move it.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// A handle on the log: cheap to clone; the writer stops when the last one is dropped.
#[derive(Clone)]
pub struct Log {
    backend: Arc<dyn Backend>,
    writer: mpsc::Sender<Request>,
    head: watch::Receiver<Position>,
    clock: Clock,
}

impl Log {
    /// Starts the node's writer task on the current runtime.
    ///
    /// # Errors
    /// Those of [`Backend::head`].
    pub async fn start(backend: Arc<dyn Backend>, clock: Clock) -> Result<Self, StoreError> {
        let head = backend.head().await?;
        let (requests, inbox) = mpsc::channel(1024);
        let (announce, seen) = watch::channel(head.position);
        let writer =
            Writer { backend: backend.clone(), clock: clock.clone(), requests: inbox, head: announce };
        tokio::spawn(writer.run());
        Ok(Self { backend, writer: requests, head: seen, clock })
    }

    /// Adds a command's events, all or none. Cancelling the call does not cancel the command.
    ///
    /// # Errors
    /// [`AppendError`].
    pub async fn append(&self, append: Append) -> Result<Receipt, AppendError> {
        let (answer, receipt) = oneshot::channel();
        self.writer.send(Request { append, answer }).await.map_err(|_| AppendError::Stopped)?;
        receipt.await.map_err(|_| AppendError::Stopped)?
    }

    /// The engine below, for boards, outbox, timers and leases.
    pub fn backend(&self) -> &Arc<dyn Backend> {
        &self.backend
    }

    /// Now, by this node's clock.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The end of the log.
    ///
    /// # Errors
    /// Those of [`Backend::head`].
    pub async fn head(&self) -> Result<Head, StoreError> {
        self.backend.head().await
    }

    /// Reads in order from after `at`, checking every link.
    pub fn reader(&self, at: Checkpoint) -> Reader {
        Reader::from(self.backend.clone(), at)
    }

    /// Events of a stream; see [`Backend::read_stream`].
    ///
    /// # Errors
    /// Those of the engine.
    pub async fn read_stream(
        &self,
        stream: StreamId,
        after_version: i32,
        up_to: Option<Position>,
    ) -> Result<Vec<Recorded>, StoreError> {
        self.backend.read_stream(stream, after_version, up_to).await
    }

    /// Waits until the log has grown past `seen`, by this node's writer or another's, at most `patience`.
    pub async fn wait_for_news(&self, seen: Position, patience: Duration) {
        let mut head = self.head.clone();
        tokio::select! {
            _ = head.wait_for(|position| *position > seen) => {}
            () = self.backend.wait_for_news(seen, patience) => {}
            () = tokio::time::sleep(patience) => {}
        }
    }

    /// Last position recorded at or before `at`; 0 when there is none. Bisects, since recorded times never run backwards.
    ///
    /// # Errors
    /// Those of the engine.
    pub async fn position_at(&self, at: Timestamp) -> Result<Position, StoreError> {
        let (mut low, mut high) = (0, self.head().await?.position.0);
        while low < high {
            let middle = low + (high - low + 1) / 2;
            let found = self.backend.read(Position(middle - 1), 1).await?;
            if found.first().is_some_and(|event| event.recorded_at <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Ok(Position(low))
    }
}
