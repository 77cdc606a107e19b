//! What has happened to one aggregate, told from its stream.

use super::{TimelineEntry, as_of::Resolved};
use crate::{App, Failure, fact};
use nidaa_domain::Fact;
use nidaa_kernel::StreamId;
use nidaa_store::Recorded;

/// Events of one stream, and the facts they are.
pub(super) struct Told {
    events: Vec<Recorded>,
    /// In order.
    pub facts: Vec<Fact>,
}

impl App {
    /// What the stream of an aggregate tells up to the moment of a question; now means all of it, also while the boards lag.
    pub(super) async fn told(&self, kind: &str, code: &str, at: Resolved) -> Result<Told, Failure> {
        let up_to = at.basis.up_to();
        let mut events = self.log().read_stream(StreamId::of(kind, code), 0, up_to).await?;
        events.retain(|event| at.basis.has(event.occurred_at));
        let facts = events.iter().map(fact).collect::<Result<_, _>>()?;
        Ok(Told { events, facts })
    }
}

impl Told {
    /// The timeline, in order.
    pub(super) fn timeline(self) -> Vec<TimelineEntry> {
        self.events.iter().zip(self.facts).map(|(event, fact)| entry(event, fact)).collect()
    }
}

fn entry(event: &Recorded, fact: Fact) -> TimelineEntry {
    TimelineEntry {
        position: fact.position,
        kind: format!("{}-{}", event.stream_type, event.event_type),
        data: serde_json::from_str(&event.payload).unwrap_or_default(),
        occurred_at: fact.occurred_at,
        recorded_at: fact.recorded_at,
        meta: fact.meta,
    }
}
