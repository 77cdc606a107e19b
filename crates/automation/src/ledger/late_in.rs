//! A proposal is let in after the close of its call: what the close had ended is owed again, until the day that was given.

use super::{End, Ledger, carrier};
use nidaa_domain::{AnyEvent, Fact, project::ProjectEvent};
use std::collections::BTreeSet;

/// The event that lets a proposal in.
pub(super) const EVENT: &str = "project_readmitted";
/// What ends the duties of a proposal that did not come.
const ENDINGS: [&str; 2] = ["call_closed", "project_lapsed"];

impl Ledger {
    pub(super) fn readmit(&mut self, fact: &Fact, touched: &mut BTreeSet<String>) {
        let AnyEvent::Project(ProjectEvent::Readmitted { until, .. }) = &fact.event else { return };
        let ended = self.carried(&carrier("project", fact.subject())).filter(|row| {
            row.closed.as_ref().is_some_and(|closed| {
                closed.how == End::Lapsed && ENDINGS.contains(&closed.cause.event.as_str())
            })
        });
        let keys: Vec<String> = ended.map(|row| row.key.clone()).collect();
        for key in keys {
            let hangs = self.rows.get(&key).is_some_and(|row| self.hangs_on_close(row));
            self.change(&key, |row| {
                row.reopen(fact);
                row.granted = hangs.then(|| until.clone()).or(row.granted.take());
            });
            touched.insert(key);
        }
    }
}
