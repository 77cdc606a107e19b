//! Decisions that wait on dockets, and those that waited.

use super::{AsOf, DocketView};
use crate::{App, Failure};
use nidaa_projections::boards::dockets::{Decision, Dockets};
use std::collections::BTreeMap;

impl App {
    /// Every docket on which something waits, by code.
    ///
    /// # Errors
    /// The store's.
    pub async fn dockets(&self, as_of: AsOf) -> Result<Vec<DocketView>, Failure> {
        let mut kept = self.dockets_kept(as_of).await?;
        kept.retain(|docket| !docket.waiting.is_empty());
        Ok(kept)
    }

    /// Every docket that was ever used, by code.
    ///
    /// # Errors
    /// The store's.
    pub async fn dockets_kept(&self, as_of: AsOf) -> Result<Vec<DocketView>, Failure> {
        let at = self.resolve(as_of).await?;
        Ok(views(self.rows::<Dockets>(at.basis).await?))
    }

    /// A docket, also one on which nothing waits any more.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when nothing was ever put on it, or the store's.
    pub async fn docket_kept(&self, code: &str, as_of: AsOf) -> Result<DocketView, Failure> {
        let at = self.resolve(as_of).await?;
        let missing = || Failure::NotFound { what: "docket", code: code.to_owned() };
        let rows = self.rows_under::<Dockets>(&format!("{code}/"), at.basis).await?;
        views(rows).into_iter().find(|docket| docket.docket == code).ok_or_else(missing)
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

/// Dockets of their decisions, by code; what waits in the order of preparation, what is settled in the order in which it was.
fn views(rows: Vec<Decision>) -> Vec<DocketView> {
    let mut dockets: BTreeMap<String, (Vec<_>, Vec<_>)> = BTreeMap::new();
    for Decision { docket, waiting, settled } in rows {
        let kept = dockets.entry(docket).or_default();
        kept.0.extend(waiting);
        kept.1.extend(settled);
    }
    let view = |(docket, (mut waiting, mut settled)): (String, (Vec<_>, Vec<_>))| {
        waiting.sort_by_key(|(prepared, _)| *prepared);
        settled.sort_by_key(|(at, _)| *at);
        let waiting = waiting.into_iter().map(|(_, one)| one).collect();
        DocketView { docket, waiting, settled: settled.into_iter().map(|(_, one)| one).collect() }
    };
    dockets.into_iter().map(view).collect()
}
