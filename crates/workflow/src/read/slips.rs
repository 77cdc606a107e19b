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
    if let Some(slip) = signs::space(place, source) {
        return Some(slip);
    }
    match error {
        Error::SerdeUnknownField { field, expected, .. } => {
            let advice = nearest::advice(field, expected.iter().copied());
            Some(Slip { place, message: format!("no key is called `{field}` here"), advice })
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            let advice = nearest::advice(variant, expected.iter().copied());
            Some(Slip { place, message: format!("`{variant}` is not one of the words for this"), advice })
        }
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            let first = first_of(key, place, source).map(|line| format!(", first in line {line}"));
            let message = format!("`{key}` stands twice{}", first.unwrap_or_default());
            Some(Slip { place, message, advice: "Keep one of the two.".to_owned() })
        }
        Error::SerdeMissingField { field, .. } => Some(missing::missing(field, place, source)),
        _ => kinds::kind(error, place, source)
            .or_else(|| tab(place, source))
            .or_else(|| signs::sign(error, place, source))
            .or_else(|| layout::uneven(place, source)),
    }
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
