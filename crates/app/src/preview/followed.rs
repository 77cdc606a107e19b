//! Who is who, kept up with the log.

use crate::{App, Failure, fact};
use nidaa_automation::Directory;
use nidaa_kernel::Position;
use nidaa_store::Checkpoint;
use std::sync::Arc;

/// Events read at once.
const PAGE: usize = 1024;

/// A directory, and how far it has come.
pub(crate) struct Followed {
    at: Checkpoint,
    directory: Arc<Directory>,
}

impl Default for Followed {
    fn default() -> Self {
        Self { at: Checkpoint::START, directory: Arc::default() }
    }
}

impl App {
    /// The directory as of the head, and the position it has come to. The first call folds the whole log, later ones
    /// what came since.
    pub(crate) async fn directory(&self) -> Result<(Arc<Directory>, Position), Failure> {
        let mut followed = self.followed().lock().await;
        let mut reader = self.log().reader(followed.at);
        loop {
            let page = reader.next_page(PAGE).await?;
            if page.is_empty() {
                return Ok((followed.directory.clone(), followed.at.position));
            }
            let directory = Arc::make_mut(&mut followed.directory);
            for fact in &page.iter().map(fact).collect::<Result<Vec<_>, _>>()? {
                directory.apply(fact);
            }
            followed.at = reader.at();
        }
    }
}
