//! The one task of a node that writes: it takes many waiting commands into one transaction (group commit).

use crate::{Append, Backend, Clock, Receipt, Refused, StoreError};
use nidaa_kernel::Position;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot, watch};

const MAX_REQUESTS: usize = 256;
const MAX_BYTES: usize = 1 << 20;

/// Why an append got no receipt.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// The log refused it; nothing was written.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The store failed. The command may be sent again with the same id.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The program is stopping, or the store does not answer and the command was not tried again.
    /// It may be sent again with the same id.
    #[error("the writer has stopped")]
    Stopped,
}

type Answer = Result<Receipt, AppendError>;

pub(crate) struct Request {
    pub append: Append,
    pub answer: oneshot::Sender<Answer>,
}

pub(crate) struct Writer {
    pub backend: Arc<dyn Backend>,
    pub clock: Clock,
    pub requests: mpsc::Receiver<Request>,
    pub head: watch::Sender<Position>,
}

impl Writer {
    /// Runs until every [`crate::Log`] handle is gone, and answers all that was asked before.
    pub async fn run(mut self) {
        let mut late = None;
        while let Some(first) = next(&mut late, &mut self.requests).await {
            // Those just answered get their turn to ask again: else every other batch is nearly empty.
            tokio::task::yield_now().await;
            let batch = self.drain(first, &mut late);
            self.write(batch).await;
        }
    }

    /// Takes what is waiting, up to the limits; a request that would burst them waits in `late` for the next batch.
    fn drain(&mut self, first: Request, late: &mut Option<Request>) -> Vec<Request> {
        let mut bytes = first.append.bytes();
        let mut batch = vec![first];
        while batch.len() < MAX_REQUESTS {
            let Ok(request) = self.requests.try_recv() else {
                break;
            };
            bytes += request.append.bytes();
            if bytes > MAX_BYTES {
                *late = Some(request);
                break;
            }
            batch.push(request);
        }
        batch
    }

    async fn write(&self, batch: Vec<Request>) {
        let (appends, answers): (Vec<_>, Vec<_>) = batch.into_iter().map(|r| (r.append, r.answer)).unzip();
        match self.backend.append(&appends, (self.clock)()).await {
            Ok(results) => {
                for (answer, result) in answers.into_iter().zip(results) {
                    self.answer(answer, result.map_err(AppendError::from));
                }
            }
            Err(error) => self.write_singly(appends, answers, &error).await,
        }
    }

    /// A batch that failed as a whole: one poisoned request must not fail the others, and a lost COMMIT may have
    /// stored them all. Each is tried alone, until the store is seen not to answer at all.
    async fn write_singly(
        &self,
        appends: Vec<Append>,
        answers: Vec<oneshot::Sender<Answer>>,
        error: &StoreError,
    ) {
        tracing::warn!(%error, source = ?std::error::Error::source(error), requests = appends.len(), "batch failed, trying its requests one by one");
        let mut answering = true;
        for (append, answer) in appends.into_iter().zip(answers) {
            let result = if answering { self.write_alone(append).await } else { Err(AppendError::Stopped) };
            if matches!(result, Err(AppendError::Store(_))) {
                answering = self.backend.head().await.is_ok();
            }
            self.answer(answer, result);
        }
    }

    /// The plan answers a command that is already stored with its first receipt, so that trying again is safe.
    async fn write_alone(&self, append: Append) -> Answer {
        let mut results = self.backend.append(&[append], (self.clock)()).await?;
        Ok(results.pop().ok_or(AppendError::Stopped)??)
    }

    fn answer(&self, to: oneshot::Sender<Answer>, result: Answer) {
        if let Ok(receipt) = &result {
            self.head.send_if_modified(|head| {
                let grown = receipt.last > *head;
                *head = (*head).max(receipt.last);
                grown
            });
        }
        // The caller may have gone; the command is carried out all the same, and its id will tell.
        drop(to.send(result));
    }
}

async fn next(late: &mut Option<Request>, requests: &mut mpsc::Receiver<Request>) -> Option<Request> {
    match late.take() {
        Some(request) => Some(request),
        None => requests.recv().await,
    }
}
