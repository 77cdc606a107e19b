//! Mails to come, and why a mail was or will not be written.

use super::{AsOf, CauseView, MailView, ObligationView, obligations::view};
use crate::{App, Failure, fact};
use jiff::{SignedDuration, Timestamp};
use nidaa_automation::{Desk, KnownInstitution, Obligation, Planned, Silence, Site, forecast, plan, silence};
use nidaa_domain::{AnyEvent, recipient::RecipientEvent};
use nidaa_kernel::{Country, Lang, Position};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, sync::Arc};
use utoipa::{IntoParams, ToSchema};

/// A mail that will leave if nobody acts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ForeseenView {
    /// When.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// Address.
    pub to: String,
    /// Language.
    #[schema(value_type = String)]
    pub lang: Lang,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
    /// Rule of the policy file.
    pub rule: String,
    /// The duty it speaks of.
    pub obligation: Option<String>,
}

/// Which of the mails to come somebody looks at; an empty text means all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ForeseenFilter {
    /// A part of an address, in small or capital letters.
    pub to: String,
    /// Code of the project, or of the call, that the mail's duty belongs to.
    pub project: String,
    /// Template.
    pub template: String,
}

impl ForeseenFilter {
    /// Whether a mail is one of those looked at.
    pub fn lets_through(&self, mail: &ForeseenView) -> bool {
        let is = |wanted: &str, found: Option<&str>| wanted.trim().is_empty() || found == Some(wanted.trim());
        let of = mail.obligation.as_deref().and_then(|key| key.split('/').nth(1));
        mail.to.to_lowercase().contains(&self.to.trim().to_lowercase())
            && is(&self.project, of)
            && is(&self.template, Some(&mail.template))
    }
}

/// Why a mail was written: from the mail back to the person who set it off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WhyView {
    /// The mail.
    pub mail: MailView,
    /// The event it follows from, and who acted.
    pub event: CauseView,
    /// The duty it speaks of, as it stood when the mail was written; `opened` says by which event and by whom.
    pub obligation: Option<ObligationView>,
    /// Other duties it speaks of.
    pub besides: Vec<ObligationView>,
    /// The mails it tells, when it is a digest; each has its own reason.
    pub tells: Vec<MailView>,
}

/// What somebody hears of a duty, and why no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HeardView {
    /// The duty.
    pub obligation: ObligationView,
    /// Mails of it that were written, the newest first.
    pub written: Vec<MailView>,
    /// What will still be said, the next first.
    pub planned: Vec<PlannedView>,
    /// Why nothing will be: `ended`, `resting`, `no_deadline`, `no_reminders`, `no_contact`,
    /// `address_suppressed`, `all_said` or `not_concerned`.
    pub silence: Option<String>,
}

/// What was and will be said of a duty, to whomever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SaidView {
    /// Mails of it that were written, the newest first.
    pub written: Vec<MailView>,
    /// What will still be said, the next first.
    pub planned: Vec<PlannedView>,
    /// Why nothing will be; see [`HeardView::silence`].
    pub silence: Option<String>,
}

/// A moment at which somebody will be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlannedView {
    /// When.
    #[schema(value_type = String)]
    pub at: Timestamp,
    /// Days before (`-7`) or after (`+7`) the deadline, or the rung of the ladder (`rung 1`).
    pub step: String,
    /// The institution whose contact is told.
    pub institution: String,
    /// Address.
    pub to: String,
}

impl App {
    /// The mails of the days after a moment if nobody acts, in the order in which they leave.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for a number of days below 1 or above 3660; the store's.
    pub async fn forecast(&self, days: i64, site: &Site, as_of: AsOf) -> Result<Vec<ForeseenView>, Failure> {
        if !(1..=3660).contains(&days) {
            let message = "expected a number of days from 1 to 3660".to_owned();
            return Err(Failure::BadRequest { field: "days", message });
        }
        let (now, desk) = self.desk_then(as_of).await?;
        let until = now.saturating_add(SignedDuration::from_hours(24 * days)).unwrap_or(Timestamp::MAX);
        let view = |one: nidaa_automation::Foreseen| ForeseenView {
            at: one.at,
            to: one.mail.to,
            lang: one.mail.lang,
            template: one.mail.template,
            subject: one.mail.subject,
            rule: one.mail.rule,
            obligation: one.obligation,
        };
        Ok(forecast(&desk, now, until, site).into_iter().map(view).collect())
    }

    /// The whole desk as it stood at a moment, and that moment's time.
    async fn desk_then(&self, as_of: AsOf) -> Result<(Timestamp, Arc<Desk>), Failure> {
        let at = self.resolve(as_of).await?;
        let desk = match as_of {
            AsOf::Now => self.desk().await?.1,
            AsOf::Happened(time) => Arc::new(self.desk_of_what_had_happened(time).await?),
            _ => Arc::new(self.desk_of_what_was_known(at.moment.position).await?),
        };
        Ok((at.time, desk))
    }

    /// Why a mail was written.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn why(&self, mail: &str) -> Result<WhyView, Failure> {
        self.why_of(self.letter(mail, AsOf::Now).await?.mail).await
    }

    /// Why a mail was written that was asked for already.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn why_of(&self, mail: MailView) -> Result<WhyView, Failure> {
        let position = mail.because.event;
        let missing = || Failure::NotFound { what: "event", code: position.to_string() };
        let before = Position(position.0.saturating_sub(1));
        let event = self.log().backend().read(before, 1).await?.into_iter().next().ok_or_else(missing)?;
        let fact = fact(&event)?;
        let mut besides = match &fact.event {
            AnyEvent::Obligation(_) => self.told_by(&mail, fact.subject()).await?,
            _ => vec![],
        };
        let obligation = (!besides.is_empty()).then(|| besides.remove(0));
        let tells = match &fact.event {
            AnyEvent::Recipient(RecipientEvent::Digested { mails, .. }) => {
                let mut all = self.mails(AsOf::Now).await?;
                all.retain(|mail| mails.contains(&mail.id));
                all
            }
            _ => vec![],
        };
        let event = CauseView {
            position,
            event: fact.event.full_kind(),
            at: fact.recorded_at,
            by: fact.meta.actor.to_string(),
        };
        Ok(WhyView { mail, event, obligation, besides, tells })
    }

    /// The duties of which a mail speaks, the one under its own rule first. One telling may speak of some duties to one
    /// person and of others to the next; a mail that does not say of which it speaks is about all of them.
    async fn told_by(&self, mail: &MailView, key: &str) -> Result<Vec<ObligationView>, Failure> {
        let at = mail.because.event;
        let (_, now, desk) = self.desk_at(AsOf::Position(at)).await?;
        let Some(row) = desk.ledger.get(key) else { return Ok(vec![]) };
        let said = self.outgoing(&mail.id).await?.map(|written| written.duties).unwrap_or_default();
        let told = desk.ledger.told_at(row, at).filter(|row| said.is_empty() || said.contains(&row.key));
        let mut told: Vec<ObligationView> = told.map(|row| view(&desk, row, now)).collect();
        told.sort_by_key(|duty| duty.rule != mail.because.rule);
        Ok(told)
    }

    /// What was and will be said of a duty, whoever hears it.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn said(&self, key: &str) -> Result<SaidView, Failure> {
        let (_, desk) = self.desk().await?;
        let missing = || Failure::NotFound { what: "obligation", code: key.chars().take(200).collect() };
        let row: &Obligation = desk.ledger.get(key).ok_or_else(missing)?;
        let all = plan(&desk, row);
        let planned: Vec<PlannedView> =
            all.iter().filter(|one| one.at > row.told_until).map(planned).collect();
        let silence = planned.is_empty().then(|| silence(&desk, row).unwrap_or(Silence::AllSaid));
        let written = self.spoken_of(row).await?;
        Ok(SaidView { written, planned, silence: silence.map(|reason| reason.as_str().to_owned()) })
    }

    /// What an institution, a country or an audience has heard and will hear of a duty, and why no more.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn heard(&self, key: &str, whom: &str) -> Result<HeardView, Failure> {
        let obligation = self.whole().obligation(key, AsOf::Now).await?;
        let (_, desk) = self.desk().await?;
        let missing = || Failure::NotFound { what: "obligation", code: key.chars().take(200).collect() };
        let row: &Obligation = desk.ledger.get(key).ok_or_else(missing)?;
        let meant = meant(&desk, row, whom);
        if meant.is_empty() && !is_somebody(&desk, row, whom) {
            return Err(Failure::NotFound { what: "institution", code: whom.chars().take(200).collect() });
        }
        let all = plan(&desk, row);
        let concerned: Vec<&Planned> =
            all.iter().filter(|one| meant.contains(one.to.institution.as_str())).collect();
        let planned: Vec<PlannedView> =
            concerned.iter().filter(|one| one.at > row.told_until).map(|one| planned(one)).collect();
        let is_stranger = concerned.is_empty() && !desk.owes(row, whom) && !is_audience(&desk, row, whom);
        let party = |key: &str| {
            let person = || desk.directory.person(key).map(|(_, person)| person);
            desk.directory.institution(key).or_else(person)
        };
        let address = |key: &&str| party(key)?.contact.as_ref().map(|known| &known.email);
        let addresses: Vec<&String> = meant.iter().filter_map(address).collect();
        let mut written = self.spoken_of(row).await?;
        written.retain(|mail| addresses.contains(&&mail.to));
        let reason = match silence(&desk, row) {
            Some(reason) if !row.is_open() => reason.as_str(),
            _ if is_stranger => "not_concerned",
            _ if addresses.is_empty() => Silence::NoContact.as_str(),
            _ if self.are_suppressed(&addresses).await? => "address_suppressed",
            Some(reason) => reason.as_str(),
            None => Silence::AllSaid.as_str(),
        };
        let is_silent = planned.is_empty() || reason == "address_suppressed";
        Ok(HeardView { obligation, written, planned, silence: is_silent.then(|| reason.to_owned()) })
    }

    async fn are_suppressed(&self, addresses: &[&String]) -> Result<bool, Failure> {
        for address in addresses {
            if !self.recipient(address).await?.suppressed {
                return Ok(false);
            }
        }
        Ok(!addresses.is_empty())
    }

    /// Mails that speak of a duty, the newest first. One act may tell several people of several duties, so that each mail
    /// is asked what it speaks of; of one whose row the log came without, the event has to do.
    async fn spoken_of(&self, row: &Obligation) -> Result<Vec<MailView>, Failure> {
        let mut written = vec![];
        for mail in self.mails(AsOf::Now).await? {
            if !row.told.contains(&mail.because.event) {
                continue;
            }
            let speaks = self.outgoing(&mail.id).await?.is_none_or(|mail| mail.duties.contains(&row.key));
            written.extend(speaks.then_some(mail));
        }
        Ok(written)
    }
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

/// Keys of the institutions that `whom` names: an institution by its key or by the address of its contact, those of a
/// country, or those of an audience that owes the duty or stands above.
fn meant<'a>(desk: &'a Desk, row: &'a Obligation, whom: &str) -> BTreeSet<&'a str> {
    let reads = |known: &KnownInstitution| {
        known.contact.as_ref().is_some_and(|contact| contact.email.trim().eq_ignore_ascii_case(whom.trim()))
    };
    let named = desk
        .directory
        .institutions()
        .filter(|(key, known)| {
            *key == whom || known.country.is_some_and(|country| country.as_str() == whom) || reads(known)
        })
        .chain(desk.debtors(row).filter(|(key, _)| *key == whom));
    let owes = row.owed_by.iter().any(|audience| audience == whom);
    let debtors = desk.debtors(row).filter(|_| owes);
    let above = if is_audience(desk, row, whom) { desk.audience(row, whom) } else { vec![] };
    named.chain(debtors).map(|(key, _)| key).chain(above).collect()
}
