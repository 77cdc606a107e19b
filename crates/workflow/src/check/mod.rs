//! Proves that a policy makes sense before anybody relies on it. Every check looks at everything, so that all faults
//! are told at once.

mod advice;
mod assessment;
mod audiences;
pub(crate) mod bounds;
mod duties;
mod flow;
mod forms;
mod guards;
mod holidays;
pub(crate) mod hours;
mod labels;
mod money;
mod names;
pub(crate) mod nearest;
mod never;
mod offsets;
mod parameters;
mod reasons;
mod reckoned;
mod relations;
mod renamed;
mod sources;
mod texts;
pub(crate) mod times;
mod unused;
mod visibility;
mod within_reach;
mod words;

use crate::{
    Machine, Vocabulary,
    cel_kind::Lint,
    diagnostic::Findings,
    file::File,
    guard::Guard,
    place::Place,
    values::{self, Held},
};
use guards::Conditions;
use std::{collections::BTreeMap, sync::Arc};

/// The compiled guards of a machine, by id.
pub(crate) type Guards = BTreeMap<String, Arc<Guard>>;

/// The compiled conditions of questions, by where they are written.
pub(crate) type Whens = BTreeMap<Place, Arc<Guard>>;

/// All that was compiled on the way.
pub(crate) struct Compiled {
    /// Guards of the call and of the project.
    pub guards: [Guards; 2],
    /// The condition on those who apply.
    pub applicants: Option<Arc<Guard>>,
    /// Conditions of questions.
    pub whens: Whens,
}

/// Runs every check and returns what it compiled.
pub(crate) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) -> Compiled {
    names::check(file, findings);
    texts::check(file, findings);
    sources::check(file, findings);
    parameters::check(file, vocabulary, findings);
    times::check(file, vocabulary, findings);
    holidays::check(file, vocabulary, findings);
    words::check(file, vocabulary, findings);
    audiences::check(file, vocabulary, findings);
    money::check(file, findings);
    relations::check(file, &vocabulary.project, findings);
    visibility::check(file, findings);
    duties::check(file, vocabulary, findings);
    assessment::check(file, findings);
    reasons::check(file, findings);
    let guards = Machine::ALL.map(|machine| self::machine(file, machine, vocabulary, findings));
    within_reach::check(file, vocabulary, findings);
    let held = values::held(&vocabulary.project.values, file, &vocabulary.roles);
    let project = lint(file, &vocabulary.project, &held);
    let applicants =
        money::applicants(file, &Conditions { lint: &project, what: "the condition on" }, findings);
    let whens = forms::check(file, &project, findings);
    bounds::check(file, vocabulary, findings);
    renamed::check(file, findings);
    Compiled { guards, applicants, whens }
}

/// Looks for what does not keep a file without faults from being used.
pub(crate) fn warn(file: &File, vocabulary: &Vocabulary, compiled: &Compiled, findings: &mut Findings<'_>) {
    unused::warn(file, vocabulary, compiled, findings);
    never::warn(file, vocabulary, findings);
    offsets::warn(file, findings);
    holidays::warn(file, vocabulary, findings);
    labels::warn(file, findings);
}

/// Checks one machine. What only follows from a word nobody knows, or from a name given twice, is not told.
fn machine(file: &File, machine: Machine, vocabulary: &Vocabulary, findings: &mut Findings<'_>) -> Guards {
    let (raw, words) = match machine {
        Machine::Call => (&file.call, &vocabulary.call),
        Machine::Project => (&file.project, &vocabulary.project),
    };
    let before = findings.len();
    names::machine(raw, findings);
    let twice = findings.since(before, &["duplicate_id"]);
    let named = findings.len();
    words::check_machine(raw, words, &vocabulary.roles, findings);
    if twice {
        findings.forget(named, &["unknown_stage", "unknown_guard"]);
    }
    relations::check_machine(raw, words, findings);
    if !twice && !findings.since(before, &["unknown_stage"]) {
        flow::check(raw, findings);
    }
    if !twice && !findings.since(before, &["unknown_guard"]) {
        guards::used(raw, findings);
    }
    let held = values::held(&words.values, file, &vocabulary.roles);
    guards::compile(raw, &lint(file, words, &held), findings)
}

fn lint<'a>(file: &'a File, words: &'a crate::MachineWords, held: &'a BTreeMap<String, Held>) -> Lint<'a> {
    Lint { facts: &words.facts, measured: &words.measured, parameters: guards::parameters(file), held }
}
