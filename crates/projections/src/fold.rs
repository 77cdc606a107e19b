//! A board with its open rows in memory.

use crate::Board;
use nidaa_domain::Fact;
use nidaa_kernel::Position;
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
};

/// A row to be written: the old one under this key is closed, this one opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Key of the row.
    pub key: String,
    /// The row as JSON; `None` when it has ended.
    pub body: Option<String>,
    /// Whether a row was open under this key before.
    pub replaces: bool,
}

/// A row that cannot be written. The row stored last stays, the other rows go on, and whoever folds says so in its log.
#[derive(Debug, thiserror::Error)]
#[error("board {board} cannot write row {key:?} at position {position}")]
pub struct Fault {
    /// Name of the board.
    pub board: &'static str,
    /// Key of the row.
    pub key: String,
    /// The fact that was applied.
    pub position: Position,
    /// What the encoder says.
    #[source]
    pub source: serde_json::Error,
}

/// A board with its open rows in memory, without its type.
pub trait AnyFold: Send {
    /// Name of the board.
    fn name(&self) -> &'static str;
    /// Version of the board.
    fn version(&self) -> i32;

    /// Replaces the rows in memory by those stored, each a key and its JSON.
    ///
    /// # Errors
    /// When a row does not have the shape of this version; then no row was replaced.
    fn load(&mut self, rows: Vec<(String, String)>) -> Result<(), serde_json::Error>;

    /// Applies a fact. Empty when the board does not care or the rows stay equal; a [`Fault`] for a row that has no JSON
    /// form: the row in memory is then ahead of the stored one.
    fn apply(&mut self, fact: &Fact) -> Vec<Result<Change, Fault>>;
}

/// The fold of one board.
pub struct Fold<B: Board> {
    rows: HashMap<String, Open<B::Row>>,
}

/// An open row with the digest of its JSON, by which an equal row is known without a copy of the one before.
struct Open<R> {
    row: R,
    digest: u64,
}

impl<B: Board> Default for Fold<B> {
    fn default() -> Self {
        Self { rows: HashMap::new() }
    }
}

impl<B: Board> Fold<B> {
    /// The open row under this key.
    pub fn row(&self, key: &str) -> Option<&B::Row> {
        self.rows.get(key).map(|open| &open.row)
    }

    /// Every open row, in no particular order.
    pub fn rows(&self) -> impl Iterator<Item = (&str, &B::Row)> {
        self.rows.iter().map(|(key, open)| (key.as_str(), &open.row))
    }

    fn change(&mut self, key: String, fact: &Fact) -> Result<Option<Change>, Fault> {
        let before = self.rows.remove(&key);
        let digest = before.as_ref().map(|open| open.digest);
        match (B::apply(before.map(|open| open.row), fact), digest) {
            (Some(row), digest) => self.keep(key, row, digest).map_err(|Encoding { key, source }| Fault {
                board: B::NAME,
                key,
                position: fact.position,
                source,
            }),
            (None, Some(_)) => Ok(Some(Change { key, body: None, replaces: true })),
            (None, None) => Ok(None),
        }
    }

    fn keep(&mut self, key: String, row: B::Row, before: Option<u64>) -> Result<Option<Change>, Encoding> {
        let encoded = serde_json::to_string(&row);
        let digest = encoded.as_deref().map(digest).unwrap_or_default();
        self.rows.insert(key.clone(), Open { row, digest });
        match encoded {
            Ok(_) if before == Some(digest) => Ok(None),
            Ok(body) => Ok(Some(Change { key, body: Some(body), replaces: before.is_some() })),
            Err(source) => Err(Encoding { key, source }),
        }
    }
}

struct Encoding {
    key: String,
    source: serde_json::Error,
}

impl<B: Board> AnyFold for Fold<B> {
    fn name(&self) -> &'static str {
        B::NAME
    }

    fn version(&self) -> i32 {
        B::VERSION
    }

    fn load(&mut self, rows: Vec<(String, String)>) -> Result<(), serde_json::Error> {
        let read = |(key, body): (String, String)| {
            let row: B::Row = serde_json::from_str(&body)?;
            // Of the row's own JSON, since a database may give back another order of keys or other blanks.
            let digest = digest(&serde_json::to_string(&row)?);
            Ok((key, Open { row, digest }))
        };
        self.rows = rows.into_iter().map(read).collect::<Result<_, serde_json::Error>>()?;
        Ok(())
    }

    fn apply(&mut self, fact: &Fact) -> Vec<Result<Change, Fault>> {
        B::keys(fact).into_iter().filter_map(|key| self.change(key, fact).transpose()).collect()
    }
}

/// 64 bits: two different rows of one key that look equal are not met in the life of a log.
fn digest(body: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    hasher.finish()
}
