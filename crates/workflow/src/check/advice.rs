//! The advice of a guard names only what can be told, and its figures come to whole numbers.

use super::guards::tell;
use crate::{
    FactKind,
    advice::{Counts, Words, is_held},
    cel_kind::Lint,
    check::nearest,
    diagnostic::Findings,
    figure,
    file::{RawFigure, RawGuard},
    guard::Expression,
    place::At,
};
use std::collections::BTreeSet;

/// The advice with its figures, compiled; none where the file gives none.
pub(super) fn compile(guard: &RawGuard, lint: &Lint<'_>, findings: &mut Findings<'_>) -> Option<Words> {
    let figures: Vec<_> = guard
        .figures
        .iter()
        .filter_map(|(name, raw)| {
            let (counts, expression) = parts(&raw.value);
            let what = format!("figure `{name}` of guard `{}`", guard.id.value);
            let compiled = compiled(&what, expression, lint, findings)?;
            Some((name.clone(), counts, compiled))
        })
        .collect();
    let Some(text) = &guard.advice else {
        unused(guard, &BTreeSet::new(), findings);
        return None;
    };
    let texts = [&text.value.ar, &text.value.en, &text.value.fr].into_iter().flatten();
    let named: BTreeSet<&str> = texts.flat_map(|text| figure::names(text)).collect();
    unused(guard, &named, findings);
    let (held, other): (Vec<&str>, Vec<&str>) = named
        .into_iter()
        .filter(|name| !guard.figures.contains_key(*name))
        .partition(|name| is_held(name, lint));
    let parameters: Vec<String> = lint.parameters.keys().map(|name| format!("p.{name}")).collect();
    for name in other {
        let known = guard.figures.keys().map(String::as_str).chain(lint.facts.keys().map(String::as_str));
        let known = known.chain(parameters.iter().map(String::as_str));
        let message = format!(
            "the advice of guard `{}` names `{{{name}}}`, and no figure of it, no fact and no `p.` parameter is called so",
            guard.id.value
        );
        findings.add(text.place, "unknown_figure", message, nearest::advice(name, known));
    }
    let held = held.into_iter().map(str::to_owned).collect();
    Some(Words { text: text.value.clone(), figures, held })
}

const fn parts(raw: &RawFigure) -> (Counts, &At<String>) {
    match raw {
        RawFigure::Count(expression) => (Counts::Count, expression),
        RawFigure::Amount(expression) => (Counts::Amount, expression),
        RawFigure::Day(expression) => (Counts::Day, expression),
    }
}

fn compiled(
    what: &str,
    source: &At<String>,
    lint: &Lint<'_>,
    findings: &mut Findings<'_>,
) -> Option<Expression> {
    let done = Expression::compile(&source.value, FactKind::Count, lint);
    done.map_err(|faults| tell(&faults, (what, source), lint, findings)).ok()
}

fn unused(guard: &RawGuard, named: &BTreeSet<&str>, findings: &mut Findings<'_>) {
    for (name, at) in guard.figures.iter().filter(|(name, _)| !named.contains(name.as_str())) {
        let message = format!("the advice of guard `{}` does not name the figure `{name}`", guard.id.value);
        findings.add(at.place, "unknown_figure", message, "Name it in the advice in braces, or remove it.");
    }
}
