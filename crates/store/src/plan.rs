//! Decides, under the head lock, which requests of a batch are written and where. Pure: both engines share it.

use crate::{Append, CommandRecord, Condition, Head, Receipt, Recorded, Refused, StreamWrite, link};
use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position, StreamId};
use std::collections::{HashMap, HashSet};

/// What the engine has read under the lock.
#[derive(Debug, Default)]
pub struct Known {
    /// Version of each stream of the batch that exists.
    pub versions: HashMap<StreamId, i32>,
    /// Command ids of the batch that the log remembers.
    pub commands: HashMap<CommandId, CommandRecord>,
    /// Conditions of the batch that some recorded event already breaks.
    pub broken: HashSet<Condition>,
}

/// An event with its place, ready to be inserted, and its tags.
#[derive(Debug)]
pub struct PlannedEvent {
    /// The row of the log.
    pub recorded: Recorded,
    /// Its tags.
    pub tags: Vec<String>,
}

/// What to write, and what to answer.
#[derive(Debug)]
pub struct Plan {
    /// To insert, in order.
    pub events: Vec<PlannedEvent>,
    /// New version and last position of each stream touched.
    pub streams: HashMap<StreamId, (String, i32, Position)>,
    /// Commands to remember.
    pub commands: Vec<(CommandId, CommandRecord)>,
    /// The head after the batch.
    pub head: Head,
    /// One answer a request, in the batch's order.
    pub answers: Vec<Result<Receipt, Refused>>,
}

/// Plans a batch after `head`. Requests that are refused leave no trace; the others stand at consecutive positions.
pub fn plan(batch: &[Append], head: Head, known: Known, now: Timestamp) -> Plan {
    let micros = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
    let plan = Plan { events: vec![], streams: HashMap::new(), commands: vec![], head, answers: vec![] };
    let mut planner = Planner { known, plan, now: micros.max(head.recorded_at) };
    for request in batch {
        let answer = planner.request(request);
        planner.plan.answers.push(answer);
    }
    planner.plan
}

struct Planner {
    known: Known,
    plan: Plan,
    now: Timestamp,
}

impl Planner {
    fn request(&mut self, request: &Append) -> Result<Receipt, Refused> {
        request.check()?;
        if let Some(record) = self.known.commands.get(&request.command_id) {
            return replay(request, record);
        }
        self.check_versions(request)?;
        self.check_conditions(request)?;
        Ok(self.accept(request))
    }

    fn check_versions(&self, request: &Append) -> Result<(), Refused> {
        let written = request.writes.iter().map(|write| (write.stream, write.expected_version));
        let read = request.reads.iter().map(|read| (read.stream, read.version));
        for (stream, expected) in written.chain(read) {
            let actual = self.known.versions.get(&stream).copied().unwrap_or(0);
            if actual != expected {
                return Err(Refused::Conflict { stream, expected, actual });
            }
        }
        Ok(())
    }

    fn check_conditions(&self, request: &Append) -> Result<(), Refused> {
        let fails = |condition: &&Condition| {
            self.known.broken.contains(*condition) || self.broken_in_batch(condition)
        };
        match request.conditions.iter().find(fails) {
            Some(condition) => Err(Refused::ConditionFailed { tags: condition.tags.clone() }),
            None => Ok(()),
        }
    }

    fn broken_in_batch(&self, condition: &Condition) -> bool {
        self.plan.events.iter().any(|event| {
            event.recorded.position > condition.after
                && condition.tags.iter().all(|tag| event.tags.contains(tag))
                && (condition.event_types.is_empty()
                    || condition.event_types.contains(&event.recorded.event_type))
        })
    }

    fn accept(&mut self, request: &Append) -> Receipt {
        let first = self.plan.head.position.next();
        for write in &request.writes {
            self.write(write);
        }
        let last = self.plan.head.position;
        let record = CommandRecord { request_hash: request.request_hash, first, last, at: self.now };
        self.known.commands.insert(request.command_id, record);
        self.plan.commands.push((request.command_id, record));
        Receipt { command_id: request.command_id, first, last, replayed: false }
    }

    fn write(&mut self, write: &StreamWrite) {
        let mut version = write.expected_version;
        for event in &write.events {
            version += 1;
            let mut recorded = Recorded {
                position: self.plan.head.position.next(),
                stream: write.stream,
                stream_type: write.stream_type.clone(),
                version,
                event_type: event.event_type.clone(),
                schema_version: event.schema_version,
                occurred_at: Timestamp::from_microsecond(event.occurred_at.as_microsecond())
                    .unwrap_or(self.now),
                recorded_at: self.now,
                payload: event.payload.clone(),
                meta: event.meta.clone(),
                hash: self.plan.head.hash,
            };
            recorded.hash = link(&self.plan.head.hash, &recorded);
            self.plan.head = Head {
                position: recorded.position,
                hash: recorded.hash,
                recorded_at: self.now,
                epoch: self.plan.head.epoch,
            };
            self.plan.events.push(PlannedEvent { recorded, tags: event.tags.clone() });
        }
        self.known.versions.insert(write.stream, version);
        self.plan.streams.insert(write.stream, (write.stream_type.clone(), version, self.plan.head.position));
    }
}

fn replay(request: &Append, record: &CommandRecord) -> Result<Receipt, Refused> {
    if record.request_hash != request.request_hash {
        return Err(Refused::CommandReused(request.command_id));
    }
    Ok(Receipt { command_id: request.command_id, first: record.first, last: record.last, replayed: true })
}
