//! Decisions that wait on dockets, and those that waited.

use super::{AsOf, DocketView};
use crate::{App, Failure};
use nidaa_projections::boards::dockets::{Dockets, WaitingDocket};

impl App {
    /// Every docket on which something waits, by code.
    ///
    /// # Errors
    /// The store's.
    pub async fn dockets(&self, as_of: AsOf) -> Result<Vec<DocketView>, Failure> {
        let at = self.resolve(as_of).await?;
        let rows = self.rows::<Dockets>(at.basis).await?.into_iter();
        Ok(rows.filter(|row| !row.waiting.is_empty()).map(view).collect())
    }

    /// Every docket that was ever used, by code.
    ///
    /// # Errors
    /// The store's.
    pub async fn dockets_kept(&self, as_of: AsOf) -> Result<Vec<DocketView>, Failure> {
        let at = self.resolve(as_of).await?;
        Ok(self.rows::<Dockets>(at.basis).await?.into_iter().map(view).collect())
    }

    /// A docket, also one on which nothing waits any more.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when nothing was ever put on it, or the store's.
    pub async fn docket_kept(&self, code: &str, as_of: AsOf) -> Result<DocketView, Failure> {
        let at = self.resolve(as_of).await?;
        let missing = || Failure::NotFound { what: "docket", code: code.to_owned() };
        self.row::<Dockets>(code, at.basis).await?.map(view).ok_or_else(missing)
    }

    /// A docket on which something waits.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when nothing waits there, or the store's.
    pub async fn docket(&self, code: &str, as_of: AsOf) -> Result<DocketView, Failure> {
        let missing = || Failure::NotFound { what: "docket", code: code.to_owned() };
        let kept = self.docket_kept(code, as_of).await?;
        if kept.waiting.is_empty() { Err(missing()) } else { Ok(kept) }
    }
}

fn view(row: WaitingDocket) -> DocketView {
    DocketView { docket: row.docket, waiting: row.waiting, settled: row.settled }
}
