//! Calendars that somebody subscribes to, by the digest of their secret address.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    feed::{FeedEvent, FeedOf},
};
use nidaa_kernel::{AccountLogin, Lang};
use serde::{Deserialize, Serialize};

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// SHA-256 of the secret in its address, in hexadecimal.
    pub feed: String,
    /// Whose deadlines it shows.
    pub of: FeedOf,
    /// Its language.
    pub lang: Lang,
    /// When it was opened.
    pub opened: Timestamp,
    /// Who opened it.
    pub by: AccountLogin,
    /// When it was revoked.
    pub closed: Option<Timestamp>,
}

/// One row per calendar, under its digest.
pub struct Feeds;

impl Board for Feeds {
    const NAME: &'static str = "feeds";
    const VERSION: i32 = 1;
    type Row = Feed;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Feed(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Feed>, fact: &Fact) -> Option<Feed> {
        let AnyEvent::Feed(event) = &fact.event else { return row };
        match event {
            FeedEvent::Opened { of, lang } => Some(Feed {
                feed: fact.subject().to_owned(),
                of: of.clone(),
                lang: *lang,
                opened: fact.recorded_at,
                by: fact.meta.actor.clone(),
                closed: None,
            }),
            FeedEvent::Closed {} => row.map(|feed| Feed { closed: Some(fact.recorded_at), ..feed }),
        }
    }
}
