//! A proposal comes after the close of its call: what the close had ended is owed again, until the day that was given, and
//! whoever has to hand it on has that time too.

use super::{Closing, End, Grant, Ledger, Obligation, carrier};
use nidaa_domain::{AnyEvent, Fact, project::ProjectEvent};
use nidaa_kernel::Deadline;
use std::collections::BTreeSet;

/// What ends the duties of a proposal that did not come.
const ENDINGS: [&str; 2] = ["call_closed", "project_lapsed"];

impl Ledger {
    pub(super) fn readmit(&mut self, fact: &Fact, touched: &mut BTreeSet<String>) {
        let AnyEvent::Project(ProjectEvent::Readmitted { until, .. }) = &fact.event else { return };
        let by_close =
            |closed: &Closing| closed.how == End::Lapsed && ENDINGS.contains(&closed.cause.event.as_str());
        let ended = self
            .carried(&carrier("project", fact.subject()))
            .filter(|row| row.closed.iter().chain(&row.overtaken).any(by_close));
        let keys: Vec<String> = ended.map(|row| row.key.clone()).collect();
        for key in keys {
            let hangs = self.rows.get(&key).is_some_and(|row| self.hangs_on_close(row));
            self.change(&key, |row| {
                if row.overtaken.take().is_none() {
                    row.reopen(fact);
                }
                if hangs {
                    row.give(fact.subject(), until, fact);
                }
            });
            touched.insert(key);
        }
    }

    /// The time that was granted for something else the project owes by the close, where this is owed by it as well: a
    /// proposal that may come later is not late already when it is passed on.
    pub(super) fn granted_beside(&self, row: &Obligation) -> Option<(Deadline, Option<Grant>)> {
        let project = row.project.as_ref().filter(|_| self.hangs_on_close(row))?;
        let beside =
            self.of_project(project.as_str()).filter(|row| row.is_open() && self.hangs_on_close(row));
        let last = |row: &Obligation| {
            let grant = row.grants.last().map(|grant| Grant { before: None, ..grant.clone() });
            Some((row.granted.clone()?, grant))
        };
        beside.filter_map(last).max_by_key(|(granted, _)| granted.end)
    }
}
