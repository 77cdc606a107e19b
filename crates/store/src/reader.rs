//! Reads the log in order and trusts nothing: every page must continue the last one, link by link.

use crate::{Backend, Broken, Checkpoint, Recorded, StoreError, link};
use std::sync::Arc;

/// A position in the log together with the hash that proves which history it lies on.
#[derive(Clone)]
pub struct Reader {
    backend: Arc<dyn Backend>,
    at: Checkpoint,
}

impl Reader {
    /// Reads from after `at`.
    pub fn from(backend: Arc<dyn Backend>, at: Checkpoint) -> Self {
        Self { backend, at }
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
        let page = self.backend.read(self.at.position, limit).await?;
        self.at = follow(self.at, &page)?;
        Ok(page)
    }
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
