//! The log: what it stores, how it is written, how it is read. The engines implement [`Backend`].
//!
//! Invariants every engine keeps, tested by [`contract`]:
//! positions are dense and follow the order of commits; each event's hash covers its predecessor's;
//! a command id is answered once; rows, checkpoint, outbox and timers of pages change together or not at all.
//!
//! Files that people hand in are kept beside the log by their digest, behind [`Files`].

mod advance;
mod append;
mod archive;
mod backend;
mod chain;
pub mod contract;
mod envelope;
mod error;
mod files;
mod log;
mod malformed;
mod page;
mod plan;
mod reader;
mod restore;
mod tables;
mod wanted;
mod writer;

pub use advance::{Checkpoints, advance, subscriptions};
pub use append::{Append, CommandRecord, Condition, NewEvent, Receipt, Refused, StreamRead, StreamWrite};
pub use archive::{Archived, ArchivedCommand, Seal};
pub use backend::Backend;
pub use chain::{GENESIS, Hash, link};
pub use envelope::{Head, Recorded};
pub use error::{Broken, StoreError};
pub use files::{FileRecord, Files, KeptFile};
pub use log::{Clock, Log};
pub use malformed::Malformed;
pub use page::{
    Checkpoint, OutboxNew, PageCommit, PageError, RowVersion, TimerChange, TimerKey, last_changes,
};
pub use plan::{Known, Plan, PlannedEvent, plan};
pub use reader::Reader;
pub use restore::restore_plan;
pub use tables::{BoardRow, Lease, OutboxRow, OutboxState, RowQuery, Snapshot, Timer};
pub use wanted::Wanted;
pub use writer::AppendError;
