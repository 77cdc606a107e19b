//! A decision is taken back: what it had opened is owed no longer, and what it had ended is owed again.

use super::{End, Ledger, carrier};
use nidaa_domain::{AnyEvent, Fact, call::CallEvent, project::ProjectEvent};
use nidaa_kernel::{CommandId, Position};
use std::collections::BTreeSet;

/// A decision on a project or a step of a call: the command it was part of, and where its events stand in the log.
#[derive(Clone, Copy)]
pub(super) struct Decided {
    command: CommandId,
    first: Position,
    last: Position,
}

impl Decided {
    fn holds(&self, place: Position) -> bool {
        self.first <= place && place <= self.last
    }
}

impl Ledger {
    /// Remembers where decisions and steps stand, each with what its command did to the same thing after it.
    pub(super) fn remember(&mut self, fact: &Fact) {
        let Some((kind, place)) = place(&fact.event) else { return };
        let (command, position) = (fact.meta.command_id, fact.position);
        let decided = self.decided.entry(carrier(kind, fact.subject())).or_default();
        match place {
            Place::Back => {}
            Place::Beginning => decided.clear(),
            Place::Decision => decided.push(Decided { command, first: position, last: position }),
            Place::Within => {
                if let Some(last) = decided.last_mut().filter(|last| last.command == command) {
                    last.last = position;
                }
            }
        }
    }

    /// Puts the rows of a project or a call back to what was found by what is now taken back.
    pub(super) fn revert(&mut self, fact: &Fact, touched: &mut BTreeSet<String>) {
        let Some((kind, Place::Back)) = place(&fact.event) else { return };
        let carrier = carrier(kind, fact.subject());
        let Some(decided) = self.decided.get_mut(&carrier).and_then(Vec::pop) else { return };
        let (mut opened, mut ended) = (vec![], vec![]);
        for row in self.carried(&carrier) {
            // What something else has asked for as well is still owed.
            let again = self.opened_again.get(&row.key).is_none_or(|again| decided.holds(*again));
            if row.is_open() && again && decided.holds(row.opened.position) {
                opened.push(row.key.clone());
            } else if row.closed.as_ref().is_some_and(|closed| decided.holds(closed.cause.position)) {
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

/// What an event is among the decisions on a project, or among the steps of a call.
enum Place {
    /// Nothing before it is taken back.
    Beginning,
    Decision,
    /// Happens in a stage.
    Within,
    /// Takes the last one back.
    Back,
}

/// A step of a call is one event; whatever else the command did to the call, it did not by the step.
fn place(event: &AnyEvent) -> Option<(&'static str, Place)> {
    match event {
        AnyEvent::Project(event) => Some((
            "project",
            match event {
                ProjectEvent::DecisionReverted { .. } => Place::Back,
                ProjectEvent::Drafted { .. } | ProjectEvent::Recorded { .. } => Place::Beginning,
                event if event.stage().is_some() => Place::Decision,
                _ => Place::Within,
            },
        )),
        AnyEvent::Call(event) => Some((
            "call",
            match event {
                CallEvent::StepReverted { .. } => Place::Back,
                CallEvent::Drafted { .. }
                | CallEvent::Recorded { .. }
                | CallEvent::Announced { .. }
                | CallEvent::Opened { .. } => Place::Beginning,
                event if event.stage().is_some() => Place::Decision,
                _ => return None,
            },
        )),
        _ => None,
    }
}
