//! What was probably meant where the reader of YAML only says what it found.

use super::{kinds, layout, missing, signs};
use crate::{check::nearest, place::Place};
use serde_saphyr::Error;

/// A fault of form in the words of whoever wrote the file.
pub(super) struct Slip {
    pub place: Place,
    pub message: String,
    pub advice: String,
}

/// The slip behind an error, where one can be named.
pub(super) fn slip(error: &Error, place: Place, source: &str) -> Option<Slip> {
    if let Some(slip) = empty(source).or_else(|| signs::space(place, source)) {
        return Some(slip);
    }
    match error {
        Error::SerdeUnknownField { field, expected, .. } => {
            if let Some(slip) = signs::comma(field, expected, place, source) {
                return Some(slip);
            }
            let advice = nearest::advice(field, expected.iter().copied());
            Some(Slip { place, message: format!("no key is called `{field}` here"), advice })
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            let advice = nearest::advice(variant, expected.iter().copied());
            Some(Slip { place, message: format!("`{variant}` is not one of the words for this"), advice })
        }
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            let first = first_of(key, place, source);
            Some(first.map_or_else(|| twice(key, "", place), |line| again(key, line, place, source)))
        }
        Error::SerdeMissingField { field, .. } => Some(missing::missing(field, place, source)),
        _ => kinds::kind(error, place, source)
            .or_else(|| tab(place, source))
            .or_else(|| signs::sign(error, place, source))
            .or_else(|| layout::uneven(place, source)),
    }
}

/// A file without a word.
fn empty(source: &str) -> Option<Slip> {
    (!source.trim_start_matches('\u{feff}').lines().any(layout::is_text)).then(|| Slip {
        place: Place { line: 1, column: 1 },
        message: "the file is empty".to_owned(),
        advice: "Begin it with `format: 1`; the files of workflows/ show what follows.".to_owned(),
    })
}

fn twice(key: &str, first: &str, place: Place) -> Slip {
    let message = format!("`{key}` stands twice{first}");
    Slip { place, message, advice: "Keep one of the two.".to_owned() }
}

/// A key that stood in a line before. Where it began an item there, it probably begins the next one.
fn again(key: &str, line: usize, place: Place, source: &str) -> Slip {
    let first = format!(", first in line {line}");
    let begins = source.lines().nth(line - 1).map(layout::columns).unwrap_or_default();
    if begins.len() < 2 {
        return twice(key, &first, place);
    }
    let message = format!("`{key}` stands twice{first}, where it begins an item");
    let advice =
        format!("Write `- {key}: …`, with the dash like that one, if a new item begins; else keep one.");
    Slip { place, message, advice }
}

/// A tab before the first word of the line, in which YAML takes spaces only.
fn tab(place: Place, source: &str) -> Option<Slip> {
    let line = source.lines().nth(place.line.checked_sub(1)?)?;
    let column = line.chars().take_while(|sign| sign.is_whitespace()).position(|sign| sign == '\t')? + 1;
    Some(Slip {
        place: Place { column, ..place },
        message: "a tab stands where only spaces may".to_owned(),
        advice: "Replace the tab by spaces.".to_owned(),
    })
}

/// Line of the key of the same mapping that was written before; nothing where both stand on one line.
fn first_of(key: &str, place: Place, source: &str) -> Option<usize> {
    let before: Vec<&str> = source.lines().take(place.line.checked_sub(1)?).collect();
    // Lines that stand further to the right belong to other keys; one further to the left ends the mapping.
    for (index, line) in before.iter().enumerate().rev() {
        let opened = line.trim_start_matches([' ', '-']);
        let column = line.chars().count() - opened.chars().count() + 1;
        let is_key = opened.split(':').next().is_some_and(|word| word.trim_matches(['"', '\'']) == key);
        if column == place.column && is_key {
            return Some(index + 1);
        }
        let is_text = !opened.is_empty() && !opened.starts_with('#');
        if is_text
            && (column < place.column || (column == place.column && line.trim_start().starts_with("- ")))
        {
            return None;
        }
    }
    None
}
