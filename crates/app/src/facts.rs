//! From rows of the log to facts.

use crate::{Failure, loader::decode};
use nidaa_domain::{Fact, Meta, Unreadable};
use nidaa_store::Recorded;
use serde::Deserialize;

/// Reads a recorded event with its meta.
///
/// # Errors
/// [`Failure::Unreadable`]: then whoever reads must stop.
pub fn fact(event: &Recorded) -> Result<Fact, Failure> {
    let meta: Meta = serde_json::from_str(&event.meta).map_err(|source| Unreadable::Shape {
        kind: event.event_type.clone(),
        version: event.schema_version,
        source,
    })?;
    Ok(Fact {
        position: event.position,
        occurred_at: event.occurred_at,
        recorded_at: event.recorded_at,
        meta,
        event: decode(event)?,
    })
}

/// Code of the aggregate, from the meta; empty when the meta is not ours.
pub fn subject_of(event: &Recorded) -> String {
    #[derive(Deserialize)]
    struct Subject {
        subject: String,
    }
    serde_json::from_str::<Subject>(&event.meta).map(|meta| meta.subject).unwrap_or_default()
}
