//! Other programs that are told of events.

use crate::{App, AsOf, Failure};
use nidaa_projections::boards::webhooks::Webhooks;

pub use nidaa_projections::boards::webhooks::Hook;

impl App {
    /// Every webhook at a moment, also those that were removed, by name.
    ///
    /// # Errors
    /// The store's.
    pub async fn webhooks(&self, as_of: AsOf) -> Result<Vec<Hook>, Failure> {
        let at = self.resolve(as_of).await?;
        self.rows::<Webhooks>(at.basis).await
    }
}
