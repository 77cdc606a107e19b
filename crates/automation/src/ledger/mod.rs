//! The ledger of obligations: a fold that events open, move, rest and close, as the policy of each says.

mod ask;
mod due;
mod ease;
mod enough;
mod late;
mod late_in;
mod open;
mod part;
mod rest;
mod row;
mod stake;
mod undo;

pub(crate) use due::{later, of_duty, years_moved, zone};
pub use late::{Delay, Lateness};
pub(crate) use rest::rests;
pub use row::{Cause, Closing, End, Grant, Move, Obligation, Part, Pause};

use crate::{Directory, is_history};
use enough::is_enough;
use nidaa_domain::{AnyEvent, Fact, project::ProjectEvent};
use nidaa_kernel::Position;
use nidaa_workflow::{Machine, ObligationRule, Workflow};
use std::collections::{BTreeMap, BTreeSet};

/// Every duty that was ever opened, by key.
#[derive(Clone, Default)]
pub struct Ledger {
    rows: BTreeMap<String, Obligation>,
    /// Keys by what carries them: `project/P1`, and `call/C1` for a call and all its projects.
    by_carrier: BTreeMap<String, BTreeSet<String>>,
    /// Open keys by the end of their deadline, for those who ask what is next.
    by_due: BTreeSet<(jiff::Timestamp, String)>,
    /// The releases of policies that rows were opened under, by digest.
    policies: BTreeMap<String, Workflow>,
    /// Projects that rest, and why.
    resting: BTreeMap<String, Cause>,
    /// Keys of rows that not everybody may see; few among many.
    confidential: BTreeSet<String>,
    /// Decisions on each project and steps of each call, by carrier, the last one last, in case they are taken back.
    decided: BTreeMap<String, Vec<undo::Decided>>,
    acts: BTreeMap<String, Vec<undo::Acted>>,
    /// Where open rows were last opened once more, by key: two events ask for one thing.
    opened_again: BTreeMap<String, Position>,
    /// Keys of rows that ended because whoever owed them must not judge the proposal.
    barred: BTreeSet<String>,
}

impl Ledger {
    /// Name of the ledger in the database.
    pub const NAME: &'static str = "obligations";
    /// Raise it whenever the fold or the row changes: the rows are then written anew.
    pub const VERSION: i32 = 16;

    /// Follows a fact that the directory already knows, and answers the keys of the rows it changed, each once and in
    /// order. `workflow` is the policy around the fact. What documents report of the past opens nothing.
    pub fn apply(&mut self, fact: &Fact, directory: &Directory, workflow: &Workflow) -> Vec<String> {
        let (kind, stage) = match &fact.event {
            AnyEvent::Call(event) => (Machine::Call, event.stage()),
            AnyEvent::Project(event) => (Machine::Project, event.stage()),
            AnyEvent::Evaluation(_) => (Machine::Project, None),
            _ => return vec![],
        };
        let mut touched = BTreeSet::new();
        self.revert(fact, directory, &mut touched);
        self.readmit(fact, &mut touched);
        self.close(fact, kind, directory, &mut touched);
        if !is_history(fact) {
            self.open_all(fact, kind, directory, workflow, &mut touched);
        }
        self.weigh(fact, kind, directory, &mut touched);
        if let Some(stage) = stage {
            self.enter(fact, kind, stage, workflow, &mut touched);
        }
        self.move_all(fact, kind, directory, &mut touched);
        self.remember(fact);
        touched.into_iter().collect()
    }

    /// Follows a fact of a duty itself. Of a duty nobody knows it changes nothing.
    pub fn follow(&mut self, fact: &Fact, directory: &Directory) -> Vec<String> {
        let AnyEvent::Obligation(event) = &fact.event else { return vec![] };
        let mut touched = BTreeSet::new();
        self.ease(event, fact, directory, &mut touched);
        touched.into_iter().collect()
    }

    /// Notes that these duties were spoken of by a fact.
    pub fn speak(&mut self, keys: &[String], fact: &Fact) {
        for key in keys {
            self.change(key, |row| {
                row.told.push(fact.position);
                (row.told_from, row.told_until) = (row.told_until, fact.recorded_at);
            });
        }
    }

    fn close(&mut self, fact: &Fact, kind: Machine, directory: &Directory, touched: &mut BTreeSet<String>) {
        let (event, parts) = (fact.event.full_kind(), part::concerned(fact, directory));
        let meant = |row: &Obligation| match (&row.part, &parts) {
            (Some(part), Some(parts)) => {
                parts.contains(part) || part.within().is_some_and(|whole| parts.contains(&whole))
            }
            _ => true,
        };
        for key in self.pending_keys(&carrier(kind.as_str(), fact.subject())) {
            let Some(row) = self.rows.get(&key).filter(|row| meant(row)) else { continue };
            let Some(rule) = self.rule(row) else { continue };
            // Time that was granted for one duty outlasts the close of the call.
            let has_time = row.granted.as_ref().is_some_and(|granted| granted.in_time(fact.recorded_at));
            let is_enough = self.policy(row).is_some_and(|policy| is_enough(fact, directory, policy, rule));
            let how = if rule.met_by.contains(&event) && is_enough {
                End::Met
            } else if lapses(rule, &event) && !(has_time && kind == Machine::Call) {
                End::Lapsed
            } else {
                continue;
            };
            self.end(&key, how, fact, touched);
        }
    }

    fn end(&mut self, key: &str, how: End, fact: &Fact, touched: &mut BTreeSet<String>) {
        self.opened_again.remove(key);
        self.change(key, |row| row.close(Closing { how, cause: Cause::of(fact) }));
        touched.insert(key.to_owned());
    }

    fn put(&mut self, row: Obligation) {
        let project = row.project.as_ref().map(|code| carrier("project", code.as_str()));
        let call = row.call.as_ref().map(|code| carrier("call", code.as_str()));
        for carrier in project.into_iter().chain(call) {
            self.by_carrier.entry(carrier).or_default().insert(row.key.clone());
        }
        if row.is_open() {
            self.by_due.insert(place(&row));
        }
        if row.is_confidential() {
            self.confidential.insert(row.key.clone());
        }
        self.rows.insert(row.key.clone(), row);
    }

    fn move_all(
        &mut self,
        fact: &Fact,
        kind: Machine,
        directory: &Directory,
        touched: &mut BTreeSet<String>,
    ) {
        let mut keys = self.open_keys(&carrier(kind.as_str(), fact.subject()));
        keys.extend(self.keys_around(fact, kind, directory));
        keys.extend(touched.iter().cloned());
        self.redate(&keys, fact, directory, touched);
    }

    /// What the call around a project owes: some of it waits for the project.
    fn keys_around(&self, fact: &Fact, kind: Machine, directory: &Directory) -> Vec<String> {
        let project = directory.project(fact.subject());
        let project = project.filter(|_| kind == Machine::Project && sets_a_year(&fact.event));
        let Some(call) = project.and_then(|project| project.call.as_ref()) else { return vec![] };
        let of_call = self.carried(&carrier("call", call.as_str()));
        let own = of_call.filter(|row| row.is_open() && row.project.is_none());
        own.map(|row| row.key.clone()).collect()
    }

    /// Gives open rows the deadline that holds now.
    fn redate(
        &mut self,
        keys: &[String],
        fact: &Fact,
        directory: &Directory,
        touched: &mut BTreeSet<String>,
    ) {
        for key in keys {
            let Some(row) = self.rows.get(key).filter(|row| row.is_open()) else { continue };
            let Some(workflow) = self.policies.get(&row.rules.digest) else { continue };
            let due = due::due(row, directory, workflow);
            if due == row.due {
                continue;
            }
            self.change(key, |row| {
                if row.opened.position != fact.position {
                    let (from, to) = (row.due.take(), due.clone());
                    row.moves.push(Move { from, to, cause: Cause::of(fact) });
                }
                row.due = due;
            });
            touched.insert(key.clone());
        }
    }

    fn change(&mut self, key: &str, change: impl FnOnce(&mut Obligation)) {
        if let Some(row) = self.rows.get_mut(key) {
            self.by_due.remove(&place(row));
            change(row);
            if row.is_open() {
                self.by_due.insert(place(row));
            }
        }
    }

    fn carried<'a>(&'a self, carrier: &str) -> impl Iterator<Item = &'a Obligation> + use<'a> {
        self.by_carrier.get(carrier).into_iter().flatten().filter_map(|key| self.rows.get(key))
    }

    fn pending_keys(&self, carrier: &str) -> Vec<String> {
        self.carried(carrier).filter(|row| row.is_pending()).map(|row| row.key.clone()).collect()
    }

    fn open_keys(&self, carrier: &str) -> Vec<String> {
        self.carried(carrier).filter(|row| row.is_open()).map(|row| row.key.clone()).collect()
    }
}

/// Whether an event can put a project off, or bring it back to its year.
const fn sets_a_year(event: &AnyEvent) -> bool {
    use ProjectEvent as E;
    matches!(
        event,
        AnyEvent::Project(
            E::Drafted { .. }
                | E::Recorded { .. }
                | E::Corrected { .. }
                | E::Postponed { .. }
                | E::Resumed { .. }
                | E::DecisionReverted { .. }
        )
    )
}

/// Whether an event ends a duty unmet. What the approval of an amendment ends ends with its first day where that is later.
fn lapses(rule: &ObligationRule, event: &str) -> bool {
    let is_by = |name: &str| rule.lapsed_by.iter().any(|by| by == name);
    is_by(event) || event == "project_amendment_begun" && is_by("project_amendment_approved")
}

fn carrier(kind: &str, code: &str) -> String {
    format!("{kind}/{code}")
}

/// Where an open row stands among those that are due.
fn place(row: &Obligation) -> (jiff::Timestamp, String) {
    (row.due.as_ref().map_or(jiff::Timestamp::MAX, |due| due.end), row.key.clone())
}
