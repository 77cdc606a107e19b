//! A deadline of the file may end at a time of its day.

use super::times::{stated, unknown};
use crate::{
    ParameterValue,
    diagnostic::Findings,
    file::{File, RawDeadline, RawDue},
    place::At,
};
use nidaa_kernel::TimeOfDay;

/// How a time is rightly given.
const ADVICE: &str =
    "Write an hour and a minute from 00:01 to 23:59, such as \"17:00\"; without `at` the whole day counts.";

/// The time of a deadline, where it has one.
pub(super) fn check(file: &File, deadline: &RawDeadline, findings: &mut Findings<'_>) {
    let Some(at) = &deadline.at else { return };
    if matches!(&deadline.due.value, RawDue::Date(date) if date.value == "call.closes") {
        return findings.add(
            at.place,
            "misplaced_key",
            "the time at which a call closes is said with its date",
            "Remove it here, and announce the call with a time, such as 2027-09-30T17:00.",
        );
    }
    if is_written_out(&at.value) {
        return written(at, findings);
    }
    match stated(file, &at.value) {
        Some((ParameterValue::Text(text), place)) => {
            if text.parse::<TimeOfDay>().is_err() {
                let message = format!("`{}` holds \"{text}\", which is no time of a day", at.value);
                findings.blame(place, "bad_value", message, ADVICE);
            }
        }
        Some((held, place)) => {
            let message = format!("`{}` holds {held}, and a time of a day is wanted", at.value);
            findings.blame(place, "bad_value", message, ADVICE);
        }
        None => unknown(file, &at.value, at.place, ADVICE, findings),
    }
}

fn written(at: &At<String>, findings: &mut Findings<'_>) {
    if at.value.parse::<TimeOfDay>().is_err() {
        let message = format!("\"{}\" is no time of a day", at.value);
        findings.add(at.place, "bad_value", message, ADVICE);
    }
}

/// Whether it is a time and not the name of a parameter, which begins with a letter.
fn is_written_out(text: &str) -> bool {
    !text.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// The time itself or the one its parameter holds.
pub(crate) fn time(file: &File, text: &str) -> Option<TimeOfDay> {
    if is_written_out(text) {
        return text.parse().ok();
    }
    match stated(file, text)? {
        (ParameterValue::Text(held), _) => held.parse().ok(),
        _ => None,
    }
}

/// The parameter that holds a time, where one is named.
pub(crate) fn parameter(at: &At<String>) -> Option<&str> {
    (!is_written_out(&at.value)).then_some(at.value.as_str())
}
