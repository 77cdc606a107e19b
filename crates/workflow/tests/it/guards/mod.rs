//! Each guard of the shipped policies has a test that bears its name, in the file of its field: wherever a step has the guard,
//! the step is refused by it alone, in words a person can act on, and taken once the guard holds.

macro_rules! facts {
    ({ $($fact:ident: $value:expr),+ }) => {
        vec![$((stringify!($fact), nidaa_workflow::Fact::from($value))),+]
    };
}

/// Tests named after guards. The first facts under which a guard lets through are those that steps with it have beside others.
macro_rules! guards {
    ($machine:ident; $($id:ident: refuses [$($no:tt),+], takes [$($yes:tt),+];)+) => {
        pub(super) fn table() -> Vec<super::Case> {
            vec![$(super::Case {
                machine: nidaa_workflow::Machine::$machine,
                guard: stringify!($id),
                refused: vec![$(facts!($no)),+],
                taken: vec![$(facts!($yes)),+],
            }),+]
        }

        $(#[test]
        fn $id() {
            super::prove(nidaa_workflow::Machine::$machine, stringify!($id));
        })+
    };
}

mod applicants;
mod appraisal;
mod award;
mod calls;
mod contract;
mod deadlines;
mod partners;
mod payments;
mod proposals;
mod reports;
mod undo;

use jiff::civil::date;
use nidaa_kernel::{Lang, Role, StageId};
use nidaa_workflow::{Advice, Ask, Fact, FactKind, Facts, Machine, Step, StepRefusal, Way, Workflow};
use std::collections::BTreeSet;

const SOURCES: [(&str, &str); 3] = [
    ("comcec-project-funding.yaml", crate::words::SOURCE),
    ("comcec-covid-response.yaml", include_str!("../../../../../workflows/comcec-covid-response.yaml")),
    ("comcec-al-quds.yaml", include_str!("../../../../../workflows/comcec-al-quds.yaml")),
];

type Known = Vec<(&'static str, Fact)>;

/// A guard, the facts under which it refuses, and those under which it lets through.
struct Case {
    machine: Machine,
    guard: &'static str,
    refused: Vec<Known>,
    taken: Vec<Known>,
}

fn table() -> Vec<Case> {
    let files = [
        appraisal::table(),
        award::table(),
        calls::table(),
        contract::table(),
        deadlines::table(),
        partners::table(),
        payments::table(),
        proposals::table(),
        reports::table(),
        undo::table(),
    ];
    files.into_iter().flatten().collect()
}

fn list<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_owned).to_vec()
}

#[test]
fn every_guard_has_one_test_named_after_it() {
    let mut guards = BTreeSet::new();
    for (file, source) in SOURCES {
        let policy = load(file, source);
        for machine in Machine::ALL {
            guards.extend(policy.conditions(machine).iter().map(|guard| (machine, guard.id.clone())));
        }
    }
    let table = table();
    let named: BTreeSet<_> = table.iter().map(|case| (case.machine, case.guard.to_owned())).collect();
    let untested: Vec<_> = guards.difference(&named).collect();
    assert!(untested.is_empty(), "no test bears the name of {untested:?}");
    let unknown: Vec<_> = named.difference(&guards).collect();
    assert!(unknown.is_empty(), "no policy has a guard {unknown:?}");
    assert_eq!(table.len(), named.len(), "each once");
}

/// Every step with the guard is refused by it, and taken once it holds.
#[track_caller]
fn prove(machine: Machine, guard: &str) {
    let table = table();
    let case = table
        .iter()
        .find(|case| case.machine == machine && case.guard == guard)
        .expect("a line of the table");
    let mut steps = 0;
    for (file, source) in SOURCES.into_iter().filter(|(_, source)| source.contains(&heading(guard))) {
        let policy = load(file, source);
        let ways = policy.ways(case.machine);
        for way in ways.iter().filter(|way| way.conditions().any(|id| id == guard)) {
            let scene = Scene { policy: &policy, source, machine: case.machine, way };
            let others = scene.satisfied(&table);
            for stage in scene.stages() {
                case.refused.iter().for_each(|no| scene.is_refused(guard, stage, &with(&others, no)));
                case.taken.iter().for_each(|yes| scene.is_taken(stage, &with(&others, yes)));
                steps += 1;
            }
        }
    }
    assert_ne!(steps, 0, "no step has the guard {guard}");
}

/// The policy with the parameters that leave some of its guards idle as they would be where those count.
fn load(file: &str, source: &str) -> Workflow {
    let idle = [("min_partner_countries", "0", "2"), ("themes_binding", "false", "true")];
    let awake = idle.into_iter().fold(source.to_owned(), |source, (name, was, is)| {
        let value = |value| format!("\n  {name}:\n    value: {value}\n");
        source.replacen(&value(was), &value(is), 1)
    });
    Workflow::load(file, &awake, &crate::words::vocabulary()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn heading(guard: &str) -> String {
    format!("\n    - id: {guard}\n")
}

fn with(facts: &Facts, more: &Known) -> Facts {
    more.iter().fold(facts.clone(), |facts, (name, fact)| facts.with(name, fact.clone()))
}

struct Scene<'a> {
    policy: &'a Workflow,
    source: &'a str,
    machine: Machine,
    way: &'a Way<'a>,
}

impl Scene<'_> {
    /// Facts with which every guard of the way holds. An owner that each programme admits asks.
    fn satisfied(&self, table: &[Case]) -> Facts {
        let words = crate::words::vocabulary();
        let none =
            words.words(self.machine).facts.iter().fold(Facts::new(), |facts, (name, kind)| match kind {
                FactKind::Flag => facts.with(name, false),
                FactKind::Count => facts.with(name, 0),
                FactKind::Text => facts.with(name, ""),
                FactKind::Texts | FactKind::Counts => facts.with(name, Vec::new()),
            });
        let owner = none
            .on(date(2026, 9, 1))
            .with("owner_kind", "state")
            .with("owner_institution_kind", "non_profit")
            .with("owner_institution_country", "PS");
        let own = |id| table.iter().find(|case| case.machine == self.machine && case.guard == id);
        let held = self.way.conditions().filter_map(own);
        held.fold(owner, |facts, case| with(&facts, &case.taken[0]))
    }

    fn stages(&self) -> Vec<Option<&StageId>> {
        if self.way.from.is_empty() { vec![None] } else { self.way.from.iter().map(Some).collect() }
    }

    fn step(&self, from: Option<&StageId>, facts: &Facts) -> Result<Step, StepRefusal> {
        let roles: Vec<Role> = self.way.bearers.iter().map(|bearer| bearer.role.clone()).collect();
        let relations: Vec<&str> =
            self.way.bearers.iter().flat_map(|bearer| &bearer.relations).map(String::as_str).collect();
        let ask = Ask { roles: &roles, relations: &relations, facts };
        self.policy.step(self.machine, self.way.command, from, &ask)
    }

    #[track_caller]
    fn is_taken(&self, from: Option<&StageId>, facts: &Facts) {
        let step = self.step(from, facts).unwrap_or_else(|refusal| panic!("{from:?}: {refusal:?}"));
        assert_eq!(step.line, self.way.line(), "another way of {} was taken in {from:?}", step.rule);
    }

    #[track_caller]
    fn is_refused(&self, guard: &str, from: Option<&StageId>, facts: &Facts) {
        let step = self.step(from, facts);
        let Err(StepRefusal::Guard { rule, line, explanation, advice, .. }) = step else {
            panic!("{}/{guard} in {from:?}: {step:?}", self.way.command)
        };
        let place = format!("{}/{}/{}/{guard}", self.policy.id(), self.machine, self.way.command);
        assert_eq!(rule, place, "in {from:?}");
        assert_eq!(self.source.lines().nth(line - 1).map(str::trim), Some(format!("- id: {guard}").as_str()));
        for lang in Lang::ALL {
            for told in [explanation.get(lang), said(&advice, lang).as_deref()] {
                assert!(told.is_some_and(|told| !told.trim().is_empty()), "{rule} in {lang}: {told:?}");
                assert!(told.is_some_and(|told| !told.contains(['{', '}'])), "{rule} in {lang}: {told:?}");
            }
        }
    }
}

/// What would make it hold, each name in braces replaced for which something stands.
fn said(advice: &Advice, lang: Lang) -> Option<String> {
    let said = advice.said.as_ref()?.get(lang)?.to_owned();
    Some(advice.figures.keys().fold(said, |said, name| said.replace(&format!("{{{name}}}"), "1")))
}
