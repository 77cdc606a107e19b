//! Text to typed nodes, within bounds.

mod kinds;
mod layout;
mod missing;
mod signs;
mod slips;

use crate::{diagnostic::Findings, file::File, place::Place};
use serde_saphyr::{DefaultMessageFormatter, Error, MergeKeyPolicy, MessageFormatter, Options};

/// Largest file that is looked at, in bytes.
const MAX_BYTES: usize = 1024 * 1024;

/// Reads the file. The reader stops at the first fault of form; faults of meaning are found by the checks.
pub(crate) fn read(source: &str, findings: &mut Findings<'_>) -> Option<File> {
    if source.len() > MAX_BYTES {
        let message = format!("the file has {} bytes, more than {MAX_BYTES}", source.len());
        findings.add(
            Place { line: 1, column: 1 },
            "too_large",
            message,
            "Split the policy or shorten its texts.",
        );
        return None;
    }
    match serde_saphyr::from_str_with_options(source, yaml_options()) {
        Ok(file) => Some(file),
        Err(error) => {
            report(&error, source, findings);
            None
        }
    }
}

/// How YAML from elsewhere is read: bounds on memory and depth, and no feature that lets a reader see something else than
/// was written. Policies, stories and sets of commands are hostile until they are read.
#[must_use]
pub fn yaml_options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: 24,
            flow_nesting_limit: 24,
            max_nodes: 100_000,
            max_events: 300_000,
            max_documents: 1,
            max_anchors: 0,
            max_aliases: 0,
            max_total_scalar_bytes: MAX_BYTES,
            max_total_comment_bytes: MAX_BYTES,
        },
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        with_snippet: false,
    }
}

fn report(error: &Error, source: &str, findings: &mut Findings<'_>) {
    let place = error.location().map_or(Place { line: 1, column: 1 }, Place::from);
    let (code, advice) = match error.without_snippet() {
        Error::SerdeUnknownField { .. } => ("unknown_key", "Use one of the keys the message names."),
        Error::SerdeMissingField { .. } => {
            ("missing_key", "Add the key; workflows/schema.json says what it holds.")
        }
        Error::DuplicateMappingKey { .. } => ("duplicate_key", "Keep one of the two."),
        Error::Budget { .. } => ("too_large", "A policy file is small and flat, and uses no anchors."),
        Error::SerdeInvalidType { .. }
        | Error::SerdeInvalidValue { .. }
        | Error::SerdeUnknownVariant { .. }
        | Error::InvalidScalar { .. }
        | Error::InvalidBooleanStrict { .. }
        | Error::Unexpected { .. }
        | Error::Message { .. } => {
            ("bad_value", "Write the kind of value that workflows/schema.json asks for here.")
        }
        _ => (
            "syntax",
            "Mind indentation, quotes and colons; an editor that knows workflows/schema.json shows them.",
        ),
    };
    match slips::slip(error.without_snippet(), place, source) {
        Some(slip) => findings.add(slip.place, code, slip.message, slip.advice),
        None => findings.add(place, code, sentence(error), advice),
    }
}

/// The message without the place, which the diagnostic says itself.
fn sentence(error: &Error) -> String {
    let text = DefaultMessageFormatter.format_message(error.without_snippet());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
