//! Turns events into mails, timers and rows of the ledger of obligations. All that follows from a page changes in one
//! transaction with its checkpoints, and ids follow from their cause: what is read twice is sent once.

use crate::{
    ledger::LedgerPage,
    timers::{DIGEST, REMIND},
    writing::{Writing, stood},
};
use nidaa_app::{Alarm, App, Failure, fact};
use nidaa_automation::{Desk, Directory, Gathering, Ledger, Outgoing, Site, digest_due, next};
use nidaa_domain::{
    AnyEvent, Fact,
    account::AccountEvent,
    mail::{MailEvent, MailState},
    recipient::RecipientEvent,
};
use nidaa_kernel::{Position, StreamId, derived_uuid};
use nidaa_store::{Checkpoint, OutboxNew, OutboxRow, PageCommit, Reader, TimerChange};
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Name of the subscription.
const NAME: &str = "reactor";
/// Raise it only with thought: a new version starts at the log's beginning and meets the outbox's own ids again.
const VERSION: i32 = 1;
const PAGE: usize = 1024;
/// What its pages are of.
const WHAT: &str = "mail";
/// Mails in the outbox that are looked at when a node starts; of more, the latest begin threads of their own.
const WAITING: usize = 4096;

/// Follows the log with a desk that knows who is who and who owes what.
pub struct Reactor {
    app: App,
    site: Site,
    desk: Desk,
    /// Mails of a docket whose last event is still to come.
    gathering: Gathering,
    /// How far the log was folded; what follows from it may still be on its way into the store.
    at: Checkpoint,
    /// Where the ledger's stored rows stand: at the reactor's own place, unless one of the two is new.
    ledger_at: Checkpoint,
}

impl Reactor {
    /// Folds the desk from the log's beginning up to the checkpoint. Rows of a ledger that is new are written meanwhile.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub async fn load(app: App, site: Site) -> Result<Self, Failure> {
        let at = app.log().backend().checkpoint(NAME, VERSION).await?;
        let ledger_at = app.log().backend().checkpoint(Ledger::NAME, Ledger::VERSION).await?;
        let mut reactor =
            Self { app, site, desk: Desk::default(), gathering: Gathering::default(), at, ledger_at };
        let mut reader = reactor.app.log().reader(Checkpoint::START);
        while reader.at().position < at.position {
            let missing = usize::try_from(at.position.0 - reader.at().position.0).unwrap_or(PAGE);
            let page = reader.next_page(missing.min(PAGE)).await?;
            if page.is_empty() {
                break;
            }
            let mut ledger = LedgerPage::after(reactor.ledger_at);
            for event in &page {
                let fact = fact(event)?;
                let changed = reactor.app.take_in(&mut reactor.desk, &fact).await?;
                ledger.add(&reactor.desk.ledger, &fact, &changed)?;
                // A docket of which a part was read before tells of all of it at its end.
                if reactor.desk.directory.docket_until(fact.position).is_some_and(|until| until > at.position)
                {
                    reactor.gather(&fact, &changed).await?;
                }
            }
            // A ledger that is new sets its timers with its last page.
            let is_last = reader.at().position >= at.position;
            let timers = if is_last { Woken::everybody().timers(&reactor.desk) } else { vec![] };
            if let Some(rows) = ledger.finish(reader.at()).map(|page| PageCommit { timers, ..page }) {
                reactor.ledger_at = rows.to;
                if !stood(reactor.app.log().backend().commit_pages(&[rows]).await, WHAT)? {
                    return Box::pin(Self::load(reactor.app, reactor.site)).await;
                }
            }
        }
        reactor.note_what_waits().await?;
        // Whoever chose otherwise just before a node ended may not have been heard.
        let now = reactor.app.log().now();
        reactor.hurry_all(reactor.desk.directory.waiting_for_nothing(now).collect()).await?;
        Ok(reactor)
    }

    /// Mails that are written and of which the log knows nothing yet begin threads as well.
    async fn note_what_waits(&mut self) -> Result<(), Failure> {
        let rows = self.app.log().backend().queued("mail", WAITING).await?;
        let until = self.at.position;
        let written = rows.iter().filter(|row| row.position <= until);
        // Rows that carry no mail of their own only send one again.
        for mail in written.filter_map(|row| serde_json::from_str::<Outgoing>(&row.body).ok()) {
            self.desk.directory.note(&mail);
        }
        Ok(())
    }

    /// Reacts to everything up to the head, and answers how far it has come. While a page is written, the next one is read
    /// and folded.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`]. The reactor must then be loaded again.
    pub async fn catch_up(&mut self) -> Result<Position, Failure> {
        let (mut reader, mut writing) = (self.app.log().reader(self.at), None::<Writing>);
        loop {
            let next = self.fold_next(&mut reader).await;
            if let Some(pages) = writing.take()
                && !pages.done(WHAT).await?
            {
                // Another node reacted to it; the desk has taken these facts in and must not do so again.
                *self = Self::load(self.app.clone(), self.site.clone()).await?;
                reader = self.app.log().reader(self.at);
                continue;
            }
            let Some(pages) = next? else { return Ok(self.at.position) };
            writing = Some(Writing::of(&self.app, pages));
        }
    }

    /// What follows from the next page; `None` at the end of the log.
    async fn fold_next(&mut self, reader: &mut Reader) -> Result<Option<Vec<PageCommit>>, Failure> {
        let page = reader.next_page(PAGE).await?;
        if page.is_empty() {
            return Ok(None);
        }
        self.desk.turn_page();
        let (mut outbox, mut timers, mut ledger) = (vec![], vec![], LedgerPage::after(self.ledger_at));
        let mut woken = Woken::default();
        for event in &page {
            let fact = fact(event)?;
            let changed = self.app.take_in(&mut self.desk, &fact).await?;
            ledger.add(&self.desk.ledger, &fact, &changed)?;
            outbox.extend(self.mails(&fact, &changed).await?);
            self.hurry(&fact).await?;
            timers.extend(self.app.alarms(&fact).await?.into_iter().map(timer));
            woken.note(&fact, &self.desk.directory, changed);
        }
        timers.extend(woken.timers(&self.desk));
        let mut pages = vec![self.page(reader.at(), outbox, timers)];
        self.at = reader.at();
        if let Some(rows) = ledger.finish(reader.at()) {
            self.ledger_at = rows.to;
            pages.push(rows);
        }
        Ok(Some(pages))
    }

    /// What waits for the end of quiet hours is looked at again when its reader chooses otherwise: at the door, which lets it
    /// leave or wait by the new choice. A mail that is at the door meanwhile meets the new choice there.
    async fn hurry(&self, fact: &Fact) -> Result<(), Failure> {
        if !matches!(fact.event, AnyEvent::Recipient(RecipientEvent::PaceChosen { .. })) {
            return Ok(());
        }
        self.hurry_all(self.desk.directory.quieted(fact.subject()).collect()).await
    }

    async fn hurry_all(&self, waiting: BTreeSet<&str>) -> Result<(), Failure> {
        if waiting.is_empty() {
            return Ok(());
        }
        let backend = self.app.log().backend();
        let rows = backend.queued("mail", usize::MAX).await?;
        let carries = |row: &&OutboxRow| carried(row).is_some_and(|mail| waiting.contains(mail.as_str()));
        for row in rows.iter().filter(carries) {
            backend.hurry_outbox(row.id, self.app.log().now()).await?;
        }
        Ok(())
    }

    fn page(&self, to: Checkpoint, outbox: Vec<OutboxNew>, timers: Vec<TimerChange>) -> PageCommit {
        PageCommit {
            subscription: NAME.to_owned(),
            version: VERSION,
            from: self.at,
            to,
            closed: vec![],
            rows: vec![],
            outbox,
            timers,
        }
    }

    /// The mails that are written with a fact: its own, or with the last of a docket those of all of it.
    async fn gather(&mut self, fact: &Fact, changed: &[String]) -> Result<Vec<Outgoing>, Failure> {
        let mut caused = self.app.mails_caused_by(fact, changed, &self.desk, &self.site).await?;
        let mut apart = vec![];
        if Gathering::joins(fact, &self.desk) {
            (apart, caused) = self.written_before(caused).await?;
        }
        apart.extend(self.gathering.take(fact, caused, &self.desk, &self.site));
        Ok(apart)
    }

    /// The mails that the log knows, and the others: when an imported log is reacted to anew, it holds what was told before
    /// mails were joined.
    async fn written_before(&self, mails: Vec<Outgoing>) -> Result<(Vec<Outgoing>, Vec<Outgoing>), Failure> {
        let (mut known, mut new) = (vec![], vec![]);
        for mail in mails {
            let state = self.app.mail(mail.id).await?.state;
            if state == MailState::Unknown { &mut new } else { &mut known }.push(mail);
        }
        Ok((known, new))
    }

    async fn mails(&mut self, fact: &Fact, changed: &[String]) -> Result<Vec<OutboxNew>, Failure> {
        let again = matches!(fact.event, AnyEvent::Mail(MailEvent::Released {} | MailEvent::Requeued { .. }));
        let outgoing = self.gather(fact, changed).await?;
        for mail in &outgoing {
            self.desk.note(mail);
        }
        let written = outgoing.into_iter().map(|mail| outbox_row(mail, fact));
        again.then(|| Ok(released(fact))).into_iter().chain(written).collect()
    }
}

/// Duties whose next moment may have changed with a page.
#[derive(Default)]
struct Woken {
    keys: BTreeSet<String>,
    /// Addresses whose next digest may have changed.
    addresses: BTreeSet<String>,
    all: bool,
}

impl Woken {
    fn everybody() -> Self {
        Self { all: true, ..Self::default() }
    }

    /// Who a contact is changes whose clock and week count, for every duty that reaches the contact.
    fn note(&mut self, fact: &Fact, directory: &Directory, changed: Vec<String>) {
        self.keys.extend(changed);
        match &fact.event {
            // A holiday is another day for every duty that reaches its state; of an account only its address counts.
            AnyEvent::Institution(_)
            | AnyEvent::Account(AccountEvent::AddressNamed { .. } | AccountEvent::Closed { .. })
            | AnyEvent::Holidays(_) => self.all = true,
            AnyEvent::Recipient(event) => {
                self.all |= matches!(event, RecipientEvent::LanguageChosen { .. });
                self.addresses.insert(fact.subject().to_owned());
            }
            // What waits, and what waits no longer though it was not sent for itself.
            AnyEvent::Mail(
                MailEvent::Waits { .. }
                | MailEvent::Digested { .. }
                | MailEvent::Held { .. }
                | MailEvent::Cancelled { .. },
            ) => {
                let mail = directory.mail(fact.subject());
                self.addresses.extend(mail.map(|mail| mail.to.trim().to_lowercase()));
            }
            _ => {}
        }
    }

    /// The timer of each, at its next moment; cleared where there is none.
    fn timers(&self, desk: &Desk) -> Vec<TimerChange> {
        let all = desk.ledger.open().filter(|_| self.all).map(|row| row.key.as_str());
        let keys: BTreeSet<&str> = self.keys.iter().map(String::as_str).chain(all).collect();
        let timer = |key: &str| TimerChange {
            stream: StreamId::of("obligation", key),
            kind: REMIND.to_owned(),
            key: key.to_owned(),
            due: desk.ledger.get(key).and_then(|row| next(desk, row)),
        };
        let all = desk.directory.awaiting().filter(|_| self.all);
        let addresses: BTreeSet<&str> = self.addresses.iter().map(String::as_str).chain(all).collect();
        let digest = |address: &str| TimerChange {
            stream: StreamId::of("recipient", address),
            kind: DIGEST.to_owned(),
            key: address.to_owned(),
            due: digest_due(&desk.directory, address),
        };
        keys.into_iter().map(timer).chain(addresses.into_iter().map(digest)).collect()
    }
}

/// A mail that waited, or is sent again, goes on its way by a row of its own: the first one was done when it was prepared
/// and held, or when it did not arrive.
fn released(fact: &Fact) -> OutboxNew {
    OutboxNew {
        id: derived_uuid(&["released", &fact.position.to_string()]),
        kind: "mail".to_owned(),
        body: json!({ "again": fact.subject() }).to_string(),
        not_before: fact.recorded_at,
        position: fact.position,
    }
}

/// The mail that a row carries: its own, or one that goes on its way again.
fn carried(row: &OutboxRow) -> Option<String> {
    let body: serde_json::Value = serde_json::from_str(&row.body).ok()?;
    ["again", "id"].iter().find_map(|key| body.get(key)?.as_str().map(str::to_owned))
}

fn outbox_row(mail: Outgoing, fact: &Fact) -> Result<OutboxNew, Failure> {
    // Its reader may ask by a link why it came.
    let secret = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
    let mail = Outgoing { secret: Some(secret), ..mail };
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

fn timer(alarm: Alarm) -> TimerChange {
    let Alarm { stream, command, code, due } = alarm;
    TimerChange { stream, kind: command.to_owned(), key: code, due }
}
