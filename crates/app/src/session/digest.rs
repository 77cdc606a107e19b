//! What waits for an address is told by one mail, or by none where its reason is gone: decided together.

use super::Session;
use crate::{Failure, Order, State};
use jiff::Timestamp;
use nidaa_automation::{Desk, Outgoing, REPLACED, Site, TOLD_APART};
use nidaa_domain::{
    AnyEvent, Command, Refusal, Target,
    mail::{CancelMail, DigestMail, MailCommand, Wait},
    project::Reason,
    recipient::{Pace, SendDigest},
};
use nidaa_kernel::LocalText;
use uuid::Uuid;

impl Session<'_> {
    /// Gathers the mails that wait; those whose reason is gone are cancelled with it.
    pub(super) async fn send_digest(&mut self, data: &SendDigest, order: &Order) -> Result<(), Failure> {
        let target = order.command.target();
        let context = self.context(&order.command, &target).await?;
        let State::Recipient(recipient) = self.state(&target).await? else { return Ok(()) };
        let waiting = self.waiting(data).await?;
        let (mut kept, mut gone) = (vec![], vec![]);
        for mail in waiting {
            if !self.waits_for_digest(&mail).await? {
                continue;
            }
            match self.reason_gone(&mail).await? {
                Some(code) => gone.push((mail, code)),
                None => kept.push(mail),
            }
        }
        match recipient.digest(data, kept.clone(), &context) {
            Ok((digest, events)) => {
                self.apply(&target, events.into_iter().map(AnyEvent::Recipient).collect(), order)?;
                for mail in kept {
                    let told = DigestMail { mail, digest: digest.clone() };
                    self.follow_mail(MailCommand::DigestMail(told), order).await?;
                }
            }
            Err(Refusal::NothingToCorrect) => {}
            Err(refusal) => return Err(refusal.into()),
        }
        for (mail, code) in gone {
            let reason = Reason { code: Some(code.to_owned()), text: LocalText::default() };
            self.follow_mail(MailCommand::CancelMail(CancelMail { mail, reason }), order).await?;
        }
        Ok(())
    }

    /// The desk is let go of at once: whoever still held it would make the next event copy it.
    async fn waiting(&self, data: &SendDigest) -> Result<Vec<String>, Failure> {
        let desk = self.desk().await?;
        let waiting = desk.directory.waiting(data.recipient.as_str());
        Ok(waiting.map(|(_, mails)| mails.to_vec()).unwrap_or_default())
    }

    async fn waits_for_digest(&mut self, mail: &str) -> Result<bool, Failure> {
        let target = Target { kind: "mail", code: mail.to_owned() };
        let state = self.state(&target).await?;
        Ok(matches!(state, State::Mail(mail) if mail.wait == Some(Wait::Digest)))
    }

    async fn reason_gone(&self, mail: &str) -> Result<Option<&'static str>, Failure> {
        match self.app.outgoing(mail).await? {
            Some(written) => self.app.unwanted(&written, Coming { is_new: false, may_wait: false }).await,
            None => Ok(None),
        }
    }

    async fn follow_mail(&mut self, command: MailCommand, order: &Order) -> Result<(), Failure> {
        let command = Command::Mail(command);
        let target = command.target();
        let context = self.context(&command, &target).await?;
        let events = self.state(&target).await?.decide(&command, &context)?;
        self.apply(&target, events, order)
    }
}

/// How a mail comes to the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Whether it does so for the first time: a new one is held against the duties only where its case has moved on.
    pub is_new: bool,
    /// Whether a digest may take some of what it tells of: not where it may have left before, or in words of the office.
    pub may_wait: bool,
}

impl crate::App {
    /// A mail as it was put into the outbox; `None` when there is none of this id.
    ///
    /// # Errors
    /// The store's.
    pub(crate) async fn outgoing(&self, mail: &str) -> Result<Option<Outgoing>, Failure> {
        let Ok(id) = mail.parse::<Uuid>() else { return Ok(None) };
        let row = self.log().backend().outbox_row(id).await?;
        Ok(row.and_then(|row| serde_json::from_str(&row.body).ok()))
    }

    /// The same, also where it follows from a page that is still on its way into the store: whoever folds a log anew meets
    /// what became of a mail in the page that made it.
    ///
    /// # Errors
    /// The store's.
    pub(crate) async fn outgoing_from(&self, desk: &Desk, mail: &str) -> Result<Option<Outgoing>, Failure> {
        match mail.parse().ok().and_then(|id| desk.fresh(id)) {
            Some(fresh) => Ok(Some(fresh.clone())),
            None => self.outgoing(mail).await,
        }
    }

    /// The last look before a mail leaves: why it is not to be sent, as a `mail-cause` message names it; `None` while
    /// its reader is a contact, wants it, and its reason holds.
    ///
    /// # Errors
    /// The store's.
    pub async fn unwanted(&self, mail: &Outgoing, coming: Coming) -> Result<Option<&'static str>, Failure> {
        if mail.parts.is_empty() {
            return self.unwanted_alone(mail, coming.is_new).await;
        }
        let gone = self.gone(mail, coming).await?;
        // It leaves while any of its reasons holds. Whoever took over a post gets what is still true, and so does whoever
        // took up a digest.
        let first = [REPLACED, TOLD_APART].into_iter().find(|code| gone.contains(&Some(code)));
        let first = first.or_else(|| gone.iter().flatten().next().copied());
        Ok(first.filter(|_| gone.iter().all(Option::is_some)))
    }

    /// A mail with what is still true of all that it tells of, and the places of what is left out, each with the reason.
    ///
    /// # Errors
    /// The store's.
    pub async fn still_true(
        &self,
        mail: &Outgoing,
        coming: Coming,
        site: &Site,
    ) -> Result<(Outgoing, Vec<(usize, &'static str)>), Failure> {
        let why = self.gone(mail, coming).await?;
        let gone: Vec<bool> = why.iter().map(Option::is_some).collect();
        // Where nothing is left since the mail was looked at, it leaves as it was.
        if !gone.contains(&true) || !gone.contains(&false) {
            return Ok((mail.clone(), vec![]));
        }
        let (_, desk) = self.desk().await?;
        let told = nidaa_automation::without(mail, &gone, &desk, site);
        let places = why.into_iter().enumerate().filter_map(|(place, code)| Some((place, code?)));
        Ok((told, places.collect()))
    }

    /// Why each part of a mail is not to be sent any more, or not by this mail.
    async fn gone(&self, mail: &Outgoing, coming: Coming) -> Result<Vec<Option<&'static str>>, Failure> {
        let (now, mut gone) = (self.log().now(), vec![]);
        for part in &mail.parts {
            let mut code = self.unwanted_alone(part, coming.is_new).await?;
            if code.is_none() && coming.may_wait && self.takes_by_digest(part, now).await? {
                code = Some(TOLD_APART);
            }
            gone.push(code);
        }
        Ok(gone)
    }

    /// Few choose anything, so that the desk is asked for them alone.
    async fn takes_by_digest(&self, mail: &Outgoing, now: Timestamp) -> Result<bool, Failure> {
        if self.recipient(&mail.to).await?.pace == Pace::Immediate {
            return Ok(false);
        }
        let (_, desk) = self.desk().await?;
        let wait = nidaa_automation::wait(&desk.directory, mail, now);
        Ok(wait.is_some_and(|(wait, _)| wait == Wait::Digest))
    }

    async fn unwanted_alone(&self, mail: &Outgoing, is_new: bool) -> Result<Option<&'static str>, Failure> {
        // A new one was written to whoever is a contact now. What an address wants counts no longer for those who were
        // written to there.
        let left = if is_new { None } else { self.desk().await?.1.directory.left(mail.event, &mail.to) };
        let recipient = self.recipient(&mail.to).await?;
        if let Some(code) = nidaa_automation::unwanted(mail, &recipient).filter(|_| left.is_none()) {
            return Ok(Some(code));
        }
        if let Some(code) = self.untold(mail).await? {
            return Ok(Some(code));
        }
        let events = match &mail.case {
            Some(case) => self.case(case).await?,
            None => vec![],
        };
        if let Some(code) = nidaa_automation::moot(mail, &events) {
            return Ok(Some(code));
        }
        if !nidaa_automation::is_for_the_desk(mail, is_new, &events) {
            return Ok(None);
        }
        let (_, desk) = self.desk().await?;
        Ok(nidaa_automation::overtaken(&desk, mail).or(left))
    }

    /// Why a correction falls away: its reader never heard of the mistake. So does what tells of a decision about a duty that
    /// was taken back. Nothing for any other mail.
    ///
    /// # Errors
    /// The store's.
    pub async fn untold(&self, mail: &Outgoing) -> Result<Option<&'static str>, Failure> {
        if !nidaa_automation::is_for_untold(mail) {
            return Ok(None);
        }
        let (_, desk) = self.desk().await?;
        Ok(nidaa_automation::untold(&desk, mail))
    }
}
