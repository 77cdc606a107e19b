//! Pages on their way into the store.

use nidaa_app::{App, Failure};
use nidaa_store::{PageCommit, PageError, StoreError};
use tokio::task::JoinHandle;

/// Pages that are written while the next are folded.
pub struct Writing(JoinHandle<Result<(), PageError>>);

impl Writing {
    /// Sets out to write these together.
    pub fn of(app: &App, pages: Vec<PageCommit>) -> Self {
        let backend = app.log().backend().clone();
        Self(tokio::spawn(async move { backend.commit_pages(&pages).await }))
    }

    /// Waits until they are written, and answers as [`stood`].
    ///
    /// # Errors
    /// As [`stood`].
    pub async fn done(self, what: &'static str) -> Result<bool, Failure> {
        stood(self.0.await.map_err(StoreError::unavailable)?, what)
    }
}

/// Whether pages were written; not when another node was faster, so that a checkpoint has moved. `what` they are of.
///
/// # Errors
/// The store's, or [`Failure::BadRequest`] for a page that no engine takes.
pub fn stood(outcome: Result<(), PageError>, what: &'static str) -> Result<bool, Failure> {
    match outcome {
        Ok(()) => Ok(true),
        Err(PageError::Moved(_)) => Ok(false),
        Err(PageError::Store(error)) => Err(error.into()),
        Err(PageError::Malformed(error)) => {
            Err(Failure::BadRequest { field: what, message: error.to_string() })
        }
    }
}
