//! Proves that a policy makes sense before anybody relies on it. Every check looks at everything, so that all faults
//! are told at once.

mod assessment;
mod duties;
mod flow;
mod forms;
mod guards;
mod holidays;
mod money;
mod names;
pub(crate) mod nearest;
mod relations;
mod sources;
mod texts;
pub(crate) mod times;
mod words;

use crate::{
    Machine, Vocabulary, cel_kind::Lint, diagnostic::Findings, file::File, guard::Guard, place::Place,
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
    times::check(file, vocabulary, findings);
    holidays::check(file, findings);
    words::check(file, vocabulary, findings);
    money::check(file, findings);
    relations::check(file, &vocabulary.project, findings);
    duties::check(file, vocabulary, findings);
    assessment::check(file, findings);
    let machines = [(Machine::Call, &file.call), (Machine::Project, &file.project)];
    let guards = machines.map(|(machine, raw)| {
        let words = vocabulary.words(machine);
        words::check_machine(raw, words, &vocabulary.roles, findings);
        relations::check_machine(raw, words, findings);
        flow::check(raw, findings);
        guards::compile(raw, &lint(file, words), findings)
    });
    let project = lint(file, &vocabulary.project);
    let applicants = money::applicants(file, &Conditions { lint: &project }, findings);
    Compiled { guards, applicants, whens: forms::check(file, &vocabulary.project.facts, findings) }
}

fn lint<'a>(file: &'a File, words: &'a crate::MachineWords) -> Lint<'a> {
    Lint { facts: &words.facts, parameters: guards::parameters(file) }
}
