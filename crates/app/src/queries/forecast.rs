//! Mails to come, and why a mail was written.

use super::{
    AsOf, CauseView, MailView, ObligationView, as_of::Resolved, obligations::view, postponements::folded,
};
use crate::{App, Failure, fact};
use jiff::{SignedDuration, Timestamp};
use nidaa_automation::{Besides, Desk, Obligation, Outgoing, Site, forecast};
use nidaa_domain::{AnyEvent, Fact, project::Project, recipient::RecipientEvent};
use nidaa_kernel::{Lang, Position};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

/// A mail that will leave if nobody acts, or that would and is not let through.
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
    /// All duties it speaks of, that one among them.
    pub duties: Vec<String>,
    /// Why it would not be sent, such as `address-suppressed` or `courtesy-muted`; null for what leaves.
    pub not_sent: Option<&'static str>,
}

/// Which of the mails to come somebody looks at; an empty text means all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ForeseenFilter {
    /// A part of an address, in small or capital letters.
    pub to: String,
    /// Code of the project, or of the call, that a duty of the mail belongs to.
    pub project: String,
    /// Template.
    pub template: String,
}

impl ForeseenFilter {
    /// Whether a mail is one of those looked at.
    pub fn lets_through(&self, mail: &ForeseenView) -> bool {
        let is = |wanted: &str, found: Option<&str>| wanted.trim().is_empty() || found == Some(wanted.trim());
        let of = |key: &String| is(&self.project, key.split('/').nth(1));
        mail.to.to_lowercase().contains(&self.to.trim().to_lowercase())
            && (self.project.trim().is_empty() || mail.obligation.iter().chain(&mail.duties).any(of))
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
    /// All that it tells of, where that is more than one thing; each has its own reason.
    pub parts: Vec<ReasonView>,
    /// Version of the rules, where its call is pinned to one.
    pub rules_version: Option<u32>,
}

/// One of several things that a mail tells of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReasonView {
    /// The rule it follows from.
    pub rule: String,
    /// Template of the mail that it would have for itself.
    pub template: String,
    /// The aggregate it is about, such as `project/P18`.
    pub case: Option<String>,
    /// The event it follows from, and who acted.
    pub event: CauseView,
    /// Version of the rules, where its call is pinned to one.
    pub rules_version: Option<u32>,
    /// Whether the mail went without it, since it was to be told no more, or not by it.
    pub left_out: bool,
    /// Why it was left out, as a `mail-cause` message names it; null where it was not, or where that was not kept.
    pub cause: Option<String>,
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
    /// Why nothing will be: `ended`, `resting`, `suspended`, `no_deadline`, `no_reminders`,
    /// `no_contact`, `address_suppressed`, `too_late`, `all_said` or `not_concerned`.
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
        let at = self.resolve(as_of).await?;
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
            duties: one.mail.duties,
            not_sent: one.not_sent,
        };
        let current: Vec<_> = self.shelf().programmes().into_iter().map(|shelved| shelved.workflow).collect();
        let waiting = self.awaiting_digests(&desk).await?;
        let projects = self.awaiting_amendments(&desk, at).await?;
        let foreseen = forecast((&desk, &current), Besides { waiting, projects }, (now, until), site);
        Ok(foreseen.into_iter().map(view).collect())
    }

    /// The projects of which amendments are still to begin, as they were then.
    async fn awaiting_amendments(&self, desk: &Desk, at: Resolved) -> Result<Vec<Project>, Failure> {
        let awaiting = desk.directory.projects().filter(|project| project.books.next_beginning().is_some());
        let mut projects = vec![];
        for project in awaiting {
            let told = self.told("project", project.code.as_str(), at).await?;
            projects.push(folded(told.facts.iter()));
        }
        Ok(projects)
    }

    /// The mails that wait for digests, as they were written.
    async fn awaiting_digests(&self, desk: &Desk) -> Result<Vec<Outgoing>, Failure> {
        let waiting = desk.directory.awaiting().filter_map(|address| desk.directory.waiting(address));
        let mut mails = vec![];
        for id in waiting.flat_map(|(_, ids)| ids) {
            mails.extend(self.outgoing(id).await?);
        }
        Ok(mails)
    }

    /// The whole desk as it stood at a moment, and that moment's time.
    pub(super) async fn desk_then(&self, as_of: AsOf) -> Result<(Timestamp, Arc<Desk>), Failure> {
        let at = self.resolve(as_of).await?;
        let desk = match as_of {
            AsOf::Now => self.desk().await?.1,
            AsOf::Happened(_) => Arc::new(self.desk_of_what_had_happened(at.time).await?),
            _ => Arc::new(self.desk_of_what_was_known(at.moment.position).await?),
        };
        Ok((at.time, desk))
    }

    /// Why a mail was written, as it stood at a moment.
    ///
    /// # Errors
    /// [`Failure::NotFound`] also where it was not yet written then, or the store's.
    pub async fn why(&self, mail: &str, as_of: AsOf) -> Result<WhyView, Failure> {
        let (mail, _) = self.written(mail, self.resolve(as_of).await?).await?;
        self.why_of(mail, as_of).await
    }

    /// Why a mail was written that was asked for already, as of the same moment.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn why_of(&self, mail: MailView, as_of: AsOf) -> Result<WhyView, Failure> {
        let fact = self.fact_at(mail.because.event).await?;
        let mut besides = match &fact.event {
            AnyEvent::Obligation(_) => self.told_by(&mail, &fact).await?,
            _ => self.set_before(&mail).await?,
        };
        let obligation = (!besides.is_empty()).then(|| besides.remove(0));
        let tells = match &fact.event {
            AnyEvent::Recipient(RecipientEvent::Digested { mails, .. }) => {
                let mut all = self.mails(as_of).await?;
                all.retain(|mail| mails.contains(&mail.id));
                all
            }
            _ => vec![],
        };
        let (event, parts) = (caused(&fact), self.parts_of(&mail).await?);
        let rules_version = match (&fact.event, &obligation) {
            (AnyEvent::Obligation(_), Some(duty)) => Some(duty.rules_version),
            _ => self.desk().await?.1.directory.rules_of(&fact).map(|pin| pin.version),
        };
        Ok(WhyView { mail, event, obligation, besides, tells, parts, rules_version })
    }

    /// All that a mail tells of, where that is more than one thing.
    async fn parts_of(&self, mail: &MailView) -> Result<Vec<ReasonView>, Failure> {
        let (_, desk) = self.desk().await?;
        let Some(known) = desk.directory.mail(&mail.id) else { return Ok(vec![]) };
        let mut parts = vec![];
        for (place, also) in known.with.iter().enumerate() {
            let fact = self.fact_at(also.event).await?;
            let left_out = known.left_out.iter().position(|left_out| *left_out == place);
            parts.push(ReasonView {
                rule: also.rule.clone(),
                template: also.template.clone(),
                case: also.case.clone(),
                event: caused(&fact),
                rules_version: desk.directory.rules_of(&fact).map(|pin| pin.version),
                left_out: left_out.is_some(),
                cause: left_out.and_then(|at| known.because.get(at).cloned()),
            });
        }
        Ok(parts)
    }

    async fn fact_at(&self, position: Position) -> Result<Fact, Failure> {
        let missing = || Failure::NotFound { what: "event", code: position.to_string() };
        let before = Position(position.0.saturating_sub(1));
        let event = self.log().backend().read(before, 1).await?.into_iter().next().ok_or_else(missing)?;
        fact(&event)
    }

    /// The duties of which a mail speaks, the one under its own rule first. One telling may speak of some duties to one
    /// person and of others to the next; a mail that does not say of which it speaks is about all of them.
    async fn told_by(&self, mail: &MailView, fact: &Fact) -> Result<Vec<ObligationView>, Failure> {
        let (_, now, desk) = self.desk_at(AsOf::Position(fact.position)).await?;
        let said = self.outgoing(&mail.id).await?.map(|written| written.duties).unwrap_or_default();
        let told = desk.ledger.told_by(fact).filter(|row| said.is_empty() || said.contains(&row.key));
        let mut told: Vec<ObligationView> = told.map(|row| view(&desk, row, now)).collect();
        told.sort_by_key(|duty| duty.rule != mail.because.rule);
        Ok(told)
    }
}

impl App {
    /// The duties that a notice sets before its reader, as they stand: what it tells opened them or moved their deadlines.
    async fn set_before(&self, mail: &MailView) -> Result<Vec<ObligationView>, Failure> {
        let (_, desk) = self.desk().await?;
        let now = self.log().now();
        let is_set = |row: &&Obligation| mail.events().any(|event| desk.tells_debtor(row, event, &mail.to));
        Ok(desk.ledger.rows().filter(is_set).map(|row| view(&desk, row, now)).collect())
    }
}

fn caused(fact: &Fact) -> CauseView {
    CauseView {
        position: fact.position,
        event: fact.event.full_kind(),
        at: fact.recorded_at,
        by: fact.meta.actor.to_string(),
    }
}
