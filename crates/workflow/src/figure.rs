//! Figures in what a condition requires: `{pass_mark}` stands for the value of that parameter, so that a guideline tells the
//! figure where it counts, and tells the present one. A refusal knows facts besides: in an explanation, `{partners_named}`
//! stands for what the condition found.

use crate::{
    ParameterValue,
    check::nearest,
    diagnostic::Findings,
    file::{File, RawGuard},
    place::At,
};
use nidaa_kernel::LocalText;
use std::collections::BTreeSet;

/// Finds names in braces that are no parameter with one value.
pub(crate) fn check(what: &str, text: &At<LocalText>, file: &File, findings: &mut Findings<'_>) {
    let texts = [&text.value.ar, &text.value.en, &text.value.fr].into_iter().flatten();
    let mut unknown: Vec<&str> =
        texts.flat_map(|text| names(text)).filter(|name| figure(file, name).is_none()).collect();
    unknown.sort_unstable();
    unknown.dedup();
    for name in unknown {
        let figures = file.parameters.keys().map(String::as_str).filter(|name| figure(file, name).is_some());
        findings.add(
            text.place,
            "unknown_figure",
            format!("{what} names `{{{name}}}`, and no parameter with a figure is called so"),
            nearest::advice(name, figures),
        );
    }
}

/// Finds names in braces of an explanation that its condition does not read: nobody could say their value.
pub(crate) fn check_read(guard: &RawGuard, reads: &BTreeSet<String>, findings: &mut Findings<'_>) {
    let known = || reads.iter().map(|read| bare(read));
    let text = &guard.explanation;
    let texts = [&text.value.ar, &text.value.en, &text.value.fr].into_iter().flatten();
    let named: BTreeSet<&str> = texts.flat_map(|text| names(text)).collect();
    for name in named.iter().filter(|name| !known().any(|read| read == **name)) {
        let what = format!("the explanation of guard `{}`", guard.id.value);
        let message = format!("{what} names `{{{name}}}`, which its condition does not read");
        findings.add(text.place, "unknown_figure", message, nearest::advice(name, known()));
    }
    // A guideline would tell the explanation where nothing else is said, and there no fact is known.
    if !named.is_empty() && guard.requires.is_none() {
        let message =
            format!("guard `{}` explains itself by figures that only a refusal knows", guard.id.value);
        findings.add(
            text.place,
            "unknown_figure",
            message,
            "Say beside it, as `requires`, what must hold: guidelines tell that.",
        );
    }
}

/// The text with its figures; a name the file does not know is left as it is written.
pub(crate) fn filled(text: &LocalText, file: &File) -> LocalText {
    inscribed(text, |name| figure(file, name))
}

/// An explanation with what the condition has read, as name and value; parameters are read as `p.name`.
pub(crate) fn told(text: &LocalText, read: &[(String, String)]) -> LocalText {
    inscribed(text, |name| read.iter().find(|(known, _)| bare(known) == name).map(|(_, value)| value.clone()))
}

fn bare(read: &str) -> &str {
    read.strip_prefix("p.").unwrap_or(read)
}

fn inscribed(text: &LocalText, figure: impl Fn(&str) -> Option<String>) -> LocalText {
    let inscribe = |text: &Option<String>| {
        text.as_ref().map(|text| {
            names(text).fold(text.clone(), |said, name| match figure(name) {
                Some(figure) => said.replace(&format!("{{{name}}}"), &figure),
                None => said,
            })
        })
    };
    LocalText { ar: inscribe(&text.ar), en: inscribe(&text.en), fr: inscribe(&text.fr) }
}

/// What stands in braces, in the order of the text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

/// What is written of one value. Of a text that should be a number, the checks of parameters tell.
fn figure(file: &File, name: &str) -> Option<String> {
    match &file.parameters.get(name)?.value.value.value {
        ParameterValue::Number(number) => Some(number.to_string()),
        ParameterValue::Text(text) => Some(text.clone()),
        ParameterValue::Flag(_) | ParameterValue::Numbers(_) | ParameterValue::Texts(_) => None,
    }
}
