//! Proves that a policy makes sense before anybody relies on it. Every check looks at everything, so that all faults
//! are told at once.

mod flow;
mod guards;
mod names;
mod sources;
mod texts;
pub(crate) mod times;
mod words;

use crate::{Machine, Vocabulary, diagnostic::Findings, file::File, guard::Guard};
use std::{collections::BTreeMap, sync::Arc};

/// The compiled guards of a machine, by id.
pub(crate) type Guards = BTreeMap<String, Arc<Guard>>;

/// Runs every check and returns the guards, compiled, of the call and of the project.
pub(crate) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) -> [Guards; 2] {
    names::check(file, findings);
    texts::check(file, findings);
    sources::check(file, findings);
    times::check(file, vocabulary, findings);
    words::check(file, vocabulary, findings);
    let machines = [(Machine::Call, &file.call), (Machine::Project, &file.project)];
    machines.map(|(machine, raw)| {
        words::check_machine(raw, vocabulary.words(machine), &vocabulary.roles, findings);
        flow::check(raw, findings);
        guards::compile(raw, &vocabulary.words(machine).facts, &file.parameters, findings)
    })
}
