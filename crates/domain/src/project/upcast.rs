//! Lifts old payloads.

use crate::Unreadable;
use serde_json::Value;

/// Lifts a stored payload by one version; the reader repeats it until nothing changes.
///
/// # Errors
/// [`Unreadable`] when an old payload lacks what the new one needs.
#[expect(clippy::unnecessary_wraps, reason = "every aggregate has the same signature; another lift may fail")]
pub fn upcast(kind: &str, version: u16, mut body: Value) -> Result<(u16, Value), Unreadable> {
    match (kind, version) {
        // Version 1 told neither a call to be carried out with nor the score.
        ("postponed", 1) => {
            if let Some(members) = body.as_object_mut() {
                members.extend(["to_call", "score"].map(|name| (name.to_owned(), Value::Null)));
            }
            Ok((2, body))
        }
        // No day was told, so that neither a payment nor a milestone that is re-dated at rest could be held against it.
        ("payment_approved", 1) | ("postponed", 2) => {
            if let Some(members) = body.as_object_mut() {
                members.insert("on".to_owned(), Value::Null);
            }
            Ok((version + 1, body))
        }
        // Under version 1 partnerships changed with the approval, whatever the day.
        ("amendment_approved", 1) => {
            if let Some(members) = body.as_object_mut() {
                members.insert("partners_from".to_owned(), Value::Null);
            }
            Ok((2, body))
        }
        // Under version 2 the day was told where partners changed on it, and what else was agreed with them now waits for it
        // too; where none was told, all holds with the approval.
        ("amendment_approved", 2) => {
            if let Some(members) = body.as_object_mut() {
                let first = members.remove("partners_from").unwrap_or(Value::Null);
                members.insert("begins_on".to_owned(), first);
            }
            Ok((3, body))
        }
        // Version 1 told neither that it was early nor why.
        ("resumed", 1) => {
            if let Some(members) = body.as_object_mut() {
                members.extend(["before_year", "reason"].map(|name| (name.to_owned(), Value::Null)));
            }
            Ok((2, body))
        }
        // Version 1 asked because of a postponement only.
        ("renewals_asked", 1) => {
            if let Some(members) = body.as_object_mut() {
                members.insert("because".to_owned(), Value::Null);
            }
            Ok((2, body))
        }
        // Under version 1 who declined took part no more, whatever was to come.
        ("partner_declined", 1) => Ok((2, body)),
        // Version 1 did not tell how many conditions its act had still to set, or decisions to take back.
        ("condition_set" | "decision_reverted", 1) => {
            if let Some(members) = body.as_object_mut() {
                members.insert("rest".to_owned(), Value::Null);
            }
            Ok((2, body))
        }
        _ => Ok((version, body)),
    }
}
