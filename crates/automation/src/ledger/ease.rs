//! What the office decided about a duty: it gave time, it excused from it, and it takes that back.

use super::{Cause, Closing, End, Grant, Ledger, Obligation};
use crate::Directory;
use nidaa_domain::{
    Fact, GrantedAt, Owed,
    obligation::{DutyDecision, ObligationEvent},
};
use nidaa_kernel::{Deadline, Position};
use std::collections::BTreeSet;

impl Ledger {
    /// What a decision about this duty may look at.
    pub fn owed(&self, key: &str) -> Option<Owed> {
        let row = self.rows.get(key)?;
        let grant = row.grants.last().filter(|grant| grant.of == key);
        let (decided, over) = match grant {
            _ if row.is_excused() => (Some(DutyDecision::Excused), row.overtaken.is_some()),
            grant => (grant.map(|_| DutyDecision::TimeGranted), !row.is_open()),
        };
        let met_beside = || self.met_beside(row, grant.filter(|_| row.is_open())?);
        let over_since = over.then(|| key.to_owned()).or_else(met_beside);
        let granted_at = row.grants.last().filter(|grant| grant.of != key);
        let granted_at = granted_at.and_then(|grant| self.granted_at(&grant.of));
        Some(Owed { is_open: row.is_open(), due: row.due.clone(), decided, over_since, granted_at })
    }

    /// The duty that was granted time, as people know it; none where a project was let in, with all that it owes.
    fn granted_at(&self, key: &str) -> Option<GrantedAt> {
        let row = self.rows.get(key)?;
        let label = self.rule(row).map(|rule| rule.label.clone()).unwrap_or_default();
        let project = row.project.as_ref().map(ToString::to_string);
        Some(GrantedAt { duty: key.to_owned(), label, project })
    }

    /// What was met after its own day, in the time that this grant brought it.
    fn met_beside(&self, row: &Obligation, grant: &Grant) -> Option<String> {
        let place = grant.cause.position;
        let in_given = |other: &&Obligation| {
            let from = other.given_at(place).and_then(|grant| grant.from.as_ref());
            let met = other.closed.as_ref().filter(|closed| closed.how == End::Met);
            from.zip(met).is_some_and(|(from, met)| !from.in_time(met.cause.at))
        };
        self.beside(row).find(in_given).map(|other| other.key.clone())
    }

    pub(super) fn ease(
        &mut self,
        event: &ObligationEvent,
        fact: &Fact,
        directory: &Directory,
        touched: &mut BTreeSet<String>,
    ) {
        let key = fact.subject();
        let Some(row) = self.rows.get(key) else { return };
        match event {
            ObligationEvent::Reminded { .. } if row.is_open() => self.speak(&[key.to_owned()], fact),
            ObligationEvent::TimeGranted { to, .. } if row.is_open() => {
                let keys = self.sharing(row, to);
                for one in &keys {
                    self.change(one, |row| row.give(key, to, fact));
                }
                self.redate(&keys, fact, directory, touched);
            }
            ObligationEvent::Excused { .. } if row.is_open() => self.end(key, End::Excused, fact, touched),
            ObligationEvent::DecisionReverted { decision: DutyDecision::Excused, .. }
                if row.is_excused() && row.overtaken.is_none() =>
            {
                self.reopen(key, fact);
                let keys = [key.to_owned()];
                self.redate(&keys, fact, directory, touched);
                self.reconsider(&keys, fact, directory, touched);
            }
            ObligationEvent::DecisionReverted { decision: DutyDecision::TimeGranted, .. } => {
                let Some(place) = row.grants.last().map(|grant| grant.cause.position) else { return };
                let given = self.beside(row).filter(|other| other.given_at(place).is_some());
                let keys: Vec<String> = given.map(|other| other.key.clone()).collect();
                for one in &keys {
                    self.change(one, |row| row.give_back(place, fact));
                }
                self.redate(&keys, fact, directory, touched);
            }
            _ => return,
        }
        touched.insert(key.to_owned());
    }

    /// Keys of a duty and of the others a project owes by the close where it is owed by it, as far as they have less time.
    fn sharing(&self, row: &Obligation, granted: &Deadline) -> Vec<String> {
        let has_less = |row: &&Obligation| row.granted.as_ref().is_none_or(|before| before.end < granted.end);
        let hangs = self.hangs_on_close(row);
        let beside = self
            .beside(row)
            .filter(|other| hangs && other.key != row.key && other.is_open() && self.hangs_on_close(other));
        let keys = beside.filter(has_less).map(|other| other.key.clone());
        keys.chain([row.key.clone()]).collect()
    }
}

impl Obligation {
    /// Gives time for the sake of something, which may be this duty itself.
    pub(super) fn give(&mut self, of: &str, until: &Deadline, fact: &Fact) {
        let before = self.granted.replace(until.clone());
        self.grants.push(Grant { of: of.to_owned(), before, from: self.due.clone(), cause: Cause::of(fact) });
    }

    fn give_back(&mut self, place: Position, fact: &Fact) {
        if self.given_at(place).is_some() {
            self.granted = self.grants.pop().and_then(|grant| grant.before);
            // What the day before would have asked to be said meanwhile is not made up for.
            (self.told_from, self.told_until) = (fact.recorded_at, fact.recorded_at);
        }
    }

    /// How it was last given time, where that was by the event at this place.
    fn given_at(&self, place: Position) -> Option<&Grant> {
        self.grants.last().filter(|grant| grant.cause.position == place)
    }

    /// Its end; of one that was excused, what its end would have been.
    pub(super) fn close(&mut self, closing: Closing) {
        let place = if self.is_excused() { &mut self.overtaken } else { &mut self.closed };
        *place = Some(closing);
    }
}
