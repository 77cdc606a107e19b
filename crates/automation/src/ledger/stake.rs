//! Whoever must not judge a proposal, or left, owes no score of it; whoever may again owes it again.

use super::{End, Ledger, Obligation, Part, carrier};
use crate::Directory;
use nidaa_domain::{AnyEvent, Fact, account::AccountEvent};
use nidaa_kernel::AccountLogin;
use nidaa_workflow::Machine;
use std::collections::BTreeSet;

impl Ledger {
    /// Ends and opens again what assessors owe after a fact that may have given them a stake or taken it away.
    pub(super) fn weigh(
        &mut self,
        fact: &Fact,
        kind: Machine,
        directory: &Directory,
        touched: &mut BTreeSet<String>,
    ) {
        let rows = self.carried(&carrier(kind.as_str(), fact.subject()));
        let keys: Vec<String> =
            rows.filter(|row| assessor(row).is_some()).map(|row| row.key.clone()).collect();
        self.reconsider(&keys, fact, directory, touched);
    }

    /// The same after an account was closed, for all that it had to judge, or opened again.
    pub fn attend(&mut self, fact: &Fact, directory: &Directory) -> Vec<String> {
        let is_of =
            |row: &&Obligation| assessor(row).is_some_and(|(_, login)| login.as_str() == fact.subject());
        let keys: Vec<String> = match &fact.event {
            AnyEvent::Account(AccountEvent::Closed {}) => {
                self.rows.values().filter(is_of).map(|row| row.key.clone()).collect()
            }
            AnyEvent::Account(AccountEvent::Opened { .. }) => {
                let barred = self.barred.iter().filter_map(|key| self.rows.get(key));
                barred.filter(is_of).map(|row| row.key.clone()).collect()
            }
            _ => vec![],
        };
        let mut touched = BTreeSet::new();
        self.reconsider(&keys, fact, directory, &mut touched);
        touched.into_iter().collect()
    }

    /// The duty of an account to judge a project.
    pub(crate) fn judging(&self, project: &str, login: &str) -> Option<&Obligation> {
        let is_of = |row: &&Obligation| assessor(row).is_some_and(|(_, known)| known.as_str() == login);
        self.carried(&carrier(Machine::Project.as_str(), project)).find(is_of)
    }

    pub(super) fn reconsider(
        &mut self,
        keys: &[String],
        fact: &Fact,
        directory: &Directory,
        touched: &mut BTreeSet<String>,
    ) {
        let event = fact.event.full_kind();
        let (mut ended, mut freed) = (vec![], vec![]);
        for row in keys.iter().filter_map(|key| self.rows.get(key)) {
            let Some((project, login)) = assessor(row) else { continue };
            let (key, has_stake) = (row.key.clone(), directory.is_barred(project, login));
            let was_barred = self.barred.contains(&key);
            let rule = self.rule(row);
            let is_over =
                rule.is_some_and(|rule| rule.met_by.contains(&event) || rule.lapsed_by.contains(&event));
            let owes = directory.project(project).is_some_and(|known| known.scoring.contains(login));
            let closed_now = row.closed.as_ref().is_some_and(|closed| closed.cause.position == fact.position);
            if has_stake && (row.is_open() || closed_now && owes) {
                ended.push((key, row.is_open()));
            } else if was_barred && (is_over || !owes || row.is_open()) {
                freed.push((key, false));
            } else if was_barred && !has_stake {
                freed.push((key, true));
            }
        }
        for (key, is_open) in ended {
            if is_open {
                self.end(&key, End::Lapsed, fact, touched);
            }
            self.barred.insert(key);
        }
        for (key, owed_again) in freed {
            self.barred.remove(&key);
            if owed_again {
                self.reopen(&key, fact);
                touched.insert(key);
            }
        }
    }

    pub(super) fn reopen(&mut self, key: &str, fact: &Fact) {
        self.change(key, |row| row.reopen(fact));
    }
}

/// The project and the account of a duty that an assessor has.
fn assessor(row: &Obligation) -> Option<(&str, &AccountLogin)> {
    match (&row.part, &row.project) {
        (Some(Part::Assessor { account, .. }), Some(project)) => Some((project.as_str(), account)),
        _ => None,
    }
}
