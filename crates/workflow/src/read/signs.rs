//! Signs that mean something to YAML where a person only wrote a text.

use super::slips::Slip;
use crate::place::Place;
use nidaa_kernel::Lang;
use serde_saphyr::{DefaultMessageFormatter, Error, MessageFormatter};

/// Lines before a fault in which a bracket may have stayed open.
const LINES: usize = 5;

/// Letters of the name of a language.
const LANGUAGE: usize = 3;

/// A space at the beginning of a line that looks like one and is none, as word processors write it.
pub(super) fn space(place: Place, source: &str) -> Option<Slip> {
    let near = source.lines().enumerate().skip(place.line.checked_sub(1)?).take(2);
    near.into_iter().find_map(|(index, line)| {
        let begins = line.chars().take_while(|sign| sign.is_whitespace());
        let at = begins.into_iter().position(|sign| !sign.is_ascii())?;
        Some(Slip {
            place: Place { line: index + 1, column: at + 1 },
            message: "a non-breaking space stands where only plain spaces may".to_owned(),
            advice: "Replace it by a plain space; it looks the same, and comes along from a word processor."
                .to_owned(),
        })
    })
}

/// A colon or an apostrophe within a text, or a bracket that is not closed.
pub(super) fn sign(error: &Error, place: Place, source: &str) -> Option<Slip> {
    let said = DefaultMessageFormatter.format_message(error).into_owned();
    if said.contains("after single-quoted scalar") {
        let message = "the apostrophe before this ends the text".to_owned();
        return Some(Slip { place, message, advice: "Put the text in double quotes.".to_owned() });
    }
    if said.contains("after double-quoted scalar") {
        let message = "the quotes before this end the text".to_owned();
        let advice = "Write quotes within a text as “ ” or « », or with a backslash before each.".to_owned();
        return Some(Slip { place, message, advice });
    }
    let lines: Vec<&str> = source.lines().collect();
    let line = lines.get(place.line.checked_sub(1)?)?;
    if let Some(slip) = glued(line, place) {
        return Some(slip);
    }
    let before: String = line.chars().take(place.column.checked_sub(1)?).collect();
    if line.chars().nth(place.column - 1).is_none_or(|sign| sign != ':') {
        return open(&lines, place);
    }
    if before.contains(": ") || before.contains('{') {
        let message = "this colon within a text begins a value".to_owned();
        return Some(Slip { place, message, advice: "Put the text in double quotes.".to_owned() });
    }
    open(&lines, place)
}

/// A key whose colon is followed by its value without a space.
fn glued(line: &str, place: Place) -> Option<Slip> {
    let text = line.trim_start_matches([' ', '-']).trim_end();
    let (key, value) = text.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|sign| sign == '_' || sign.is_ascii_lowercase());
    (is_key && !value.is_empty() && !value.starts_with([' ', '/'])).then(|| Slip {
        place: Place { column: line.chars().count() - text.chars().count() + 1, ..place },
        message: "a space is missing after the colon".to_owned(),
        advice: format!("Write `{key}: {value}`."),
    })
}

/// What stands behind a comma within a text in braces, which was read as a key of its own.
pub(super) fn comma(field: &str, expected: &[&str], place: Place, source: &str) -> Option<Slip> {
    let line = source.lines().nth(place.line.checked_sub(1)?)?;
    let before: String = line.chars().take(place.column.checked_sub(1)?).collect();
    let is_text = Lang::ALL.iter().all(|lang| expected.contains(&lang.tag()));
    // A word as short as these is rather a language that is not known.
    let is_sentence = field.chars().count() > LANGUAGE;
    (is_text && is_sentence && before.trim_end().ends_with(',')).then(|| Slip {
        place,
        message: format!("the comma before `{field}` ends the text"),
        advice: "Put the text in double quotes.".to_owned(),
    })
}

/// A bracket of a line above, before which the next key already begins.
fn open(lines: &[&str], place: Place) -> Option<Slip> {
    let here = lines.get(place.line.checked_sub(1)?)?.trim_start_matches([' ', '-']);
    let is_key = here
        .split_once(':')
        .is_some_and(|(key, _)| key.chars().all(|sign| sign == '_' || sign.is_ascii_lowercase()));
    let above = lines[..place.line - 1].iter().enumerate().rev().take(LINES);
    is_key.then(|| above.into_iter().find_map(|(index, line)| unclosed(line, index + 1))).flatten()
}

fn unclosed(line: &str, number: usize) -> Option<Slip> {
    let mut open = vec![];
    for (index, sign) in line.chars().enumerate() {
        match sign {
            '[' => open.push((index, "]")),
            '{' => open.push((index, "}")),
            ']' | '}' => drop(open.pop()),
            _ => {}
        }
    }
    let (index, close) = open.pop()?;
    Some(Slip {
        place: Place { line: number, column: index + 1 },
        message: "this bracket is not closed".to_owned(),
        advice: format!("Close it with `{close}`."),
    })
}
