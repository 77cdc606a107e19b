//! What a calendar allows.

use crate::feed::{Feed, FeedCommand, FeedEvent, OpenFeed};
use crate::{Context, Refusal};

/// Length of a SHA-256 in hexadecimal.
const DIGEST: usize = 64;

impl Feed {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &FeedCommand, context: &Context) -> Result<Vec<FeedEvent>, Refusal> {
        context.enters(command.name(), None)?;
        match command {
            FeedCommand::OpenFeed(data) => self.open(data),
            FeedCommand::CloseFeed(_) if self.open => Ok(vec![FeedEvent::Closed {}]),
            FeedCommand::CloseFeed(data) => Err(Refusal::Missing { what: "feed", code: data.feed.clone() }),
        }
    }

    /// An address that was revoked stays so: a new calendar gets a new secret.
    fn open(&self, data: &OpenFeed) -> Result<Vec<FeedEvent>, Refusal> {
        let digest = |letter: char| letter.is_ascii_digit() || ('a'..='f').contains(&letter);
        if data.feed.len() != DIGEST || !data.feed.chars().all(digest) {
            return Err(Refusal::Malformed { field: "feed" });
        }
        if self.of.is_some() {
            return Err(Refusal::AlreadyExists { what: "feed", code: data.feed.clone() });
        }
        Ok(vec![FeedEvent::Opened { of: data.of.clone(), lang: data.lang }])
    }
}
