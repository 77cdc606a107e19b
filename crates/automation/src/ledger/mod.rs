//! The ledger of obligations: a fold that events open, move, rest and close, as the policy of each says.

mod due;
mod late;
mod part;
mod row;
mod undo;

pub(crate) use due::{of_duty, zone};
pub use late::{Delay, Lateness, lateness};
pub use row::{Cause, Closing, End, Move, Obligation, Part, Pause};

use crate::{Directory, is_history};
use jiff::tz::TimeZone;
use nidaa_domain::{AnyEvent, Fact, RulesPin, obligation::ObligationEvent};
use nidaa_kernel::{Position, StageId};
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
    /// The last decision on each project, in case it is taken back.
    decided: BTreeMap<String, undo::Decided>,
}

impl Ledger {
    /// Name of the ledger in the database.
    pub const NAME: &'static str = "obligations";
    /// Raise it whenever the fold or the row changes: the rows are then written anew.
    pub const VERSION: i32 = 5;

    /// The row of this key.
    pub fn get(&self, key: &str) -> Option<&Obligation> {
        self.rows.get(key)
    }

    /// Every row, by key.
    pub fn rows(&self) -> impl Iterator<Item = &Obligation> {
        self.rows.values()
    }

    /// Open rows, the earliest deadline first and those without one last.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = &Obligation> {
        self.by_due.iter().filter_map(|(_, key)| self.rows.get(key))
    }

    /// How many rows are open.
    pub fn open_count(&self) -> usize {
        self.by_due.len()
    }

    /// Some of the open rows that everybody may see, in the same order, without a look at those before.
    pub fn open_page(&self, skip: usize, limit: usize) -> impl Iterator<Item = &Obligation> {
        let public = self.by_due.iter().filter(|(_, key)| !self.confidential.contains(key));
        public.skip(skip).take(limit).filter_map(|(_, key)| self.rows.get(key))
    }

    /// How many of the open rows not everybody may see.
    pub fn confidential_count(&self) -> usize {
        let rows = self.confidential.iter().filter_map(|key| self.rows.get(key));
        rows.filter(|row| row.is_open()).count()
    }

    /// Open rows that are late at `now`.
    pub fn late(&self, now: jiff::Timestamp) -> impl Iterator<Item = &Obligation> {
        let over = self.by_due.iter().take_while(move |(end, _)| *end <= now);
        over.filter_map(|(_, key)| self.rows.get(key)).filter(move |row| row.is_late(now))
    }

    /// Rows of the project, or of the call that carries this one itself.
    pub fn beside(&self, row: &Obligation) -> impl Iterator<Item = &Obligation> {
        let carrier = match (&row.project, &row.call) {
            (Some(project), _) => carrier("project", project.as_str()),
            (None, call) => carrier("call", call.as_ref().map_or("", |call| call.as_str())),
        };
        self.carried(&carrier)
    }

    /// Other rows of the same project, or other rows of the call alone: what one person hears of in one mail. Each has the
    /// others around it, so that it does not matter whose time has come first.
    pub fn around<'a>(&'a self, row: &'a Obligation) -> impl Iterator<Item = &'a Obligation> {
        self.beside(row).filter(move |other| other.key != row.key && other.project == row.project)
    }

    /// The row and those around it that were spoken of at this place in the log, the row itself first.
    pub fn told_at<'a>(&'a self, row: &'a Obligation, at: Position) -> impl Iterator<Item = &'a Obligation> {
        let others = self.around(row).filter(move |other| other.told.contains(&at));
        std::iter::once(row).chain(others)
    }

    /// Rows of a project.
    pub fn of_project(&self, code: &str) -> impl Iterator<Item = &Obligation> {
        self.carried(&carrier("project", code))
    }

    /// The ledger of an earlier moment, from its rows, under the policies this one knows. It answers questions; it is
    /// not there to follow further facts.
    #[must_use]
    pub fn as_of(&self, rows: Vec<Obligation>) -> Self {
        let mut earlier = Self { policies: self.policies.clone(), ..Self::default() };
        for row in rows {
            earlier.put(row);
        }
        earlier
    }

    /// The release of the policy a row was opened under.
    pub fn policy(&self, row: &Obligation) -> Option<&Workflow> {
        self.policies.get(&row.rules.digest)
    }

    /// A release of a policy under which rows were opened, by its digest.
    pub fn policy_of(&self, digest: &str) -> Option<&Workflow> {
        self.policies.get(digest)
    }

    /// The duty of the policy a row was opened under.
    pub fn rule(&self, row: &Obligation) -> Option<&ObligationRule> {
        self.policy(row)?.obligation(&row.duty)
    }

    /// How late a row is at `now`, and why.
    pub fn lateness(&self, row: &Obligation, now: jiff::Timestamp) -> Option<Lateness> {
        let waits_for = self.rule(row).map(|rule| rule.waits_for.as_slice()).unwrap_or_default();
        lateness(row, waits_for, self.beside(row), now)
    }

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
        self.revert(fact, &mut touched);
        self.close(fact, kind, directory, &mut touched);
        if !is_history(fact) {
            self.open_all(fact, kind, directory, workflow, &mut touched);
        }
        if let Some(stage) = stage {
            self.enter(fact, kind, stage, workflow, &mut touched);
        }
        self.move_all(fact, kind, directory, &mut touched);
        if let AnyEvent::Project(event) = &fact.event {
            self.remember(event, fact);
        }
        touched.into_iter().collect()
    }

    /// Follows a fact of a duty itself. Of a duty nobody knows it changes nothing.
    pub fn follow(&mut self, fact: &Fact, directory: &Directory) -> Vec<String> {
        let AnyEvent::Obligation(event) = &fact.event else { return vec![] };
        let key = fact.subject();
        if !self.rows.get(key).is_some_and(Obligation::is_open) {
            return vec![];
        }
        let mut touched = BTreeSet::from([key.to_owned()]);
        match event {
            ObligationEvent::Reminded { .. } => self.speak(&[key.to_owned()], fact),
            ObligationEvent::TimeGranted { to, .. } => {
                self.change(key, |row| row.granted = Some(to.clone()));
                self.redate(&[key.to_owned()], fact, directory, &mut touched);
            }
            ObligationEvent::Excused { .. } => self.end(key, End::Excused, fact, &mut touched),
        }
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
        for key in self.open_keys(&carrier(kind.as_str(), fact.subject())) {
            let Some(row) = self.rows.get(&key).filter(|row| meant(row)) else { continue };
            let Some(rule) = self.rule(row) else { continue };
            // Time that was granted for one duty outlasts the close of the call.
            let has_time = row.granted.as_ref().is_some_and(|granted| granted.in_time(fact.recorded_at));
            let how = if rule.met_by.contains(&event) {
                End::Met
            } else if rule.lapsed_by.contains(&event) && !(has_time && kind == Machine::Call) {
                End::Lapsed
            } else {
                continue;
            };
            self.end(&key, how, fact, touched);
        }
    }

    fn end(&mut self, key: &str, how: End, fact: &Fact, touched: &mut BTreeSet<String>) {
        self.change(key, |row| row.closed = Some(Closing { how, cause: Cause::of(fact) }));
        touched.insert(key.to_owned());
    }

    fn open_all(
        &mut self,
        fact: &Fact,
        kind: Machine,
        directory: &Directory,
        workflow: &Workflow,
        touched: &mut BTreeSet<String>,
    ) {
        let event = fact.event.full_kind();
        let rules = workflow.obligations().iter().filter(|rule| rule.opened_by.contains(&event));
        for rule in rules {
            for subject in carriers(fact, kind, rule, directory) {
                for part in part::opened(fact, rule, directory) {
                    if let Some(row) = begun(fact, (&subject, part), rule, directory, workflow) {
                        touched.insert(row.key.clone());
                        self.insert(row, workflow);
                    }
                }
            }
        }
    }

    fn insert(&mut self, mut row: Obligation, workflow: &Workflow) {
        self.policies.entry(row.rules.digest.clone()).or_insert_with(|| workflow.clone());
        let rest = row.project.as_ref().and_then(|project| self.resting.get(project.as_str()));
        // What is asked for while a project stands still, and can be given then, does not wait for its return.
        let rest = rest.filter(|_| !is_met_at_rest(workflow, &row.duty));
        row.pauses.extend(rest.map(|since| Pause { since: since.clone(), until: None }));
        if let Some(before) = self.rows.remove(&row.key) {
            self.by_due.remove(&place(&before));
            if before.is_open() {
                // Opened once more while it was open: it goes on, counted from the new event.
                row = Obligation { opened_on: row.opened_on, ..before };
            }
        }
        self.put(row);
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

    /// What a stage does to the rows of whatever entered it: nothing is owed after the end, and rest is silent.
    fn enter(
        &mut self,
        fact: &Fact,
        kind: Machine,
        stage: &StageId,
        workflow: &Workflow,
        touched: &mut BTreeSet<String>,
    ) {
        let keys = self.open_keys(&carrier(kind.as_str(), fact.subject()));
        if workflow.stage(kind, stage).is_some_and(|stage| stage.is_final) {
            for key in keys {
                self.end(&key, End::Lapsed, fact, touched);
            }
            return;
        }
        if kind == Machine::Call {
            return;
        }
        if rests(workflow, stage) {
            if self.resting.contains_key(fact.subject()) {
                return;
            }
            self.resting.insert(fact.subject().to_owned(), Cause::of(fact));
            for key in keys {
                if self.rows.get(&key).is_some_and(|row| !row.rests()) {
                    self.change(&key, |row| row.pauses.push(Pause { since: Cause::of(fact), until: None }));
                    touched.insert(key);
                }
            }
        } else if self.resting.remove(fact.subject()).is_some() {
            for key in keys {
                self.change(&key, |row| {
                    if let Some(rest) = row.pauses.last_mut().filter(|pause| pause.until.is_none()) {
                        rest.until = Some(Cause::of(fact));
                    }
                    // What would have been said meanwhile is not made up for.
                    (row.told_from, row.told_until) = (fact.recorded_at, fact.recorded_at);
                });
                touched.insert(key);
            }
        }
    }

    fn move_all(
        &mut self,
        fact: &Fact,
        kind: Machine,
        directory: &Directory,
        touched: &mut BTreeSet<String>,
    ) {
        let mut keys = self.open_keys(&carrier(kind.as_str(), fact.subject()));
        keys.extend(touched.iter().cloned());
        self.redate(&keys, fact, directory, touched);
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

    fn open_keys(&self, carrier: &str) -> Vec<String> {
        self.carried(carrier).filter(|row| row.is_open()).map(|row| row.key.clone()).collect()
    }
}

/// Whether a project in this stage stands still until it is resumed.
fn rests(workflow: &Workflow, stage: &StageId) -> bool {
    let mut commands = workflow.commands(Machine::Project);
    commands.any(|info| info.command == "resume_project" && info.open_in.contains(stage))
}

/// Whether the command that meets a duty may be given to a project that stands still.
fn is_met_at_rest(workflow: &Workflow, duty: &str) -> bool {
    let Some(rule) = workflow.obligation(duty) else { return false };
    let mut commands = workflow.commands(Machine::Project).filter(|info| info.command == rule.command);
    commands.any(|info| info.open_in.iter().any(|stage| rests(workflow, stage)))
}

/// The subject itself, or every project of a call whose event opens a duty of projects.
fn carriers(fact: &Fact, kind: Machine, rule: &ObligationRule, directory: &Directory) -> Vec<String> {
    match (kind, rule.of) {
        (Machine::Call, Machine::Project) => {
            let of_call = |project: &&crate::KnownProject| {
                project.call.as_ref().is_some_and(|call| call.as_str() == fact.subject())
            };
            directory.projects().filter(of_call).map(|project| project.code.to_string()).collect()
        }
        (Machine::Project, Machine::Call) => {
            let call = directory.project(fact.subject()).and_then(|project| project.call.as_ref());
            call.map(ToString::to_string).into_iter().collect()
        }
        _ => vec![fact.subject().to_owned()],
    }
}

/// A row as it is opened; its deadline is found when everything else is in its place.
fn begun(
    fact: &Fact,
    (subject, part): (&str, Option<Part>),
    rule: &ObligationRule,
    directory: &Directory,
    workflow: &Workflow,
) -> Option<Obligation> {
    let tail = part.as_ref().map(|part| format!("/{part}")).unwrap_or_default();
    let (project, call) = match rule.of {
        Machine::Project => {
            let project = directory.project(subject)?;
            (Some(project.code.clone()), project.call.clone())
        }
        Machine::Call => (None, Some(subject.parse().ok()?)),
    };
    let of_call = call.as_ref().and_then(|code| directory.call(code.as_str()));
    let tz = TimeZone::get(due::zone(of_call, workflow)).unwrap_or(TimeZone::UTC);
    Some(Obligation {
        key: format!("{}/{subject}{tail}", rule.id),
        duty: rule.id.clone(),
        rules: RulesPin {
            programme: workflow.id().clone(),
            version: workflow.version(),
            digest: workflow.digest().to_owned(),
        },
        owed_by: rule.owed_by.clone(),
        owed_to: rule.owed_to.clone(),
        call,
        project,
        part,
        opened_on: fact.recorded_at.to_zoned(tz).date(),
        due: None,
        granted: None,
        opened: Cause::of(fact),
        moves: vec![],
        pauses: vec![],
        closed: None,
        told: vec![],
        told_until: fact.recorded_at,
        told_from: fact.recorded_at,
    })
}

fn carrier(kind: &str, code: &str) -> String {
    format!("{kind}/{code}")
}

/// Where an open row stands among those that are due.
fn place(row: &Obligation) -> (jiff::Timestamp, String) {
    (row.due.as_ref().map_or(jiff::Timestamp::MAX, |due| due.end), row.key.clone())
}
