//! Rows that the engine keeps beside the log.

use jiff::Timestamp;
use nidaa_kernel::{Position, StreamId};
use uuid::Uuid;

/// A row of a board at the moment asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// Key within the board.
    pub key: String,
    /// Position since which it holds.
    pub from: Position,
    /// JSON text.
    pub body: String,
}

/// Which rows of a board, and as of when. Rows come in the order of their keys, compared bytewise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowQuery {
    /// As of this position; `None` is now.
    pub as_of: Option<Position>,
    /// Only this key.
    pub key: Option<String>,
    /// Only keys that begin so.
    pub prefix: Option<String>,
}

/// The folded state of a stream, to spare reading all its events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The stream.
    pub stream: StreamId,
    /// Version it was taken at.
    pub version: i32,
    /// Position of the event at that version.
    pub position: Position,
    /// Digest of the fold that made it; another fold ignores it.
    pub fingerprint: String,
    /// JSON text.
    pub state: String,
}

/// How far an outbox row has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboxState {
    /// Waits to be carried out.
    Queued,
    /// Carried out.
    Done,
    /// Given up, with the reason in `error`.
    Failed,
}

impl OutboxState {
    /// The number stored.
    pub const fn code(self) -> i16 {
        match self {
            Self::Queued => 0,
            Self::Done => 1,
            Self::Failed => 2,
        }
    }

    /// The state a stored number means. Unknown numbers count as failed, so that nothing is sent by mistake.
    pub const fn from_code(code: i16) -> Self {
        match code {
            0 => Self::Queued,
            1 => Self::Done,
            _ => Self::Failed,
        }
    }
}

/// An effect to be carried out, or that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// Derived from event, rule and recipient.
    pub id: Uuid,
    /// What to do.
    pub kind: String,
    /// JSON text.
    pub body: String,
    /// The event that caused it.
    pub position: Position,
    /// How far it has come.
    pub state: OutboxState,
    /// Times it was tried.
    pub attempts: i32,
    /// Of the last failure.
    pub error: Option<String>,
    /// Fence: rises with each claim; marking needs the claim's own.
    pub fence: i64,
}

/// Something due at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    /// The aggregate.
    pub stream: StreamId,
    /// What is due.
    pub kind: String,
    /// Tells timers of one kind apart.
    pub key: String,
    /// When.
    pub due: Timestamp,
    /// Fence: rises with each claim; putting off needs the claim's own.
    pub fence: i64,
}

/// A right held for a while by one node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// What is held.
    pub name: String,
    /// Who holds it.
    pub holder: String,
    /// Rises each time the holder changes; effects are fenced by it.
    pub epoch: i64,
    /// Until when.
    pub until: Timestamp,
}
