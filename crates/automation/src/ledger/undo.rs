//! A decision is taken back: what it had opened is owed no longer, and what it had ended is owed again.

use super::{Cause, End, Ledger, Obligation, Pause, carrier, rest::is_met_at_rest};
use crate::Directory;
use nidaa_domain::{
    AnyEvent, Fact,
    call::CallEvent,
    project::{Act, ProjectEvent},
};
use nidaa_kernel::{CommandId, Position};
use std::collections::BTreeSet;

/// A decision on a project or a step of a call: the command it was part of, and where its events stand in the log.
#[derive(Clone, Copy)]
pub(super) struct Decided {
    command: CommandId,
    first: Position,
    last: Position,
}

/// What happened within a stage and can be taken back by itself.
#[derive(Clone)]
pub(super) struct Acted {
    act: Act,
    part: String,
    decided: Decided,
}

impl Decided {
    fn holds(&self, place: Position) -> bool {
        self.first <= place && place <= self.last
    }
}

impl Ledger {
    /// Remembers where decisions and steps stand, each with what its command did to the same thing after it.
    pub(super) fn remember(&mut self, fact: &Fact) {
        self.remember_act(fact);
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

    fn remember_act(&mut self, fact: &Fact) {
        let AnyEvent::Project(event) = &fact.event else { return };
        let Some((act, part)) = event.act() else { return };
        let decided = Decided { command: fact.meta.command_id, first: fact.position, last: fact.position };
        let acts = self.acts.entry(carrier("project", fact.subject())).or_default();
        acts.push(Acted { act, part: part.to_owned(), decided });
    }

    /// Puts the rows of a project or a call back to what was found by what is now taken back.
    pub(super) fn revert(&mut self, fact: &Fact, directory: &Directory, touched: &mut BTreeSet<String>) {
        if let AnyEvent::Project(ProjectEvent::ActReverted { act, part, .. }) = &fact.event {
            self.revert_act(*act, part, fact, touched);
            return self.rest_again(fact, directory, touched);
        }
        let Some((kind, Place::Back)) = place(&fact.event) else { return };
        let carrier = carrier(kind, fact.subject());
        let Some(decided) = self.decided.get_mut(&carrier).and_then(Vec::pop) else { return };
        self.put_back(&carrier, decided, fact, touched);
    }

    /// A payment is a decision as well; where it was taken back as one, its rows are as they were and stay so.
    fn revert_act(&mut self, act: Act, part: &str, fact: &Fact, touched: &mut BTreeSet<String>) {
        let carrier = carrier("project", fact.subject());
        let Some(acts) = self.acts.get_mut(&carrier) else { return };
        let Some(at) = acts.iter().rposition(|one| one.act == act && one.part == part) else { return };
        let decided = acts.remove(at).decided;
        if let Some(decisions) = self.decided.get_mut(&carrier) {
            decisions.retain(|one| one.first != decided.first);
        }
        self.put_back(&carrier, decided, fact, touched);
    }

    /// What is owed again by a project that stands still waits for its return as well.
    fn rest_again(&mut self, fact: &Fact, directory: &Directory, touched: &BTreeSet<String>) {
        if !self.resting.contains_key(fact.subject()) {
            return;
        }
        let stage = directory.project(fact.subject()).and_then(|project| project.stage.as_ref());
        for key in touched {
            let waits = |row: &Obligation| {
                let policy = self.policy(row);
                row.is_open()
                    && !row.rests()
                    && !policy.is_some_and(|one| is_met_at_rest(one, &row.duty, stage))
            };
            if self.rows.get(key).is_some_and(waits) {
                self.change(key, |row| row.pauses.push(Pause { since: Cause::of(fact), until: None }));
            }
        }
    }

    fn put_back(&mut self, carrier: &str, decided: Decided, fact: &Fact, touched: &mut BTreeSet<String>) {
        let (mut opened, mut ended, mut excused) = (vec![], vec![], vec![]);
        for row in self.carried(carrier) {
            // What something else has asked for as well is still owed.
            let again = self.opened_again.get(&row.key).is_none_or(|again| decided.holds(*again));
            if row.is_pending() && again && decided.holds(row.opened.position) {
                opened.push(row.key.clone());
            } else if row.closed.as_ref().is_some_and(|closed| decided.holds(closed.cause.position)) {
                ended.push(row.key.clone());
            } else if row.overtaken.as_ref().is_some_and(|end| decided.holds(end.cause.position)) {
                excused.push(row.key.clone());
            }
        }
        for key in opened {
            self.end(&key, End::Lapsed, fact, touched);
        }
        for key in ended {
            self.reopen(&key, fact);
            touched.insert(key);
        }
        for key in excused {
            self.change(&key, |row| row.overtaken = None);
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
