//! The tables, as maps.

use jiff::Timestamp;
use nidaa_kernel::{CommandId, FileDigest, Position, StreamId};
use nidaa_store::{
    Append, Archived, Broken, Checkpoint, CommandRecord, Condition, Head, KeptFile, Known, Lease, OutboxRow,
    Plan, PlannedEvent, Receipt, Recorded, Refused, Snapshot, Wanted, plan, restore_plan,
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Board, version, key, first position.
pub type RowKey = (String, i32, String, Position);
/// Stream, kind, key.
pub type TimerKey = (StreamId, String, String);

#[derive(Debug)]
pub struct State {
    pub head: Head,
    pub events: Vec<PlannedEvent>,
    pub versions: HashMap<StreamId, i32>,
    pub commands: HashMap<CommandId, CommandRecord>,
    pub snapshots: HashMap<StreamId, Snapshot>,
    pub checkpoints: HashMap<(String, i32), Checkpoint>,
    /// The position a row ends at, if it does, and its body.
    pub rows: BTreeMap<RowKey, (Option<Position>, String)>,
    pub outbox: HashMap<Uuid, Effect>,
    pub timers: BTreeMap<TimerKey, Due>,
    pub leases: HashMap<String, Lease>,
    pub files: BTreeMap<FileDigest, KeptFile>,
}

#[derive(Clone, Debug)]
pub struct Effect {
    pub row: OutboxRow,
    pub not_before: Timestamp,
    pub lease_until: Option<Timestamp>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            head: Head::EMPTY,
            events: vec![],
            versions: HashMap::new(),
            commands: HashMap::new(),
            snapshots: HashMap::new(),
            checkpoints: HashMap::new(),
            rows: BTreeMap::new(),
            outbox: HashMap::new(),
            timers: BTreeMap::new(),
            leases: HashMap::new(),
            files: BTreeMap::new(),
        }
    }
}

impl State {
    pub fn append(&mut self, batch: &[Append], now: Timestamp) -> Vec<Result<Receipt, Refused>> {
        let known = self.known(&Wanted::of(batch));
        let mut plan = plan(batch, self.head, known, now);
        let answers = std::mem::take(&mut plan.answers);
        self.write(plan);
        answers
    }

    pub fn restore(&mut self, page: &[Archived]) -> Result<Head, Broken> {
        self.write(restore_plan(self.head, page)?);
        Ok(self.head)
    }

    fn write(&mut self, plan: Plan) {
        self.head = plan.head;
        self.events.extend(plan.events);
        self.versions.extend(plan.streams.into_iter().map(|(stream, (_, version, _))| (stream, version)));
        self.commands.extend(plan.commands);
    }

    /// `events` with what stands beside them.
    pub fn archived(&self, events: Vec<Recorded>) -> Vec<Archived> {
        let tags_of = |event: &PlannedEvent| {
            let position = event.recorded.position;
            event.tags.iter().map(move |tag| (position, tag.clone())).collect::<Vec<_>>()
        };
        Archived::join(
            events,
            self.events.iter().flat_map(tags_of),
            self.commands.iter().map(|(id, record)| (*id, *record)),
        )
    }

    fn known(&self, wanted: &Wanted<'_>) -> Known {
        let version = |stream: &StreamId| Some((*stream, *self.versions.get(stream)?));
        let command = |id: &CommandId| Some((*id, *self.commands.get(id)?));
        let broken = wanted.conditions.iter().filter(|condition| self.breaks(condition));
        Known {
            versions: wanted.streams.iter().filter_map(version).collect(),
            commands: wanted.commands.iter().filter_map(command).collect(),
            broken: broken.map(|condition| (*condition).clone()).collect(),
        }
    }

    fn breaks(&self, condition: &Condition) -> bool {
        let types = &condition.event_types;
        self.events.iter().any(|event| {
            event.recorded.position > condition.after
                && condition.tags.iter().all(|tag| event.tags.contains(tag))
                && (types.is_empty() || types.contains(&event.recorded.event_type))
        })
    }
}

/// When a timer is due, and who holds it.
#[derive(Clone, Copy, Debug)]
pub struct Due {
    pub at: Timestamp,
    pub lease_until: Option<Timestamp>,
    pub fence: i64,
}
