//! Lifts old payloads.

use crate::Unreadable;
use serde_json::{Value, json};

/// Lifts a stored payload by one version; the reader repeats it until nothing changes.
///
/// # Errors
/// [`Unreadable`] when an old payload lacks what the new one needs.
#[expect(clippy::unnecessary_wraps, reason = "every aggregate has the same signature; another lift may fail")]
pub fn upcast(kind: &str, version: u16, mut body: Value) -> Result<(u16, Value), Unreadable> {
    match (kind, version) {
        // Version 1 knew the day alone.
        ("convened", 1) => {
            (body["begins"], body["place"]) = (json!(null), json!(null));
            Ok((2, body))
        }
        // Version 1 counted every vote.
        ("vote_closed", 1) => {
            body["set_aside"] = json!([]);
            Ok((2, body))
        }
        _ => Ok((version, body)),
    }
}
