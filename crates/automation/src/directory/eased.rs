//! What the office decided about duties, and took back.

use nidaa_domain::obligation::{DutyDecision, ObligationEvent};
use nidaa_kernel::{Deadline, Position};
use std::collections::BTreeMap;

/// A decision about a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Decided {
    at: Position,
    decision: DutyDecision,
    /// Until when, where time was granted.
    until: Option<Deadline>,
    /// Place in the log of what took it back.
    back: Option<Position>,
}

/// Decisions by key of the duty, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Eased {
    decided: BTreeMap<String, Vec<Decided>>,
}

impl Eased {
    /// Answers where in the log the decision stands that this event takes back.
    pub(super) fn follow(&mut self, key: &str, event: &ObligationEvent, at: Position) -> Option<Position> {
        let (decision, until) = match event {
            ObligationEvent::Reminded { .. } => return None,
            ObligationEvent::TimeGranted { to, .. } => (DutyDecision::TimeGranted, Some(to.clone())),
            ObligationEvent::Excused { .. } => (DutyDecision::Excused, None),
            ObligationEvent::DecisionReverted { decision, .. } => {
                let of_key = self.decided.get_mut(key)?;
                let stands = |one: &&mut Decided| one.back.is_none() && one.decision == *decision;
                let last = of_key.iter_mut().rev().find(stands)?;
                last.back = Some(at);
                return Some(last.at);
            }
        };
        let one = Decided { at, decision, until, back: None };
        self.decided.entry(key.to_owned()).or_default().push(one);
        None
    }

    /// Until when time was last granted for a duty.
    pub(super) fn time(&self, key: &str) -> Option<&Deadline> {
        let stands = |one: &&Decided| one.back.is_none();
        self.decided.get(key)?.iter().rev().filter(stands).find_map(|one| one.until.as_ref())
    }

    /// Whether the decision at this place in the log was taken back.
    pub fn is_taken_back(&self, at: Position) -> bool {
        self.decided.values().flatten().any(|one| one.at == at && one.back.is_some())
    }

    /// Whether the office decided about the same duty since a decision was taken back at this place in the log.
    pub fn is_decided_anew(&self, back: Position) -> bool {
        let is_anew = |of_key: &Vec<Decided>| {
            let took_back = of_key.iter().any(|one| one.back == Some(back));
            took_back && of_key.iter().any(|one| one.at > back && one.back.is_none())
        };
        self.decided.values().any(is_anew)
    }
}
