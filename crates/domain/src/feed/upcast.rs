//! Lifts old payloads.

use crate::Unreadable;
use serde_json::Value;

/// Lifts a stored payload by one version; the reader repeats it until nothing changes.
///
/// # Errors
/// [`Unreadable`] when an old payload lacks what the new one needs.
#[expect(clippy::unnecessary_wraps, reason = "every aggregate has the same signature; a later lift may fail")]
pub fn upcast(kind: &str, version: u16, body: Value) -> Result<(u16, Value), Unreadable> {
    match (kind, version) {
        // Version 1 knew no calendars of persons; what it says is said in the same words.
        ("opened", 1) => Ok((2, body)),
        _ => Ok((version, body)),
    }
}
