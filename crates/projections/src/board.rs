//! What a board is.

use nidaa_domain::Fact;
use serde::{Serialize, de::DeserializeOwned};

/// A fold from facts to rows. Nearly every fact changes one row at most.
pub trait Board {
    /// Name of the board, also in the database.
    const NAME: &'static str;
    /// Raise it whenever [`Board::key`], [`Board::keys`], [`Board::apply`] or the row changes: the rows are then rebuilt from the log.
    const VERSION: i32;
    /// What is kept under one key, and stored as JSON.
    type Row: Serialize + DeserializeOwned + Clone + PartialEq + Send;

    /// Key of the one row this fact may change; `None` when the board does not care. Asked of every fact of the log,
    /// so it looks at the kind of the event before it builds anything.
    fn key(fact: &Fact) -> Option<String>;

    /// Keys of all rows this fact may change, where that can be more than one; each is applied by itself.
    fn keys(fact: &Fact) -> Vec<String> {
        Self::key(fact).into_iter().collect()
    }

    /// The row after the fact; `None` ends it. Never panics: a fact that does not fit leaves the row as it was.
    fn apply(row: Option<Self::Row>, fact: &Fact) -> Option<Self::Row>;
}
