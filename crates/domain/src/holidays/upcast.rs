//! Lifts old payloads. Every version 1 is current, so there is nothing to lift yet.

use crate::Unreadable;
use serde_json::Value;

/// Lifts a stored payload by one version; the reader repeats it until nothing changes.
///
/// # Errors
/// [`Unreadable`] when an old payload lacks what the new one needs.
#[expect(
    clippy::unnecessary_wraps,
    reason = "every aggregate has the same signature; the first lift may fail"
)]
pub fn upcast(_kind: &str, version: u16, body: Value) -> Result<(u16, Value), Unreadable> {
    Ok((version, body))
}
