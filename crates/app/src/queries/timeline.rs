//! What has happened to one aggregate, told from its stream.

use super::{TimelineEntry, as_of::Resolved};
use crate::{App, Failure, fact};
use nidaa_kernel::StreamId;
use nidaa_store::Recorded;

impl App {
    pub(super) async fn timeline(
        &self,
        kind: &str,
        code: &str,
        at: Resolved,
    ) -> Result<Vec<TimelineEntry>, Failure> {
        let events = self.log().read_stream(StreamId::of(kind, code), 0, at.as_of).await?;
        events.iter().map(entry).collect()
    }
}

fn entry(event: &Recorded) -> Result<TimelineEntry, Failure> {
    let fact = fact(event)?;
    Ok(TimelineEntry {
        position: fact.position,
        kind: format!("{}-{}", event.stream_type, event.event_type),
        data: serde_json::from_str(&event.payload).unwrap_or_default(),
        occurred_at: fact.occurred_at,
        recorded_at: fact.recorded_at,
        meta: fact.meta,
    })
}
