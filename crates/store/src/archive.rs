//! The log as an archive holds it: every event together with what the log keeps beside it.

use crate::{CommandRecord, Hash, Recorded};
use nidaa_kernel::{CommandId, Position};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};

/// An event, its tags and, on a command's last event, the command: all that a restored log needs to be the same log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archived {
    /// The event.
    pub recorded: Recorded,
    /// Its tags in bytewise order, each once.
    pub tags: Vec<String>,
    /// The command whose last event this is. It was carried out when this event was recorded.
    pub command: Option<ArchivedCommand>,
}

/// A command the log remembers, as its last event tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArchivedCommand {
    /// The command.
    pub id: CommandId,
    /// Digest of the content it came with.
    pub request_hash: [u8; 32],
    /// Position of its first event.
    pub first: Position,
}

impl Archived {
    /// Puts together what engines keep apart. Tags and commands of other events are passed over.
    pub fn join(
        events: Vec<Recorded>,
        tags: impl IntoIterator<Item = (Position, String)>,
        commands: impl IntoIterator<Item = (CommandId, CommandRecord)>,
    ) -> Vec<Self> {
        let mut tags_at: HashMap<Position, BTreeSet<String>> = HashMap::new();
        for (position, tag) in tags {
            tags_at.entry(position).or_default().insert(tag);
        }
        let command = |(id, CommandRecord { request_hash, first, last, .. })| {
            (last, ArchivedCommand { id, request_hash, first })
        };
        let mut commands: HashMap<Position, ArchivedCommand> = commands.into_iter().map(command).collect();
        let archived = |recorded: Recorded| {
            let tags = tags_at.remove(&recorded.position).unwrap_or_default();
            let command = commands.remove(&recorded.position);
            Self { tags: tags.into_iter().collect(), command, recorded }
        };
        events.into_iter().map(archived).collect()
    }
}

/// A running digest over an archive. The chain proves the events; this proves their tags and commands too.
#[derive(Clone, Debug, Default)]
pub struct Seal(Sha256);

impl Seal {
    /// Takes in the next event: its hash, its tags, its command. Numbers are big-endian, texts are preceded by their
    /// length in bytes.
    pub fn add(&mut self, event: &Archived) {
        self.0.update(event.recorded.hash);
        self.0.update((event.tags.len() as u64).to_be_bytes());
        for tag in &event.tags {
            self.0.update((tag.len() as u64).to_be_bytes());
            self.0.update(tag.as_bytes());
        }
        self.0.update([u8::from(event.command.is_some())]);
        if let Some(command) = &event.command {
            self.0.update(command.id.0.as_bytes());
            self.0.update(command.request_hash);
            self.0.update(command.first.0.to_be_bytes());
        }
    }

    /// The digest of all that was taken in.
    pub fn digest(&self) -> Hash {
        self.0.clone().finalize().into()
    }
}
