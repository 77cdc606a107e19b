//! A proposal comes after the close of its call: what the close had ended is owed again, until the day that was given, and
//! whoever has to hand it on has that time too.

use super::{End, Ledger, Obligation, carrier};
use nidaa_domain::{AnyEvent, Fact, project::ProjectEvent};
use nidaa_kernel::Deadline;
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

    /// The time that was granted for something else the project owes by the close, where this is owed by it as well: a
    /// proposal that may come later is not late already when it is passed on.
    pub(super) fn granted_beside(&self, row: &Obligation) -> Option<Deadline> {
        let project = row.project.as_ref().filter(|_| self.hangs_on_close(row))?;
        let beside =
            self.of_project(project.as_str()).filter(|row| row.is_open() && self.hangs_on_close(row));
        beside.filter_map(|row| row.granted.clone()).max_by_key(|granted| granted.end)
    }

    /// Gives time that was granted for one of the things a project owes by the close to the others, and answers their keys.
    pub(super) fn share_time(&mut self, key: &str, granted: &Deadline) -> Vec<String> {
        let Some(row) = self.rows.get(key).filter(|row| self.hangs_on_close(row)) else { return vec![] };
        let has_less = |row: &&Obligation| row.granted.as_ref().is_none_or(|before| before.end < granted.end);
        let beside = self.beside(row).filter(|other| other.is_open() && self.hangs_on_close(other));
        let keys: Vec<String> = beside.filter(has_less).map(|other| other.key.clone()).collect();
        for key in &keys {
            self.change(key, |row| row.granted = Some(granted.clone()));
        }
        keys
    }
}
