//! What a command asks the log to add, and what the log answers.

use crate::Malformed;
use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position, StreamId};

/// An event that is not yet in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvent {
    /// Name of the event within its kind.
    pub event_type: String,
    /// Version of the payload's shape.
    pub schema_version: u16,
    /// When it happened, as far as known.
    pub occurred_at: Timestamp,
    /// JSON text.
    pub payload: String,
    /// JSON text.
    pub meta: String,
    /// What conditions of other commands may look for, such as `call:CPF-08`.
    pub tags: Vec<String>,
}

/// Events for one stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamWrite {
    /// The aggregate.
    pub stream: StreamId,
    /// Its kind.
    pub stream_type: String,
    /// Version the decision was based on; 0 for a stream that must not exist yet.
    pub expected_version: i32,
    /// In order; not empty.
    pub events: Vec<NewEvent>,
}

/// A stream that a decision looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamRead {
    /// The aggregate.
    pub stream: StreamId,
    /// Version it was seen at; 0 when it did not exist.
    pub version: i32,
}

/// "Nothing of this kind has happened since I looked": a condition over several streams.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Condition {
    /// The event must carry all of these.
    pub tags: Vec<String>,
    /// The event's type is one of these; empty means any.
    pub event_types: Vec<String>,
    /// Only events after this position count.
    pub after: Position,
}

/// All that one command adds: everything or nothing, at consecutive positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Append {
    /// Makes it idempotent.
    pub command_id: CommandId,
    /// Digest of the command's content; the same id with another digest is refused.
    pub request_hash: [u8; 32],
    /// One entry a stream.
    pub writes: Vec<StreamWrite>,
    /// Streams the decision looked at without writing to them; each must still be at its version.
    pub reads: Vec<StreamRead>,
    /// All must hold.
    pub conditions: Vec<Condition>,
}

impl Append {
    /// Number of events.
    pub fn events(&self) -> usize {
        self.writes.iter().map(|write| write.events.len()).sum()
    }

    /// Bytes of payload and meta; what the writer's batch limit counts.
    pub fn bytes(&self) -> usize {
        let events = self.writes.iter().flat_map(|write| &write.events);
        events.map(|event| event.payload.len() + event.meta.len()).sum()
    }
}

/// Where a command's events stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The command.
    pub command_id: CommandId,
    /// Position of its first event.
    pub first: Position,
    /// Position of its last event.
    pub last: Position,
    /// True when the command had been carried out before and this is the first answer again.
    pub replayed: bool,
}

/// A command the log remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandRecord {
    /// Digest of the content it came with.
    pub request_hash: [u8; 32],
    /// Position of its first event.
    pub first: Position,
    /// Position of its last event.
    pub last: Position,
    /// When it was written.
    pub at: Timestamp,
}

/// Why the log did not add a command's events. Nothing of it was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Somebody else wrote to the stream first.
    #[error("stream {stream} is at version {actual}, not {expected}")]
    Conflict {
        /// The stream.
        stream: StreamId,
        /// Version the decision was based on.
        expected: i32,
        /// Version found.
        actual: i32,
    },
    /// A condition over several streams no longer holds.
    #[error("something has happened since that the decision did not know of: {tags:?}")]
    ConditionFailed {
        /// Tags of the condition that failed.
        tags: Vec<String>,
    },
    /// The command id was used before with other content.
    #[error("the command id {0} was used before with other content")]
    CommandReused(CommandId),
    /// No engine can store it.
    #[error("the command cannot be stored: {0}")]
    Malformed(#[from] Malformed),
}
