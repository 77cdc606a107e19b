//! The ledger's rows of one page, each with the positions at which it held.

use nidaa_app::Failure;
use nidaa_automation::Ledger;
use nidaa_domain::Fact;
use nidaa_kernel::Position;
use nidaa_store::{Checkpoint, PageCommit, RowVersion};
use std::collections::HashMap;

/// Gathers what the facts of a page change in the stored ledger.
pub struct LedgerPage {
    from: Checkpoint,
    closed: Vec<(String, Position)>,
    rows: Vec<RowVersion>,
    /// Rows of this page that are open, by key.
    open: HashMap<String, usize>,
}

impl LedgerPage {
    /// A page that follows rows which stand at `from`; facts up to there are passed over.
    pub fn after(from: Checkpoint) -> Self {
        Self { from, closed: vec![], rows: vec![], open: HashMap::new() }
    }

    /// Takes in the rows a fact changed, as they are now.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] when a row has no JSON form.
    pub fn add(&mut self, ledger: &Ledger, fact: &Fact, changed: &[String]) -> Result<(), Failure> {
        if fact.position <= self.from.position {
            return Ok(());
        }
        for row in changed.iter().filter_map(|key| ledger.get(key)) {
            let body = serde_json::to_string(row)
                .map_err(|error| Failure::BadRequest { field: "board", message: error.to_string() })?;
            match self.open.insert(row.key.clone(), self.rows.len()) {
                Some(before) => self.rows[before].to = Some(fact.position),
                None => self.closed.push((row.key.clone(), fact.position)),
            }
            self.rows.push(RowVersion { key: row.key.clone(), from: fact.position, to: None, body });
        }
        Ok(())
    }

    /// The page up to `to`; none when the rows stood there already.
    pub fn finish(self, to: Checkpoint) -> Option<PageCommit> {
        (to.position > self.from.position).then(|| PageCommit {
            subscription: Ledger::NAME.to_owned(),
            version: Ledger::VERSION,
            from: self.from,
            to,
            closed: self.closed,
            rows: self.rows,
            outbox: vec![],
            timers: vec![],
        })
    }
}
