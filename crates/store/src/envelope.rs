//! An event as it stands in the log.

use crate::Hash;
use jiff::Timestamp;
use nidaa_kernel::{Position, StreamId};

/// A recorded event. Immutable; payload and meta are the exact bytes the hash covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Dense place in the log, from 1.
    pub position: Position,
    /// The aggregate it belongs to.
    pub stream: StreamId,
    /// Kind of the aggregate: `project`, `call`, ….
    pub stream_type: String,
    /// Place within the stream, from 1.
    pub version: i32,
    /// Name of the event within its kind, such as `approved`.
    pub event_type: String,
    /// Version of the payload's shape.
    pub schema_version: u16,
    /// When it happened, as far as known. Microseconds.
    pub occurred_at: Timestamp,
    /// When it was written; never runs backwards along the log. Microseconds.
    pub recorded_at: Timestamp,
    /// JSON text.
    pub payload: String,
    /// JSON text: actor, command, causation, provenance.
    pub meta: String,
    /// Link of the chain up to and including this event.
    pub hash: Hash,
}

/// The end of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Position of the last event; 0 when the log is empty.
    pub position: Position,
    /// Hash of the last event; [`crate::GENESIS`] when the log is empty.
    pub hash: Hash,
    /// When the last event was written; the epoch when the log is empty.
    pub recorded_at: Timestamp,
    /// Raised at each promotion or take-over of the writer.
    pub epoch: i64,
}

impl Head {
    /// The end of an empty log.
    pub const EMPTY: Self =
        Self { position: Position::ZERO, hash: crate::GENESIS, recorded_at: Timestamp::UNIX_EPOCH, epoch: 1 };
}
