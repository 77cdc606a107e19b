//! Parameters hold figures and codes that make sense. Told last: what a use has to say of a value is said before.

use super::nearest;
use crate::{
    Holds, ParameterValue, Vocabulary,
    diagnostic::Findings,
    file::File,
    place::{At, Place},
};

/// What the end of a name tells of a figure, as in the guideline.
const ENDINGS: [(&str, Holds); 5] = [
    ("_percent", Holds::Figure { least: 0, most: 100 }),
    ("_hour", Holds::Figure { least: 0, most: 23 }),
    ("_days", Holds::Figure { least: 0, most: i64::MAX }),
    ("_words", Holds::Figure { least: 1, most: i64::MAX }),
    ("_bytes", Holds::Figure { least: 1, most: i64::MAX }),
];

/// What its beginning tells: bounds are counts.
const BEGINNINGS: [&str; 2] = ["min_", "max_"];

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for (name, parameter) in &file.parameters {
        let at = &parameter.value.value;
        let known = vocabulary.parameters.get(name).copied().filter(|holds| *holds != Holds::Anything);
        match known.or_else(|| by_name(name, &at.value)) {
            Some(Holds::Figure { least, most }) => figure(name, at, (least, most), findings),
            Some(Holds::Areas) => {
                let areas: Vec<&str> = file.sectors.iter().map(|sector| sector.id.value.as_str()).collect();
                codes(name, at, ("cooperation area", &areas), findings);
            }
            Some(Holds::Of { what, words }) => codes(name, at, (what, words), findings),
            Some(Holds::Day | Holds::Zone | Holds::Anything) | None => {}
        }
    }
}

fn by_name(name: &str, value: &ParameterValue) -> Option<Holds> {
    // Days before and after a deadline are looked at where they are used.
    if matches!(value, ParameterValue::Numbers(_)) {
        return None;
    }
    let ending = ENDINGS.iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, holds)| *holds);
    let count = BEGINNINGS.iter().any(|beginning| name.starts_with(beginning));
    ending.or(count.then_some(Holds::Figure { least: 0, most: i64::MAX }))
}

fn figure(name: &str, at: &At<ParameterValue>, (least, most): (i64, i64), findings: &mut Findings<'_>) {
    match &at.value {
        ParameterValue::Number(number) if (least..=most).contains(number) => {}
        ParameterValue::Number(number) => {
            let range =
                if most == i64::MAX { format!("from {least} on") } else { format!("from {least} to {most}") };
            let message = format!("`{name}` is {number}, and only a number {range} makes sense");
            findings.blame(at.place, "out_of_bounds", message, format!("Write a number {range}."));
        }
        other => no_number(name, other, at.place, "wrong_kind", findings),
    }
}

/// Says that a parameter should hold a number, and what to write.
pub(super) fn no_number(
    name: &str,
    held: &ParameterValue,
    place: Place,
    code: &'static str,
    findings: &mut Findings<'_>,
) {
    let message = format!("`{name}` must be a whole number, and is {held}");
    findings.blame(place, code, message, in_digits(held));
}

/// How a number is written where something else is held.
pub(crate) fn in_digits(held: &ParameterValue) -> String {
    let digits: String = held.to_string().chars().filter(char::is_ascii_digit).collect();
    match digits.as_str() {
        "" => "Write it in digits, without quotes, such as 2.".to_owned(),
        digits => format!("Write {digits}, without quotes and with no sign behind it."),
    }
}

fn codes(name: &str, at: &At<ParameterValue>, (what, known): (&str, &[&str]), findings: &mut Findings<'_>) {
    let ParameterValue::Texts(written) = &at.value else {
        let message = format!("`{name}` must be a list, and is {}", at.value);
        let advice = format!(
            "Write `[{}]`: each one is a {what}.",
            known.iter().take(2).copied().collect::<Vec<_>>().join(", ")
        );
        return findings.blame(at.place, "wrong_kind", message, advice);
    };
    for code in written.iter().filter(|code| !known.contains(&code.as_str())) {
        let place = findings.word_from(at.place, code);
        let message = format!("`{name}` names `{code}`, and there is no such {what}");
        findings.blame(place, "unknown_code", message, nearest::advice(code, known.iter().copied()));
    }
}
