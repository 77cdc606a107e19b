//! Whoever must not judge a proposal owes no score of it; whoever may again owes it again.

use super::{End, Ledger, Obligation, Part, carrier};
use crate::Directory;
use nidaa_domain::Fact;
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
        let event = fact.event.full_kind();
        let (mut ended, mut freed) = (vec![], vec![]);
        for row in self.carried(&carrier(kind.as_str(), fact.subject())) {
            let Some((project, login)) = assessor(row) else { continue };
            let (key, has_stake) = (row.key.clone(), directory.stake(project, login).is_some());
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

    /// Owed again as it was; what would have been said meanwhile is not made up for.
    pub(super) fn reopen(&mut self, key: &str, fact: &Fact) {
        self.change(key, |row| {
            row.closed = None;
            (row.told_from, row.told_until) = (fact.recorded_at, fact.recorded_at);
        });
    }
}

/// The project and the account of a duty that an assessor has.
fn assessor(row: &Obligation) -> Option<(&str, &AccountLogin)> {
    match (&row.part, &row.project) {
        (Some(Part::Assessor { account, .. }), Some(project)) => Some((project.as_str(), account)),
        _ => None,
    }
}
