//! Faults of form in the words of whoever wrote the story or the set of commands, with what would be right.

use nidaa_kernel::nearest;
use serde::de::DeserializeOwned;
use serde_saphyr::{DefaultMessageFormatter, Error, MessageFormatter};

/// A fault of form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Line, counted from 1.
    pub line: u64,
    /// Column in characters, counted from 1.
    pub column: u64,
    /// What is wrong, and what would be right.
    pub message: String,
}

/// Reads YAML, of which JSON is a part.
///
/// # Errors
/// The first [`Slip`].
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Slip> {
    let options = nidaa_workflow::yaml_options();
    serde_saphyr::from_str_with_options(text, options).map_err(|error: Error| {
        let place = error.location().map_or((1, 1), |place| (place.line(), place.column()));
        let told = DefaultMessageFormatter.format_message(error.without_snippet());
        Slip { line: place.0, column: place.1, message: plain(error.without_snippet(), &told) }
    })
}

/// What the reader's words mean, and what to write.
const MEANT: [(&str, &str); 9] = [
    ("expected sequence start", "a list is expected here: [one, another], or one a line, each after a dash"),
    ("expected mapping start", "names with values are expected here: {name: value}"),
    ("expected string scalar", "a text is expected here"),
    ("mapping values are not allowed", "a colon stands inside a text: put the text in double quotes"),
    (
        "did not find expected '-'",
        "the entries of a list begin in one column, each with a dash: look at the spaces before this line",
    ),
    (
        "did not find expected key",
        "names that belong together begin in one column: look at the spaces before this line",
    ),
    (
        "did not find expected ',' or",
        "a bracket is not closed, or a comma or quotes are missing: a text with a colon or a comma is put in double quotes",
    ),
    ("tabs disallowed", "a tab stands where only spaces may: replace it by spaces"),
    ("after single-quoted", "an apostrophe ends the text: put the text in double quotes"),
];

/// A sentence about the fault. `told` is what the reader itself says, and stays where nothing better is known.
fn plain(error: &Error, told: &str) -> String {
    match error {
        Error::SerdeUnknownField { field, expected, .. } => {
            format!("no member is called `{field}` here; {}", meant(field, expected))
        }
        Error::SerdeUnknownVariant { variant, expected, .. } => {
            let near = nearest(variant, expected.iter().copied());
            let near = near.map(|near| format!("did you mean `{near}`? ")).unwrap_or_default();
            format!("`{variant}` is not one of the words for this; {near}known are {}", expected.join(", "))
        }
        Error::DuplicateMappingKey { key: Some(key), .. } => {
            format!("`{key}` stands twice; keep one of the two")
        }
        _ => {
            let found = MEANT.iter().find(|(words, _)| told.contains(words));
            found.map_or_else(|| told.to_owned(), |(_, plain)| (*plain).to_owned())
        }
    }
}

fn meant(word: &str, expected: &[&'static str]) -> String {
    match nearest(word, expected.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known are {}", expected.join(", ")),
    }
}
