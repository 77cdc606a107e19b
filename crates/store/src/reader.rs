//! Reads the log in order and trusts nothing: every page must continue the last one, link by link.

use crate::{Backend, Broken, Checkpoint, Recorded, StoreError, link};
use std::sync::Arc;
use tokio::task::JoinHandle;

/// A position in the log together with the hash that proves which history it lies on.
pub struct Reader {
    backend: Arc<dyn Backend>,
    at: Checkpoint,
    /// The page after `at`, read and checked while the caller works on the last one.
    ahead: Option<Ahead>,
}

struct Ahead {
    limit: usize,
    page: JoinHandle<Result<Page, StoreError>>,
}

/// Events, and the checkpoint after them.
type Page = (Vec<Recorded>, Checkpoint);

impl Clone for Reader {
    fn clone(&self) -> Self {
        Self::from(self.backend.clone(), self.at)
    }
}

impl Reader {
    /// Reads from after `at`.
    pub fn from(backend: Arc<dyn Backend>, at: Checkpoint) -> Self {
        Self { backend, at, ahead: None }
    }

    /// How far it has come.
    pub const fn at(&self) -> Checkpoint {
        self.at
    }

    /// The next events, at most `limit`; empty at the end of the log.
    ///
    /// # Errors
    /// [`Broken`] as [`StoreError::Broken`] when a position is missing or a hash does not match; the reader stays where it was.
    pub async fn next_page(&mut self, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        let (events, end) = match self.read_ahead(limit).await? {
            Some(page) => page,
            None => page(self.backend.clone(), self.at, limit).await?,
        };
        self.at = end;
        // After a page that is not full the log ends for now: what follows is not there yet.
        if !events.is_empty() && events.len() == limit {
            let page = tokio::spawn(page(self.backend.clone(), end, limit));
            self.ahead = Some(Ahead { limit, page });
        }
        Ok(events)
    }

    /// The page read ahead, if it is of use: an empty one is not, since the log may have grown since.
    async fn read_ahead(&mut self, limit: usize) -> Result<Option<Page>, StoreError> {
        let Some(ahead) = self.ahead.take().filter(|ahead| ahead.limit == limit) else { return Ok(None) };
        let page = ahead.page.await.map_err(StoreError::unavailable)??;
        Ok(Some(page).filter(|(events, _)| !events.is_empty()))
    }
}

async fn page(backend: Arc<dyn Backend>, at: Checkpoint, limit: usize) -> Result<Page, StoreError> {
    let events = backend.read(at.position, limit).await?;
    let end = follow(at, &events)?;
    Ok((events, end))
}

/// Checks that `page` continues the log after `at`, and answers its end.
fn follow(at: Checkpoint, page: &[Recorded]) -> Result<Checkpoint, Broken> {
    page.iter().try_fold(at, |at, event| {
        if event.position != at.position.next() {
            return Err(Broken::Gap { after: at.position, found: event.position });
        }
        if link(&at.hash, event) != event.hash {
            return Err(Broken::Hash { at: event.position });
        }
        Ok(Checkpoint { position: event.position, hash: event.hash })
    })
}
