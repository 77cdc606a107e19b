//! Turns events into mails and timers. Outbox, timers and checkpoint of a page change in one transaction,
//! and ids follow from their cause: what is read twice is sent once.

use nidaa_app::{App, Failure, fact};
use nidaa_automation::{Directory, Outgoing, Site, react};
use nidaa_domain::{AnyEvent, Fact, call::CallEvent, mail::MailEvent};
use nidaa_kernel::{Position, StreamId, derived_uuid};
use nidaa_store::{Checkpoint, OutboxNew, PageCommit, PageError, TimerChange};
use serde_json::json;
use uuid::Uuid;

/// Name of the subscription.
const NAME: &str = "reactor";
/// Raise it only with thought: a new version starts at the log's beginning and meets the outbox's own ids again.
const VERSION: i32 = 1;
const PAGE: usize = 1024;

/// Follows the log with a directory of who is who.
pub struct Reactor {
    app: App,
    site: Site,
    directory: Directory,
    at: Checkpoint,
}

impl Reactor {
    /// Folds the directory from the log's beginning up to the checkpoint.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub async fn load(app: App, site: Site) -> Result<Self, Failure> {
        let at = app.log().backend().checkpoint(NAME, VERSION).await?;
        let mut reader = app.log().reader(Checkpoint::START);
        let mut directory = Directory::default();
        while reader.at().position < at.position {
            let missing = usize::try_from(at.position.0 - reader.at().position.0).unwrap_or(PAGE);
            let page = reader.next_page(missing.min(PAGE)).await?;
            if page.is_empty() {
                break;
            }
            for event in &page {
                directory.apply(&fact(event)?);
            }
        }
        Ok(Self { app, site, directory, at })
    }

    /// Reacts to everything up to the head, and answers how far it has come.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub async fn catch_up(&mut self) -> Result<Position, Failure> {
        loop {
            let mut reader = self.app.log().reader(self.at);
            let page = reader.next_page(PAGE).await?;
            if page.is_empty() {
                return Ok(self.at.position);
            }
            let (mut outbox, mut timers) = (vec![], vec![]);
            for event in &page {
                let fact = fact(event)?;
                self.directory.apply(&fact);
                outbox.extend(self.mails(&fact).await?);
                timers.extend(timer(&fact));
            }
            self.commit(reader.at(), outbox, timers).await?;
        }
    }

    async fn commit(
        &mut self,
        to: Checkpoint,
        outbox: Vec<OutboxNew>,
        timers: Vec<TimerChange>,
    ) -> Result<(), Failure> {
        let (subscription, from) = (NAME.to_owned(), self.at);
        let page = PageCommit {
            subscription,
            version: VERSION,
            from,
            to,
            closed: vec![],
            rows: vec![],
            outbox,
            timers,
        };
        match self.app.log().backend().commit_page(&page).await {
            Ok(()) => self.at = to,
            // Another node reacted to it; the directory has taken these facts in and must not do so again.
            Err(PageError::Moved(_)) => *self = Self::load(self.app.clone(), self.site.clone()).await?,
            Err(PageError::Store(error)) => return Err(error.into()),
            Err(PageError::Malformed(error)) => {
                return Err(Failure::BadRequest { field: "mail", message: error.to_string() });
            }
        }
        Ok(())
    }

    async fn mails(&mut self, fact: &Fact) -> Result<Vec<OutboxNew>, Failure> {
        if let AnyEvent::Mail(MailEvent::Released {}) = &fact.event {
            return Ok(vec![released(fact)]);
        }
        let Some(workflow) = self.app.rules_around(fact).await? else { return Ok(vec![]) };
        let outgoing = react(fact, &self.directory, &workflow, &self.site);
        for mail in &outgoing {
            self.directory.note(mail);
        }
        outgoing.into_iter().map(|mail| outbox_row(mail, fact)).collect()
    }
}

/// A mail that waited goes on its way by a row of its own: the first one was done when it was prepared and held.
fn released(fact: &Fact) -> OutboxNew {
    OutboxNew {
        id: derived_uuid(&["released", &fact.position.to_string()]),
        kind: "mail".to_owned(),
        body: json!({ "again": fact.subject() }).to_string(),
        not_before: fact.recorded_at,
        position: fact.position,
    }
}

fn outbox_row(mail: Outgoing, fact: &Fact) -> Result<OutboxNew, Failure> {
    // Only what may be declined has a link for it.
    let secret = (!mail.duty).then(|| format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple()));
    let mail = Outgoing { secret, ..mail };
    let body = serde_json::to_string(&mail)
        .map_err(|error| Failure::BadRequest { field: "mail", message: error.to_string() })?;
    Ok(OutboxNew {
        id: mail.id,
        kind: "mail".to_owned(),
        body,
        not_before: fact.recorded_at,
        position: fact.position,
    })
}

/// A call closes by itself.
fn timer(fact: &Fact) -> Option<TimerChange> {
    let AnyEvent::Call(event) = &fact.event else { return None };
    let due = match event {
        CallEvent::Opened { closes, .. } | CallEvent::DeadlineExtended { to: closes, .. } => Some(closes.end),
        CallEvent::Closed { .. } | CallEvent::Cancelled { .. } => None,
        _ => return None,
    };
    let (stream, key) = (StreamId::of("call", fact.subject()), fact.subject().to_owned());
    Some(TimerChange { stream, kind: "close_call".to_owned(), key, due })
}
