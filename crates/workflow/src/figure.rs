//! Figures in what a condition requires: `{pass_mark}` stands for the value of that parameter, so that a guideline tells the
//! figure where it counts, and tells the present one. A refusal knows facts besides: in an explanation, `{partners_named}`
//! stands for what the condition found.

use crate::{
    FactKind, ParameterValue,
    cel_kind::Lint,
    check::nearest,
    diagnostic::Findings,
    file::{File, RawGuard},
    place::At,
};
use nidaa_kernel::{Lang, LocalText};
use std::collections::BTreeSet;

/// Finds names in braces that are no parameter with one value.
pub(crate) fn check(what: &str, text: &At<LocalText>, file: &File, findings: &mut Findings<'_>) {
    let texts = [&text.value.ar, &text.value.en, &text.value.fr].into_iter().flatten();
    let mut unknown: Vec<&str> =
        texts.flat_map(|text| names(text)).filter(|name| !is_figure(file, name)).collect();
    unknown.sort_unstable();
    unknown.dedup();
    for name in unknown {
        let figures = file.parameters.keys().map(String::as_str).filter(|name| is_figure(file, name));
        findings.add(
            text.place,
            "unknown_figure",
            format!("{what} names `{{{name}}}`, and no parameter with a figure is called so"),
            nearest::advice(name, figures),
        );
    }
}

/// Finds names in braces of an explanation that its condition does not read: nobody could say their value.
pub(crate) fn check_read(
    guard: &RawGuard,
    reads: &BTreeSet<String>,
    lint: &Lint<'_>,
    findings: &mut Findings<'_>,
) {
    let known = || reads.iter().map(|read| bare(read));
    let text = &guard.explanation;
    let texts = [&text.value.ar, &text.value.en, &text.value.fr].into_iter().flatten();
    let named: BTreeSet<&str> = texts.flat_map(|text| names(text)).collect();
    for name in named.iter().filter(|name| !known().any(|read| read == **name)) {
        let what = format!("the explanation of guard `{}`", guard.id.value);
        let message = format!("{what} names `{{{name}}}`, which its condition does not read");
        findings.add(text.place, "unknown_figure", message, nearest::advice(name, known()));
    }
    for name in &named {
        let read = reads.iter().find(|read| bare(read) == *name);
        if let Some(kind) = read.and_then(|read| raw(read, lint)) {
            let message =
                format!("the explanation of guard `{}` names `{{{name}}}`, which is {kind}", guard.id.value);
            let advice = "Say it in words, or name a whole number; a refusal lists by itself what was read.";
            findings.add(text.place, "figure_without_words", message, advice);
        }
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
    // A text that was kept from before may name what is written as it stands.
    let as_it_stands = |name: &str| file.parameters.get(name).map(|at| at.value.value.value.to_string());
    inscribed(text, |name, lang| figure(file, name, lang).or_else(|| as_it_stands(name)))
}

/// An explanation with what the condition has read, as name and value; parameters are read as `p.name`.
pub(crate) fn told(text: &LocalText, read: &[(String, String)]) -> LocalText {
    inscribed(text, |name, _| {
        read.iter().find(|(known, _)| bare(known) == name).map(|(_, value)| value.clone())
    })
}

/// What a reader would meet that has no words in the reader's language; none for what is written in figures.
fn raw(read: &str, lint: &Lint<'_>) -> Option<&'static str> {
    if let Some(parameter) = read.strip_prefix("p.") {
        return match lint.parameters.get(parameter)?.value {
            ParameterValue::Number(_) | ParameterValue::Numbers(_) => None,
            ParameterValue::Flag(_) => Some("yes or no"),
            ParameterValue::Text(_) => Some("a code or a day as this file writes it"),
            ParameterValue::Texts(_) => Some("a list of codes"),
        };
    }
    match lint.facts.get(read)? {
        FactKind::Count if lint.measured.contains(read) => Some("an amount or a share in its smallest unit"),
        FactKind::Count | FactKind::Counts => None,
        FactKind::Flag => Some("yes or no"),
        FactKind::Text => Some("a code"),
        FactKind::Texts => Some("a list of codes"),
    }
}

fn bare(read: &str) -> &str {
    read.strip_prefix("p.").unwrap_or(read)
}

fn inscribed(text: &LocalText, figure: impl Fn(&str, Lang) -> Option<String>) -> LocalText {
    let inscribe = |text: &Option<String>, lang: Lang| {
        text.as_ref().map(|text| {
            names(text).fold(text.clone(), |said, name| match figure(name, lang) {
                Some(figure) => said.replace(&format!("{{{name}}}"), &figure),
                None => said,
            })
        })
    };
    LocalText {
        ar: inscribe(&text.ar, Lang::Ar),
        en: inscribe(&text.en, Lang::En),
        fr: inscribe(&text.fr, Lang::Fr),
    }
}

/// What stands in braces, in the order of the text.
pub(crate) fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

fn is_figure(file: &File, name: &str) -> bool {
    Lang::ALL.into_iter().all(|lang| figure(file, name, lang).is_some())
}

/// Signs of days, zones, times and codes, which people read in the words that the file gives them.
const OF_CODES: [char; 4] = ['-', '/', ':', '_'];

/// What is written of one value. Of a text that should be a number, the checks of parameters tell.
fn figure(file: &File, name: &str, lang: Lang) -> Option<String> {
    let parameter = &file.parameters.get(name)?.value;
    match &parameter.value.value {
        ParameterValue::Number(number) => Some(number.to_string()),
        ParameterValue::Text(text) => match &parameter.words {
            Some(words) => words.value.get(lang).map(str::to_owned),
            None => (!text.contains(OF_CODES)).then(|| text.clone()),
        },
        ParameterValue::Flag(_) | ParameterValue::Numbers(_) | ParameterValue::Texts(_) => None,
    }
}
