//! What no engine can store, found before a batch is opened: one bad request then cannot fail its neighbours, and
//! every engine refuses the same things.

use crate::{Append, Archived, Condition, PageCommit, StreamWrite};
use nidaa_kernel::StreamId;
use std::collections::HashSet;

/// Longest name, tag or key, in bytes: all engines can index it.
const MAX_NAME: usize = 500;
/// Largest payload and meta of one command together, in bytes.
const MAX_COMMAND: usize = 16 << 20;

/// Why something cannot be stored on any engine. Trying again does not help.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// A text holds U+0000, which PostgreSQL's texts cannot.
    #[error("the {0} holds the character U+0000")]
    Nul(&'static str),
    /// A text is too long.
    #[error("the {field} is {bytes} bytes long; at most {limit} can be stored")]
    TooLong {
        /// Which text.
        field: &'static str,
        /// Its length.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// A command without events, or with a stream that gets none.
    #[error("there is no event to add")]
    NoEvents,
    /// One command names a stream twice; its versions would contradict each other.
    #[error("stream {0} is written twice by one command")]
    StreamTwice(StreamId),
    /// A condition that any event would break.
    #[error("a condition names no tag")]
    NoTags,
}

impl Append {
    /// Checks that any engine can store it.
    ///
    /// # Errors
    /// The first [`Malformed`] part.
    pub fn check(&self) -> Result<(), Malformed> {
        if self.bytes() > MAX_COMMAND {
            return Err(Malformed::TooLong { field: "command", bytes: self.bytes(), limit: MAX_COMMAND });
        }
        if self.writes.is_empty() {
            return Err(Malformed::NoEvents);
        }
        let mut streams = HashSet::new();
        if let Some(twice) = self.writes.iter().find(|write| !streams.insert(write.stream)) {
            return Err(Malformed::StreamTwice(twice.stream));
        }
        self.writes.iter().try_for_each(StreamWrite::check)?;
        self.conditions.iter().try_for_each(Condition::check)
    }
}

impl StreamWrite {
    fn check(&self) -> Result<(), Malformed> {
        name("stream type", &self.stream_type)?;
        if self.events.is_empty() {
            return Err(Malformed::NoEvents);
        }
        for event in &self.events {
            name("event type", &event.event_type)?;
            text("payload", &event.payload)?;
            text("meta", &event.meta)?;
            event.tags.iter().try_for_each(|tag| name("tag", tag))?;
        }
        Ok(())
    }
}

impl Condition {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        if self.tags.is_empty() {
            return Err(Malformed::NoTags);
        }
        self.tags.iter().try_for_each(|tag| name("tag", tag))?;
        self.event_types.iter().try_for_each(|kind| name("event type", kind))
    }
}

impl Archived {
    pub(crate) fn check(&self) -> Result<(), Malformed> {
        name("stream type", &self.recorded.stream_type)?;
        name("event type", &self.recorded.event_type)?;
        text("payload", &self.recorded.payload)?;
        text("meta", &self.recorded.meta)?;
        self.tags.iter().try_for_each(|tag| name("tag", tag))
    }
}

impl PageCommit {
    /// Checks that any engine can store it.
    ///
    /// # Errors
    /// The first [`Malformed`] part.
    pub fn check(&self) -> Result<(), Malformed> {
        name("subscription", &self.subscription)?;
        self.closed.iter().try_for_each(|(key, _)| name("row key", key))?;
        for row in &self.rows {
            name("row key", &row.key)?;
            text("row", &row.body)?;
        }
        for effect in &self.outbox {
            name("kind", &effect.kind)?;
            text("body", &effect.body)?;
        }
        self.timers
            .iter()
            .try_for_each(|timer| name("kind", &timer.kind).and_then(|()| name("timer key", &timer.key)))
    }
}

fn name(field: &'static str, value: &str) -> Result<(), Malformed> {
    if value.len() > MAX_NAME {
        return Err(Malformed::TooLong { field, bytes: value.len(), limit: MAX_NAME });
    }
    text(field, value)
}

fn text(field: &'static str, value: &str) -> Result<(), Malformed> {
    if value.as_bytes().contains(&0) { Err(Malformed::Nul(field)) } else { Ok(()) }
}
