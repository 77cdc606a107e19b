//! Deadlines as calendars that somebody subscribes to by a secret address.

use super::{AsOf, ObligationFilter, Sight, heard::read_at};
use crate::{App, Done, Failure, Order, Request, State};
use nidaa_automation::Site;
use nidaa_domain::{
    Command,
    feed::{Feed, FeedCommand, FeedOf, OpenFeed},
};
use nidaa_i18n::Args;
use nidaa_kernel::{Actor, CommandId, Lang, MailAddress, StreamId};
use nidaa_mail::Calendar;
use nidaa_projections::boards::feeds::Feeds;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use uuid::Uuid;

pub use nidaa_projections::boards::feeds::Feed as OpenFeedView;

/// A calendar that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedFeed {
    /// The secret in its address; it is shown once and kept nowhere.
    pub secret: String,
    /// The answer of the dispatch.
    pub done: Done,
}

impl App {
    /// Opens a calendar under a secret drawn for it. Asked again under the same id it opens no other, and the secret is
    /// not shown again.
    ///
    /// # Errors
    /// [`Failure`] of the dispatch, [`Failure::CommandReused`] for an id under which one was opened, or
    /// [`Failure::NotFound`] when there is nothing of that code.
    pub async fn open_feed(
        &self,
        id: CommandId,
        actor: Actor,
        of: FeedOf,
        lang: Lang,
    ) -> Result<OpenedFeed, Failure> {
        self.exists(&of).await?;
        let secret = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
        let open = OpenFeed { feed: digest(&secret), of, lang };
        let order = Order::new(Command::Feed(FeedCommand::OpenFeed(open)));
        let done = self.dispatch(Request::one(id, actor, order)).await?;
        Ok(OpenedFeed { secret, done })
    }

    /// The calendar of a secret address, as a file, with what tells one state of it from another.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for a guessed or revoked address, or the store's.
    pub async fn calendar(&self, secret: &str, site: &Site) -> Result<(String, String), Failure> {
        let missing = || Failure::NotFound { what: "feed", code: String::new() };
        let feed = self.feed(secret).await?;
        let of = feed.of.filter(|_| feed.open).ok_or_else(missing)?;
        let all = ObligationFilter { ended: true, ..ObligationFilter::default() };
        let of_institution = |key: String| ObligationFilter { whom: Some(key), ..all.clone() };
        let filters = match &of {
            FeedOf::Institution { institution } => vec![of_institution(institution.to_string())],
            FeedOf::Person { recipient } => {
                let (_, desk) = self.desk().await?;
                let keys = read_at(&desk, recipient.as_str());
                keys.into_iter().map(|key| of_institution(key.to_owned())).collect()
            }
            FeedOf::Project { project } => {
                vec![ObligationFilter { project: Some(project.to_string()), ..all.clone() }]
            }
            FeedOf::Call { call } => vec![ObligationFilter { call: Some(call.to_string()), ..all.clone() }],
        };
        let mut keys = BTreeSet::new();
        // Only the office opens one that is not a person's own.
        for sight in [vec![Sight::Trusted], self.persons(&of).await?].concat() {
            for filter in &filters {
                let found = self.seen_by(&sight).obligations(filter, AsOf::Now).await?.obligations;
                keys.extend(found.into_iter().map(|duty| duty.key));
            }
        }
        let name = nidaa_i18n::plain(feed.lang, "calendar-name", &Args::new().with("of", code(&of)));
        let (_, desk) = self.desk().await?;
        let rows = keys.iter().filter_map(|key| desk.ledger.get(key));
        let duties = rows.filter_map(|row| desk.entry(row, feed.lang, site));
        let close = match &of {
            FeedOf::Call { call } => desk.close_entry(call.as_str(), feed.lang, site),
            _ => None,
        };
        let entries = close.into_iter().chain(duties).collect();
        let file = Calendar { name, entries }.write();
        let tag = digest(&file);
        Ok((file, tag))
    }

    /// Calendars that were opened, by when they were; those of one person where an address is given.
    ///
    /// # Errors
    /// The store's.
    pub async fn feeds(&self, of: Option<&MailAddress>, as_of: AsOf) -> Result<Vec<OpenFeedView>, Failure> {
        let at = self.resolve(as_of).await?;
        let mut feeds = self.rows::<Feeds>(at.basis).await?;
        feeds.retain(|feed| {
            let is_of =
                |of: &MailAddress| matches!(&feed.of, FeedOf::Person { recipient } if recipient == of);
            feed.closed.is_none() && of.is_none_or(is_of)
        });
        feeds.sort_by_key(|feed| feed.opened);
        Ok(feeds)
    }

    /// The code of a calendar by what people have of it: the code itself, or its secret address.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn feed_code(&self, given: &str) -> Result<String, Failure> {
        let last = given.trim().rsplit('/').next().unwrap_or_default();
        let secret = last.strip_suffix(".ics").unwrap_or(last);
        let feeds = self.feeds(None, AsOf::Now).await?;
        let known = feeds.into_iter().find(|feed| feed.feed == secret || feed.feed == digest(secret));
        let missing = || Failure::NotFound { what: "feed", code: String::new() };
        known.map(|feed| feed.feed).ok_or_else(missing)
    }

    /// The eyes of the people whose mails come to the address of a person's calendar: what is confidential they alone see.
    async fn persons(&self, of: &FeedOf) -> Result<Vec<Sight>, Failure> {
        let FeedOf::Person { recipient } = of else { return Ok(vec![]) };
        let (_, desk) = self.desk().await?;
        let logins = desk.directory.logins_of(recipient.as_str()).filter_map(|login| login.parse().ok());
        Ok(logins.map(|login| Sight::Of(Actor { login, roles: vec![], ..Actor::system() })).collect())
    }

    async fn feed(&self, secret: &str) -> Result<Feed, Failure> {
        let stream = StreamId::of("feed", &digest(secret));
        match &*self.loader().refresh("feed", stream).await?.state {
            State::Feed(feed) => Ok(feed.clone()),
            _ => Ok(Feed::default()),
        }
    }

    async fn exists(&self, of: &FeedOf) -> Result<(), Failure> {
        let (what, code) = match of {
            FeedOf::Person { recipient } => {
                let (_, desk) = self.desk().await?;
                let known = !read_at(&desk, recipient.as_str()).is_empty();
                let missing = || Failure::NotFound { what: "contact", code: recipient.to_string() };
                return known.then_some(()).ok_or_else(missing);
            }
            FeedOf::Institution { institution } => ("institution", institution.as_str()),
            FeedOf::Project { project } => ("project", project.as_str()),
            FeedOf::Call { call } => ("call", call.as_str()),
        };
        let loaded = self.loader().refresh(what, StreamId::of(what, code)).await?;
        if loaded.version == 0 {
            return Err(Failure::NotFound { what, code: code.to_owned() });
        }
        Ok(())
    }
}

fn code(of: &FeedOf) -> &str {
    match of {
        FeedOf::Institution { institution } => institution.as_str(),
        FeedOf::Project { project } => project.as_str(),
        FeedOf::Call { call } => call.as_str(),
        FeedOf::Person { recipient } => recipient.as_str(),
    }
}

fn digest(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}
