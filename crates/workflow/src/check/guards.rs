//! Every guard compiles, reads only what is known, and is used.

use super::{Guards, advice};
use crate::{
    ParameterValue,
    cel_kind::Lint,
    diagnostic::Findings,
    figure,
    file::{File, RawGuard, RawMachine},
    guard::{Fault, Guard},
    place::{At, Place},
};
use nidaa_kernel::LocalText;
use std::{collections::BTreeMap, sync::Arc};

pub(super) fn compile(raw: &RawMachine, lint: &Lint<'_>, findings: &mut Findings<'_>) -> Guards {
    let mut compiled = Guards::new();
    for guard in &raw.guards {
        let (id, explanation) = (&guard.id, guard.explanation.value.clone());
        let done = Conditions { lint, what: "guard" }.compile(
            (&id.value, id.place.line),
            &guard.expr,
            explanation,
            findings,
        );
        if let Some(done) = &done {
            figure::check_read(guard, done.all_read(), lint, findings);
        }
        let advice = advice::compile(guard, lint, findings);
        compiled.extend(done.map(|done| (id.value.clone(), Arc::new(done.with_advice(advice)))));
    }
    compiled
}

/// The parameters of a file, as expressions may read them.
pub(super) fn parameters(file: &File) -> BTreeMap<&str, &At<ParameterValue>> {
    file.parameters.iter().map(|(name, parameter)| (name.as_str(), &parameter.value.value)).collect()
}

/// Compiles expressions and says what is wrong with them where they are written.
pub(super) struct Conditions<'a> {
    pub lint: &'a Lint<'a>,
    /// What carries them, such as `guard`.
    pub what: &'static str,
}

impl Conditions<'_> {
    /// `name` and line are what refusals say of it.
    pub fn compile(
        &self,
        (name, line): (&str, usize),
        expr: &At<String>,
        explanation: LocalText,
        findings: &mut Findings<'_>,
    ) -> Option<Guard> {
        match Guard::compile((name, line), &expr.value, explanation, self.lint) {
            Ok(done) => Some(done),
            Err(faults) => {
                tell(&faults, (&format!("{} `{name}`", self.what), expr), self.lint, findings);
                None
            }
        }
    }
}

/// Every guard is asked somewhere.
pub(super) fn used(raw: &RawMachine, findings: &mut Findings<'_>) {
    let asked = |guard: &RawGuard| {
        raw.transitions.iter().any(|way| way.guards.iter().any(|name| name.value == guard.id.value))
    };
    for guard in raw.guards.iter().filter(|guard| !asked(guard)) {
        let message = format!("no transition uses the guard `{}`", guard.id.value);
        findings.add(guard.id.place, "unused_guard", message, "Name it in a transition, or remove it.");
    }
}

/// Tells the faults of an expression; `what` says whose it is. A parameter that is at fault is blamed once, at its value.
pub(super) fn tell(
    faults: &[Fault],
    (what, expr): (&str, &At<String>),
    lint: &Lint<'_>,
    findings: &mut Findings<'_>,
) {
    for fault in faults {
        match fault.parameter.as_deref().and_then(|name| lint.parameters.get(name)) {
            Some(held) => findings.blame(held.place, fault.code, &*fault.message, &*fault.advice),
            None => report(what, expr, fault, findings),
        }
    }
}

fn report(what: &str, expr: &At<String>, fault: &Fault, findings: &mut Findings<'_>) {
    // Written on one line, the fault can be pointed at; a folded text is pointed at as a whole.
    let quote = usize::from(findings.is_quoted(expr.place));
    let offset = if expr.value.contains('\n') { 0 } else { fault.offset + quote };
    let place = Place { line: expr.place.line, column: expr.place.column + offset };
    findings.add(place, fault.code, format!("{what}: {}", fault.message), &*fault.advice);
}
