//! What a request would do, before it is done: the same decision on a fork of the log, and all that would follow.
//!
//! The decision is the dispatch's own, its events are placed as the log would place them, and the mails are those the
//! rules give; nothing of it is a second opinion. Nothing is written.

mod contract;
mod dates;
mod door;
mod duties;
mod effect;
mod hash;
mod outbox;

pub use duties::DutyChange;
pub use effect::{Effect, MailEffect};
pub use outbox::OutboxChange;

use crate::{App, Failure, ReceiptEvent, Request, State, dispatch::named, fact, session::Session};
use door::{After, Coming};
use duties::Duties;
use effect::Changes;
use jiff::{Timestamp, civil::Date};
use nidaa_automation::{Desk, Gathering, Site};
use nidaa_domain::{Fact, day_under, usual_day};
use nidaa_kernel::{Position, StreamId};
use nidaa_store::{Append, AppendError, Condition, Head, Known, plan};
use serde::Serialize;
use std::{collections::HashMap, sync::Arc};
use utoipa::ToSchema;

/// Tag of the events that say who is who; a mail's recipients depend on them.
pub(crate) const REGISTRY: &str = "registry";

/// Times a preview is decided again when others were faster.
const ATTEMPTS: usize = 4;

/// What a request would do if it were carried out now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Preview {
    /// Everything that would follow, in the order of its causes.
    pub effects: Vec<Effect>,
    /// The events that would be written, at the positions they would have.
    pub events: Vec<ReceiptEvent>,
    /// The log's last position when this was reckoned.
    #[schema(value_type = i64)]
    pub at: Position,
    /// Names exactly these effects, whenever and wherever they are reckoned: 64 small hexadecimal digits. A command
    /// that expects it does this or is refused.
    pub hash: String,
}

impl Preview {
    /// The same for somebody who is not of the office: of mails only how many by which notice. Addresses, and what the
    /// office or other owners are told, are not for everybody who may give a command. The hash stays that of the whole.
    #[must_use]
    pub fn without_letters(self) -> Self {
        let mut effects: Vec<Effect> = vec![];
        for effect in self.effects.into_iter().filter(|effect| !matches!(effect, Effect::Outbox { .. })) {
            let Effect::Mail(MailEffect { template, rule, .. }) = effect else {
                effects.push(effect);
                continue;
            };
            let known = effects.iter_mut().find_map(|known| match known {
                Effect::Letters { rule: of, count, .. } if *of == rule => Some(count),
                _ => None,
            });
            match known {
                Some(count) => *count += 1,
                None => effects.push(Effect::Letters { template, rule, count: 1 }),
            }
        }
        Self { effects, ..self }
    }
}

/// Streams as they were before the request.
pub(crate) type Bases = HashMap<StreamId, Arc<State>>;

/// Where and when the events of a fork stand.
#[derive(Clone, Copy)]
struct Place {
    head: Head,
    now: Timestamp,
    /// When the mails come to the door.
    leaves_at: Timestamp,
}

/// The moment and the address left out: what two reckonings of the same effects have in common.
const NOWHERE: Place =
    Place { head: Head::EMPTY, now: Timestamp::UNIX_EPOCH, leaves_at: Timestamp::UNIX_EPOCH };

impl App {
    /// What `request` would do, with the mails as they would be written for `site`.
    ///
    /// # Errors
    /// The refusal the request would meet, or the store's failure.
    pub async fn preview(&self, request: &Request, site: &Site) -> Result<Preview, Failure> {
        for _ in 0..ATTEMPTS {
            let mut session = self.asking(request).await?;
            let decided = session.run().await;
            let preview = match decided {
                Ok(()) => self.foresee(&session, site).await,
                Err(failure) => Err(failure),
            };
            // What was decided on may have been read from a cache that another node has outrun.
            if !session.refresh().await? {
                return preview;
            }
        }
        Err(Failure::Busy)
    }

    async fn foresee(&self, session: &Session<'_>, site: &Site) -> Result<Preview, Failure> {
        let at = self.log().head().await?;
        let (_, desk) = self.desk().await?;
        let (append, bases) = (session.append(), session.bases());
        let place = Place { head: at, now: session.now, leaves_at: session.now };
        let effects = match &append {
            Some(append) => self.effects(append, &bases, &desk, place, site).await?,
            None => vec![],
        };
        let events = named(session.recorded(), at.position.next());
        let hash = self.hash_of(append.as_ref(), session.now, &bases, &desk).await?;
        Ok(Preview { effects, events, at: at.position, hash })
    }

    /// Checks that carrying out `append` would have exactly the effects of this hash. What the effects depend on
    /// beside the streams of the decision must then stay as it is up to the append.
    ///
    /// # Errors
    /// [`Failure::PreviewMoved`].
    pub(crate) async fn check_preview(
        &self,
        session: &Session<'_>,
        append: Option<&mut Append>,
        expected: &str,
    ) -> Result<(), Failure> {
        let reads = match append.as_deref() {
            Some(append) => self.cases_of_released(append).await?,
            None => vec![],
        };
        let (stands, desk) = self.desk().await?;
        let found = self.hash_of(append.as_deref(), session.now, &session.bases(), &desk).await?;
        if found != expected {
            return Err(Failure::PreviewMoved { expected: expected.to_owned(), found });
        }
        if let Some(append) = append {
            append.reads.extend(reads);
            append.conditions.push(Condition {
                tags: vec![REGISTRY.to_owned()],
                event_types: vec![],
                after: stands.position,
            });
        }
        Ok(())
    }

    async fn effects(
        &self,
        append: &Append,
        bases: &Bases,
        desk: &Desk,
        place: Place,
        site: &Site,
    ) -> Result<Vec<Effect>, Failure> {
        let (mut fork, mut changes, mut effects) = (desk.clone(), Changes::from(bases), vec![]);
        let (mut duties, mut coming) = (Duties::from(&desk.ledger), vec![]);
        let (facts, mut gathering) = (facts(append, place)?, Gathering::default());
        for fact in &facts {
            let opened = first_day(&fork, fact);
            let touched = self.take_in(&mut fork, fact).await?;
            // In the hash it is before every contract, so that the day has no part in it.
            let rules = self.rules_known(&fork.directory, fact).await?;
            let today =
                rules.as_ref().map_or_else(|| usual_day(place.now), |rules| day_under(rules, place.now));
            effects.extend(changes.of(fact, [opened, first_day(&fork, fact)], today));
            effects.extend(touched.iter().filter_map(|key| duties.of(key, &fork.ledger)));
            if let Some((effect, released)) = self.written_before(fact, changes.mail(fact)).await? {
                let place = effects.len();
                coming.extend(released.map(|mail| Coming { place, mail, is_released: true }));
                effects.push(effect);
            }
            let mails = self.mails_caused_by(fact, &touched, &fork, site).await?;
            for mail in gathering.take(fact, mails, &fork, site) {
                // A later command of the same act may correct what this one says.
                fork.directory.note(&mail);
                effects.push(Effect::of_mail(mail.clone()));
                coming.push(Coming { place: effects.len() - 1, mail, is_released: false });
            }
        }
        let after = After { facts: &facts, desk: &fork, now: place.leaves_at };
        self.foretell(&mut effects, coming, &after).await?;
        Ok(effects)
    }

    /// The desk as it would stand after `append`.
    pub(crate) async fn fork_of(
        &self,
        desk: &Desk,
        append: &Append,
        now: Timestamp,
    ) -> Result<Desk, Failure> {
        let (mut fork, head) = (desk.clone(), self.log().head().await?);
        for fact in facts(append, Place { head, now, leaves_at: now })? {
            self.take_in(&mut fork, &fact).await?;
        }
        Ok(fork)
    }
}

/// First day for proposals of the call that a fact is of.
fn first_day(desk: &Desk, fact: &Fact) -> Option<Date> {
    desk.directory.call(fact.subject()).filter(|_| fact.event.stream() == "call")?.opens
}

/// The events as the log would write them, decoded again from what it would write.
fn facts(append: &Append, place: Place) -> Result<Vec<Fact>, Failure> {
    let written = append.writes.iter().map(|write| (write.stream, write.expected_version));
    let read = append.reads.iter().map(|read| (read.stream, read.version));
    let known = Known { versions: written.chain(read).collect(), ..Known::default() };
    let planned = plan(std::slice::from_ref(append), place.head, known, place.now);
    if let Some(Err(refused)) = planned.answers.into_iter().next() {
        return Err(AppendError::Refused(refused).into());
    }
    planned.events.iter().map(|event| fact(&event.recorded)).collect()
}

/// The same, wherever they would stand.
fn facts_of_nowhere(append: &Append) -> Result<Vec<Fact>, Failure> {
    facts(append, NOWHERE)
}
