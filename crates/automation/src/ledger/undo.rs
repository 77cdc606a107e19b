//! A decision is taken back: what it had opened is owed no longer, and what it had ended is owed again.

use super::{Cause, End, Ledger, carrier};
use nidaa_domain::{AnyEvent, Fact, project::ProjectEvent};
use nidaa_kernel::{CommandId, Position};
use std::collections::BTreeSet;

/// A decision on a project: the command it was part of, and where its events stand in the log.
#[derive(Clone, Copy)]
pub(super) struct Decided {
    command: CommandId,
    first: Position,
    last: Position,
}

impl Decided {
    fn holds(&self, cause: &Cause) -> bool {
        self.first <= cause.position && cause.position <= self.last
    }
}

impl Ledger {
    /// Remembers where the decisions on a project stand, each with what its command did to the project after it.
    pub(super) fn remember(&mut self, event: &ProjectEvent, fact: &Fact) {
        let (command, position) = (fact.meta.command_id, fact.position);
        let decided = self.decided.entry(fact.subject().to_owned()).or_default();
        match event {
            ProjectEvent::DecisionReverted { .. } => {}
            ProjectEvent::Drafted { .. } | ProjectEvent::Recorded { .. } => decided.clear(),
            event if event.stage().is_some() => {
                decided.push(Decided { command, first: position, last: position });
            }
            _ => {
                if let Some(last) = decided.last_mut().filter(|last| last.command == command) {
                    last.last = position;
                }
            }
        }
    }

    /// Puts the rows of a project back to what the decision found that is now taken back.
    pub(super) fn revert(&mut self, fact: &Fact, touched: &mut BTreeSet<String>) {
        if !matches!(fact.event, AnyEvent::Project(ProjectEvent::DecisionReverted { .. })) {
            return;
        }
        let Some(decided) = self.decided.get_mut(fact.subject()).and_then(Vec::pop) else { return };
        let rows = self.carried(&carrier("project", fact.subject()));
        let (mut opened, mut ended) = (vec![], vec![]);
        for row in rows.filter(|row| row.project.as_ref().is_some_and(|code| code.as_str() == fact.subject()))
        {
            if row.is_open() && decided.holds(&row.opened) {
                opened.push(row.key.clone());
            } else if row.closed.as_ref().is_some_and(|closed| decided.holds(&closed.cause)) {
                ended.push(row.key.clone());
            }
        }
        for key in opened {
            self.end(&key, End::Lapsed, fact, touched);
        }
        for key in ended {
            self.reopen(&key, fact);
            touched.insert(key);
        }
    }
}
