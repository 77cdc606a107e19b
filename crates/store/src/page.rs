//! One step of a durable subscription: rows, outbox, timers and checkpoint that change together.

use crate::{Hash, Malformed, StoreError};
use jiff::Timestamp;
use nidaa_kernel::{Position, StreamId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How far a subscription has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Last position taken in; 0 before the first.
    pub position: Position,
    /// Hash of the event there; [`crate::GENESIS`] before the first.
    pub hash: Hash,
}

impl Checkpoint {
    /// Before the first event.
    pub const START: Self = Self { position: Position::ZERO, hash: crate::GENESIS };
}

/// A version of a board's row, visible from one position up to, but not at, another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowVersion {
    /// Key within the board.
    pub key: String,
    /// First position at which it holds.
    pub from: Position,
    /// First position at which it no longer holds; `None` while it is open.
    pub to: Option<Position>,
    /// JSON text.
    pub body: String,
}

/// A mail or another effect to be carried out, at most one for each id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxNew {
    /// Derived from event, rule and recipient, so that a replay adds nothing.
    pub id: Uuid,
    /// What to do, such as `mail`.
    pub kind: String,
    /// JSON text.
    pub body: String,
    /// Not to be carried out before.
    pub not_before: Timestamp,
    /// The event that caused it.
    pub position: Position,
}

/// Sets or clears a timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimerChange {
    /// The aggregate it belongs to.
    pub stream: StreamId,
    /// What is due, such as `close_call`.
    pub kind: String,
    /// Tells timers of one kind apart.
    pub key: String,
    /// When; `None` clears it.
    pub due: Option<Timestamp>,
}

/// What tells a timer from others: its aggregate, kind and key.
pub type TimerKey<'a> = (StreamId, &'a str, &'a str);

/// The last change of each timer; those before it leave no trace.
pub fn last_changes(timers: &[TimerChange]) -> BTreeMap<TimerKey<'_>, Option<Timestamp>> {
    timers.iter().map(|timer| ((timer.stream, timer.kind.as_str(), timer.key.as_str()), timer.due)).collect()
}

/// All effects of one page of events on one subscription.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCommit {
    /// The subscription: a board's name, or `reactor`.
    pub subscription: String,
    /// Its version.
    pub version: i32,
    /// The checkpoint the page was folded from; another one there means that somebody else was faster.
    pub from: Checkpoint,
    /// The checkpoint after it.
    pub to: Checkpoint,
    /// Open rows that end: key and the first position at which they no longer hold.
    pub closed: Vec<(String, Position)>,
    /// New row versions. Of one key at most the last is open.
    pub rows: Vec<RowVersion>,
    /// New outbox rows; those whose id exists are passed over.
    pub outbox: Vec<OutboxNew>,
    /// Timers.
    pub timers: Vec<TimerChange>,
}

/// Why a page was not committed. Nothing of it was written.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// Another node committed a page of this subscription meanwhile: start again from its checkpoint.
    #[error("the subscription stands at position {0}")]
    Moved(Position),
    /// No engine can store it.
    #[error("the page cannot be stored: {0}")]
    Malformed(#[from] Malformed),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
