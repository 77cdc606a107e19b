//! Every guard compiles, reads only what is known, and is used.

use super::Guards;
use crate::{
    FactKind,
    cel_kind::Lint,
    diagnostic::Findings,
    file::{RawGuard, RawMachine, RawParameter},
    guard::{Fault, Guard},
    place::{At, Place},
};
use std::{collections::BTreeMap, sync::Arc};

pub(super) fn compile(
    raw: &RawMachine,
    facts: &BTreeMap<String, FactKind>,
    parameters: &BTreeMap<String, At<RawParameter>>,
    findings: &mut Findings<'_>,
) -> Guards {
    let values = parameters.iter().map(|(name, parameter)| (name.as_str(), &parameter.value.value.value));
    let lint = Lint { facts, parameters: values.collect() };
    let mut compiled = Guards::new();
    for guard in &raw.guards {
        used(raw, guard, findings);
        let name = (guard.id.value.as_str(), guard.id.place.line);
        match Guard::compile(name, &guard.expr.value, guard.explanation.value.clone(), &lint) {
            Ok(done) => drop(compiled.insert(guard.id.value.clone(), Arc::new(done))),
            Err(faults) => faults.iter().for_each(|fault| report(guard, fault, findings)),
        }
    }
    compiled
}

fn used(raw: &RawMachine, guard: &RawGuard, findings: &mut Findings<'_>) {
    if raw.transitions.iter().all(|way| way.guards.iter().all(|name| name.value != guard.id.value)) {
        let message = format!("no transition uses the guard `{}`", guard.id.value);
        findings.add(guard.id.place, "unused_guard", message, "Name it in a transition, or remove it.");
    }
}

fn report(guard: &RawGuard, fault: &Fault, findings: &mut Findings<'_>) {
    let expr = &guard.expr;
    // Written on one line, the fault can be pointed at; a folded text is pointed at as a whole.
    let quote = usize::from(findings.is_quoted(expr.place));
    let offset = if expr.value.contains('\n') { 0 } else { fault.offset + quote };
    let place = Place { line: expr.place.line, column: expr.place.column + offset };
    let message = format!("guard `{}`: {}", guard.id.value, fault.message);
    findings.add(
        place,
        fault.code,
        message,
        "Guards are CEL over the facts of the machine and the parameters `p`.",
    );
}
