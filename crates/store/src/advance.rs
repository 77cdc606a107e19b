//! Decides whether pages may be committed on the checkpoints found. Pure: all engines share it.

use crate::{Broken, Checkpoint, PageCommit, PageError, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// Where subscriptions stand, by name and version. One that is not named stands at [`Checkpoint::START`].
pub type Checkpoints = BTreeMap<(String, i32), Checkpoint>;

/// The subscriptions of `pages`, each once, in the order in which an engine locks them: nodes that commit the same
/// pages then wait for each other instead of dead-locking.
pub fn subscriptions(pages: &[PageCommit]) -> BTreeSet<(String, i32)> {
    pages.iter().map(PageCommit::key).collect()
}

/// Where the subscriptions stand after `pages`. Pages of one subscription follow each other.
///
/// # Errors
/// That of the first page whose `from` is not where its subscription stands; see [`PageCommit::continues`].
pub fn advance(mut at: Checkpoints, pages: &[PageCommit]) -> Result<Checkpoints, PageError> {
    for page in pages {
        let found = at.insert(page.key(), page.to);
        page.continues(found.unwrap_or(Checkpoint::START))?;
    }
    Ok(at)
}

impl PageCommit {
    /// Name and version of its subscription.
    pub fn key(&self) -> (String, i32) {
        (self.subscription.clone(), self.version)
    }

    /// Checks that the page was folded from where its subscription stands.
    ///
    /// # Errors
    /// [`PageError::Moved`] from another position; [`Broken::Forked`] from the same position of another history.
    pub fn continues(&self, found: Checkpoint) -> Result<(), PageError> {
        if found.position != self.from.position {
            return Err(PageError::Moved(found.position));
        }
        if found.hash != self.from.hash {
            let forked = Broken::Forked { reader: self.subscription.clone(), at: found.position };
            return Err(StoreError::from(forked).into());
        }
        Ok(())
    }
}
