//! Why the log cannot answer.

use nidaa_kernel::{FileDigest, Position};

/// The store did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database does not answer or refused a statement. Trying again may help.
    #[error("the store does not answer")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The log or a board is damaged. Trying again does not help.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// The bytes kept under a digest are not those that were put there. Trying again does not help.
    #[error("the file {0} is damaged: its bytes do not give its digest")]
    DamagedFile(FileDigest),
    /// The database holds another schema than this program writes.
    #[error("the database is not at the schema of this program: {0}")]
    Schema(String),
}

impl StoreError {
    /// Wraps a driver's error.
    pub fn unavailable(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unavailable(source.into())
    }
}

/// Evidence that the log is not what was written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A position is missing, doubled or out of order.
    #[error("the log is broken: after position {after} comes {found}, expected {}", .after.next())]
    Gap {
        /// The last good position.
        after: Position,
        /// The position that came instead of the next.
        found: Position,
    },
    /// An event's bytes do not give its hash.
    #[error("the log is broken: the event at position {at} does not match its hash")]
    Hash {
        /// The first bad position.
        at: Position,
    },
    /// What an archive says beside an event no log can hold. The event's hash does not cover it.
    #[error("the archive is broken: beside the event at position {at}, {why}")]
    Beside {
        /// The event's position.
        at: Position,
        /// What is wrong with its tags or its command.
        why: String,
    },
    /// A reader's checkpoint lies on another history than the log: after a restore or a lost tail.
    #[error("the log has another history than the checkpoint of {reader} at position {at}")]
    Forked {
        /// The subscription.
        reader: String,
        /// Its position.
        at: Position,
    },
}

impl Broken {
    /// First position that cannot be trusted.
    pub fn first_bad(&self) -> Position {
        match self {
            Self::Gap { after, .. } => after.next(),
            Self::Hash { at } | Self::Beside { at, .. } | Self::Forked { at, .. } => *at,
        }
    }
}
