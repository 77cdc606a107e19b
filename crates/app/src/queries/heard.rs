//! What somebody heard and will hear of a duty, and why no more.

use super::{AsOf, HeardView, MailView, ObligationView, PlannedView, SaidView, Sight, obligations::view};
use crate::{App, Failure};
use nidaa_automation::{Desk, KnownInstitution, Obligation, Planned, Silence, plan, silence};
use nidaa_kernel::{Actor, Country, InstitutionKey, Role};
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// Duties that the page of an address lists at most.
const LISTED: usize = 100;

/// Whom a question about a duty means.
#[derive(Clone, Copy, Debug)]
pub enum Whom<'a> {
    /// An institution by its key, those of a country, those of an audience that owes the duty or stands above, an account by
    /// its sign-in name, or whoever reads the mails of an address.
    Named(&'a str),
    /// Whoever asks with an account: the institutions it speaks for, and the account itself.
    Account(&'a Actor),
    /// Whoever reads the mails of an address.
    Address(&'a str),
}

/// A duty that the reader of an address is asked for, and what will be said of it to that address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ConcernView {
    /// The duty.
    pub obligation: ObligationView,
    /// What will be said next.
    pub next: Option<PlannedView>,
    /// Why nothing will be; see [`HeardView::silence`].
    pub silence: Option<String>,
}

/// Those somebody means, by key, and whether the duty is any business of theirs.
struct Meant<'a> {
    keys: BTreeSet<&'a str>,
    is_concerned: bool,
}

/// What the ones meant will hear.
struct Hearing {
    addresses: BTreeSet<String>,
    planned: Vec<PlannedView>,
    silence: Option<&'static str>,
}

impl App {
    /// What was and will be said of a duty, whoever hears it.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn said(&self, key: &str) -> Result<SaidView, Failure> {
        let (_, desk) = self.desk().await?;
        let row = row(&desk, key)?;
        let all = plan(&desk, row);
        let planned: Vec<PlannedView> =
            all.iter().filter(|one| one.at > row.told_until).map(planned).collect();
        let silence = planned.is_empty().then(|| silence(&desk, row).unwrap_or(Silence::AllSaid));
        let written = self.spoken_of(row, AsOf::Now).await?;
        Ok(SaidView { written, planned, silence: silence.map(|reason| reason.as_str().to_owned()) })
    }

    /// What an institution, a country or an audience has heard and will hear of a duty, and why no more.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn heard(&self, key: &str, whom: &str) -> Result<HeardView, Failure> {
        self.heard_by(key, Whom::Named(whom), AsOf::Now).await
    }

    /// The same for whoever is meant, as it stood at a moment. Whether the one who asks may see the duty was asked before.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn heard_by(&self, key: &str, whom: Whom<'_>, as_of: AsOf) -> Result<HeardView, Failure> {
        let (now, desk) = self.desk_then(as_of).await?;
        let row = row(&desk, key)?;
        let meant = Meant::by(&desk, row, whom)?;
        let hearing = Hearing::of(&desk, row, &meant);
        let mut written = self.spoken_of(row, as_of).await?;
        written.retain(|mail| hearing.addresses.contains(&mail.to.trim().to_lowercase()));
        let obligation = view(&desk, row, now);
        let Hearing { planned, silence, .. } = hearing;
        Ok(HeardView { obligation, written, planned, silence: silence.map(str::to_owned) })
    }

    /// Open duties that the reader of an address is asked for, the earliest deadline first, and what will be said of each
    /// to that address or why nothing.
    ///
    /// # Errors
    /// The store's.
    pub async fn asked_of(&self, address: &str) -> Result<Vec<ConcernView>, Failure> {
        let (_, desk) = self.desk().await?;
        let keys = read_at(&desk, address);
        let owed = desk.ledger.open().filter(|row| keys.iter().any(|key| desk.owes(row, key)));
        let mut rows: Vec<&Obligation> = owed.collect();
        rows.sort_by_key(|row| (row.due.is_none(), row.due.as_ref().map(|due| due.end)));
        let now = self.log().now();
        let mut concerns = vec![];
        for row in rows.into_iter().take(LISTED) {
            let meant = Meant { keys: keys.clone(), is_concerned: true };
            let Hearing { planned, silence, .. } = Hearing::of(&desk, row, &meant);
            let next = planned.into_iter().next().filter(|_| silence.is_none());
            let silence = silence.map(str::to_owned);
            concerns.push(ConcernView { obligation: view(&desk, row, now), next, silence });
        }
        Ok(concerns)
    }

    /// Through whose eyes the reader of an address looks: those of every institution and person whose mails come there. A
    /// link in a mail shows no more than that.
    ///
    /// # Errors
    /// The store's.
    pub async fn eyes_of(&self, address: &str) -> Result<Sight, Failure> {
        let (_, desk) = self.desk().await?;
        let seats = desk.directory.keys_of(address).filter_map(|key| {
            let known = desk.directory.institution(key)?;
            Some(speaking(InstitutionKey::new(key).ok(), known))
        });
        let people = desk.directory.logins_of(address).filter_map(|login| login.parse().ok());
        let readers = seats.chain(people.map(|login| Actor { login, ..nobody() }));
        let readers: Vec<Actor> = readers.collect();
        Ok(if readers.is_empty() { Sight::Public } else { Sight::Readers(readers) })
    }

    /// Mails that speak of a duty, the newest first: reminders, and what told those who owe it of the act that opened it or
    /// moved its deadline. One act may tell several people of several duties, so that each mail
    /// is asked what it speaks of; of one whose row the log came without, the event has to do.
    async fn spoken_of(&self, row: &Obligation, as_of: AsOf) -> Result<Vec<MailView>, Failure> {
        let (_, desk) = self.desk().await?;
        let mut written = vec![];
        for mail in self.mails(as_of).await? {
            let speaks = if row.told.contains(&mail.because.event) {
                self.outgoing(&mail.id).await?.is_none_or(|mail| mail.duties.contains(&row.key))
            } else {
                mail.events().any(|event| desk.tells_debtor(row, event, &mail.to))
            };
            written.extend(speaks.then_some(mail));
        }
        Ok(written)
    }
}

impl Hearing {
    fn of(desk: &Desk, row: &Obligation, meant: &Meant<'_>) -> Self {
        let all = plan(desk, row);
        let concerned: Vec<&Planned> =
            all.iter().filter(|one| meant.keys.contains(one.to.institution.as_str())).collect();
        let planned: Vec<PlannedView> =
            concerned.iter().filter(|one| one.at > row.told_until).map(|one| planned(one)).collect();
        let is_stranger = concerned.is_empty() && !meant.is_concerned;
        let addresses = addresses(desk, &meant.keys);
        let reason = match silence(desk, row) {
            Some(reason) if !row.is_open() => reason.as_str(),
            _ if is_stranger => "not_concerned",
            _ if addresses.is_empty() => Silence::NoContact.as_str(),
            _ if addresses.iter().all(|address| desk.directory.recipient(address).suppressed) => {
                "address_suppressed"
            }
            Some(reason) => reason.as_str(),
            None => Silence::AllSaid.as_str(),
        };
        let is_silent = planned.is_empty() || reason == "address_suppressed";
        Self { addresses, planned, silence: is_silent.then_some(reason) }
    }
}

impl<'a> Meant<'a> {
    fn by(desk: &'a Desk, row: &'a Obligation, whom: Whom<'a>) -> Result<Self, Failure> {
        match whom {
            Whom::Named(whom) if whom.contains('@') => Self::reading(desk, row, whom),
            Whom::Named(whom) => match desk.directory.actor(whom) {
                // An account may bear the name of an audience, such as `office`.
                Some(actor)
                    if desk.directory.institution(whom).is_none() && !is_audience(desk, row, whom) =>
                {
                    Ok(Self::of_account(desk, row, actor))
                }
                _ => Self::named(desk, row, whom),
            },
            Whom::Account(actor) => Ok(Self::of_account(desk, row, actor)),
            Whom::Address(address) => Ok(Self::owing(desk, row, read_at(desk, address))),
        }
    }

    fn of_account(desk: &'a Desk, row: &'a Obligation, actor: &'a Actor) -> Self {
        let institution = actor.institution.as_ref().map(InstitutionKey::as_str);
        let own = desk.directory.spoken_for(institution, actor.country).map(|(key, _)| key);
        Self::owing(desk, row, own.chain([actor.login.as_str()]).collect())
    }

    fn owing(desk: &Desk, row: &Obligation, keys: BTreeSet<&'a str>) -> Self {
        let is_concerned = keys.iter().any(|key| desk.owes(row, key));
        Self { keys, is_concerned }
    }

    /// Those whose mails come to an address that a person asks about.
    fn reading(desk: &'a Desk, row: &'a Obligation, address: &'a str) -> Result<Self, Failure> {
        let keys = read_at(desk, address);
        if keys.is_empty() {
            return Err(Failure::NotFound { what: "contact", code: address.chars().take(200).collect() });
        }
        Ok(Self::owing(desk, row, keys))
    }

    fn named(desk: &'a Desk, row: &'a Obligation, whom: &str) -> Result<Self, Failure> {
        let keys = meant(desk, row, whom);
        if keys.is_empty() && !is_somebody(desk, row, whom) {
            return Err(Failure::NotFound { what: "institution", code: whom.chars().take(200).collect() });
        }
        Ok(Self { keys, is_concerned: desk.owes(row, whom) || is_audience(desk, row, whom) })
    }
}

fn nobody() -> Actor {
    Actor { roles: vec![], ..Actor::system() }
}

/// Somebody who speaks for an institution in all that it may be to a project.
fn speaking(institution: Option<InstitutionKey>, known: &KnownInstitution) -> Actor {
    let roles = ["project_owner", "partner", "focal_point", "implementing_partner"];
    let may = |role: &&str| *role != "focal_point" || known.is_focal_point();
    let roles = roles.iter().filter(|role| may(role)).map(|role| Role((*role).to_owned())).collect();
    Actor { roles, country: known.speaks_for(), institution, ..nobody() }
}

fn row<'a>(desk: &'a Desk, key: &str) -> Result<&'a Obligation, Failure> {
    let missing = || Failure::NotFound { what: "obligation", code: key.chars().take(200).collect() };
    desk.ledger.get(key).ok_or_else(missing)
}

/// Those whose mails come to an address: institutions by key, people by sign-in name.
pub(super) fn read_at<'a>(desk: &'a Desk, address: &'a str) -> BTreeSet<&'a str> {
    desk.directory.keys_of(address).chain(desk.directory.logins_of(address)).collect()
}

/// Where those of these keys are written to, in small letters.
fn addresses(desk: &Desk, keys: &BTreeSet<&str>) -> BTreeSet<String> {
    let party = |key: &&str| {
        let person = || desk.directory.person(key).map(|(_, person)| person);
        desk.directory.institution(key).or_else(person)
    };
    let address = |key| Some(party(key)?.contact.as_ref()?.email.trim().to_lowercase());
    keys.iter().filter_map(address).collect()
}

fn planned(one: &Planned) -> PlannedView {
    PlannedView {
        at: one.at,
        step: one.step.to_string(),
        institution: one.to.institution.clone(),
        to: one.to.contact.email.clone(),
    }
}

/// Whether anybody has this name, so that silence can be explained: a country, a person, or an audience.
fn is_somebody(desk: &Desk, row: &Obligation, whom: &str) -> bool {
    whom.parse::<Country>().is_ok() || desk.directory.person(whom).is_some() || is_audience(desk, row, whom)
}

/// Whether the duty, or a rung above those who owe it, names this audience.
fn is_audience(desk: &Desk, row: &Obligation, whom: &str) -> bool {
    let ladder = desk.ledger.rule(row).map(|rule| rule.ladder.as_slice()).unwrap_or_default();
    row.owed_by.iter().chain(ladder.iter().flat_map(|rung| &rung.to)).any(|audience| audience == whom)
}

/// Keys of the institutions that `whom` names: an institution by its key, those of a country, or those of an audience that
/// owes the duty or stands above.
fn meant<'a>(desk: &'a Desk, row: &'a Obligation, whom: &str) -> BTreeSet<&'a str> {
    let is_of = |known: &KnownInstitution| known.country.is_some_and(|country| country.as_str() == whom);
    let named = desk
        .directory
        .institutions()
        .filter(|(key, known)| *key == whom || is_of(known))
        .chain(desk.debtors(row).filter(|(key, _)| *key == whom));
    let owes = row.owed_by.iter().any(|audience| audience == whom);
    let debtors = desk.debtors(row).filter(|_| owes);
    let above = if is_audience(desk, row, whom) { desk.audience(row, whom) } else { vec![] };
    named.chain(debtors).map(|(key, _)| key).chain(above).collect()
}
