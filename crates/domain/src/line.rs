//! Titles and names: one line, short enough for the subject of a mail that quotes it.

use crate::Refusal;
use nidaa_kernel::{Lang, LocalText};

/// Characters of a title or name in one language at most.
pub const MOST: usize = 300;

/// Takes a title: it says something, in one line in each language.
pub fn check_title(field: &'static str, title: &LocalText) -> Result<(), Refusal> {
    if title.is_empty() {
        return Err(Refusal::Empty { field });
    }
    check_lines(field, title)
}

/// Takes a title that may be missing.
pub fn check_lines(field: &'static str, title: &LocalText) -> Result<(), Refusal> {
    Lang::ALL.into_iter().filter_map(|lang| title.get(lang)).try_for_each(|text| check_line(field, text))
}

/// Takes a name: it says something, in one line.
pub fn check_name(field: &'static str, name: &str) -> Result<(), Refusal> {
    if name.trim().is_empty() {
        return Err(Refusal::Empty { field });
    }
    check_line(field, name)
}

/// Takes one line. A line break in a subject or a name would begin a header of its own.
pub fn check_line(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.contains(breaks) {
        return Err(Refusal::Malformed { field });
    }
    match text.chars().count() {
        length if length > MOST => Err(Refusal::TooLong { field, length, most: MOST }),
        _ => Ok(()),
    }
}

/// Line and paragraph separators are no control characters, and end a line all the same.
fn breaks(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}
