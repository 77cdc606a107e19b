//! The mail ledger and the letters behind it.

use super::{AlsoView, AsOf, Because, Letter, MailView, TimelineEntry, as_of::Resolved};
use crate::{App, Failure, State, fact};
use nidaa_automation::{Outgoing, Site, without};
use nidaa_domain::{
    AnyEvent,
    mail::{Also, Mail, MailEvent},
    panel::PanelEvent,
    project::ProjectEvent,
    recipient::Recipient,
};
use nidaa_kernel::{MailAddress, Position, StreamId};
use nidaa_projections::boards::mail_ledger::{Entry, MailLedger};
use sha2::{Digest, Sha256};
use uuid::Uuid;

impl App {
    /// Every mail at a moment, the newest first.
    ///
    /// # Errors
    /// The store's.
    pub async fn mails(&self, as_of: AsOf) -> Result<Vec<MailView>, Failure> {
        let at = self.resolve(as_of).await?;
        let mut entries = self.rows::<MailLedger>(at.basis).await?;
        entries.sort_by(|a, b| (b.event, &a.to).cmp(&(a.event, &b.to)));
        Ok(entries.into_iter().map(view).collect())
    }

    /// A mail at a moment, in the words it had then; one that has left, in those in which it left.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn letter(&self, id: &str, as_of: AsOf, site: &Site) -> Result<Letter, Failure> {
        let at = self.resolve(as_of).await?;
        let (mail, written) = self.written(id, at).await?;
        let (known, left) = self.mail_at(&mail.id, at).await?;
        if let Some(edit) = known.edit {
            let words = nidaa_mail::Letter::rewritten(written.lang, &edit.subject, &edit.text);
            return Ok(Letter { mail, to_name: written.to_name, text: words.text, html: words.html });
        }
        let Some((moment, places)) = left else {
            return Ok(Letter { mail, to_name: written.to_name, text: written.text, html: written.html });
        };
        let gone: Vec<bool> = (0..written.parts.len()).map(|place| places.contains(&place)).collect();
        // The office may have other words for such mails by now.
        let desk = self.desk_of_what_was_known(moment).await?;
        let told = without(&written, &gone, &desk, site);
        let mail = MailView { subject: told.subject, ..mail };
        Ok(Letter { mail, to_name: told.to_name, text: told.text, html: told.html })
    }

    /// What has happened to a mail by a moment, in order.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn mail_timeline(&self, id: &str, as_of: AsOf) -> Result<Vec<TimelineEntry>, Failure> {
        let missing = || Failure::NotFound { what: "mail", code: id.chars().take(64).collect() };
        let uuid = id.parse::<Uuid>().map_err(|_| missing())?;
        let told = self.told("mail", &uuid.to_string(), self.resolve(as_of).await?).await?;
        if told.facts.is_empty() { Err(missing()) } else { Ok(told.timeline()) }
    }

    /// The ledger's line of a mail at a moment, and the mail as it was put into the outbox.
    pub(super) async fn written(&self, id: &str, at: Resolved) -> Result<(MailView, Outgoing), Failure> {
        let missing = || Failure::NotFound { what: "mail", code: id.chars().take(64).collect() };
        id.parse::<Uuid>().map_err(|_| missing())?;
        let entry = self.row::<MailLedger>(id, at.basis).await?.ok_or_else(missing)?;
        let written = self.outgoing(id).await?.ok_or_else(missing)?;
        Ok((view(entry), written))
    }

    /// A mail at a moment; and where it went without some of what it was to tell, the place of that in the log and what.
    async fn mail_at(
        &self,
        id: &str,
        at: Resolved,
    ) -> Result<(Mail, Option<(Position, Vec<usize>)>), Failure> {
        let events = self.log().read_stream(StreamId::of("mail", id), 0, at.basis.up_to()).await?;
        let known = events.iter().filter(|event| at.basis.has(event.occurred_at));
        known.map(fact).try_fold((Mail::default(), None), |(mail, left), fact| {
            let fact = fact?;
            let AnyEvent::Mail(event) = &fact.event else { return Ok((mail, left)) };
            let left = match event {
                MailEvent::Sent { left_out, .. } => {
                    (!left_out.is_empty()).then(|| (fact.position, left_out.clone()))
                }
                _ => left,
            };
            Ok((mail.evolve(event), left))
        })
    }
}

fn also(also: Also) -> AlsoView {
    AlsoView {
        because: Because { event: also.event, rule: also.rule },
        template: also.template,
        case: also.case,
    }
}

fn view(entry: Entry) -> MailView {
    MailView {
        id: entry.id,
        to: entry.to,
        lang: entry.lang,
        template: entry.template,
        subject: entry.subject,
        state: entry.state.as_str().to_owned(),
        because: Because { event: entry.event, rule: entry.rule },
        case: entry.case,
        with: entry.with.into_iter().map(also).collect(),
        duty: entry.duty,
        edited: entry.edited,
        prepared_at: entry.prepared_at,
        changed_at: entry.changed_at,
        error: entry.error,
        note: entry.note,
        cause: entry.cause,
    }
}

/// What delivery asks before a mail leaves: from the streams themselves, since boards may lag.
impl App {
    /// A mail, from its own stream.
    ///
    /// # Errors
    /// The store's.
    pub async fn mail(&self, id: Uuid) -> Result<Mail, Failure> {
        let stream = StreamId::of("mail", &id.to_string());
        match &*self.loader().refresh("mail", stream).await?.state {
            State::Mail(mail) => Ok(mail.clone()),
            _ => Ok(Mail::default()),
        }
    }

    /// What is known of a mail address. One that is written otherwise than addresses are has no history.
    ///
    /// # Errors
    /// The store's.
    pub async fn recipient(&self, address: &str) -> Result<Recipient, Failure> {
        let Ok(address) = MailAddress::new(address.trim()) else { return Ok(Recipient::default()) };
        let stream = StreamId::of("recipient", address.as_str());
        match &*self.loader().refresh("recipient", stream).await?.state {
            State::Recipient(recipient) => Ok(recipient.clone()),
            _ => Ok(Recipient::default()),
        }
    }

    /// The address for which the secret link of a mail speaks.
    ///
    /// # Errors
    /// [`Failure::NotFound`] for a mail without a link, another secret or a link that was revoked; or the store's.
    pub async fn mail_link(&self, id: &str, secret: &str) -> Result<MailAddress, Failure> {
        let missing = || Failure::NotFound { what: "link", code: id.chars().take(64).collect() };
        let mail = self.mail(id.parse().map_err(|_| missing())?).await?;
        let known = mail.secret.as_deref() == Some(hex::encode(Sha256::digest(secret)).as_str());
        let revoked = mail.event <= self.recipient(&mail.to).await?.revoked_up_to;
        if !known || revoked {
            return Err(missing());
        }
        MailAddress::new(&mail.to).map_err(|_| missing())
    }

    /// The mails that a digest told, by id, with the secrets of their own links: who reads the one has got the others.
    ///
    /// # Errors
    /// The store's.
    pub async fn secrets_told_by(&self, digest: &MailView) -> Result<Vec<(String, String)>, Failure> {
        let mut secrets = vec![];
        for id in self.why_of(digest.clone(), AsOf::Now).await?.tells.into_iter().map(|mail| mail.id) {
            let secret = self.outgoing(&id).await?.and_then(|mail| mail.secret);
            secrets.extend(secret.map(|secret| (id, secret)));
        }
        Ok(secrets)
    }

    /// Everything that has happened to a case such as `project/P18`, and to the call around a project or a panel.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub async fn case(&self, case: &str) -> Result<Vec<(Position, AnyEvent)>, Failure> {
        let Some((kind, code)) = case.split_once('/') else { return Ok(vec![]) };
        let mut events = self.stream(StreamId::of(kind, code)).await?;
        let call = events.iter().find_map(|(_, event)| match event {
            AnyEvent::Project(ProjectEvent::Drafted { call, .. } | ProjectEvent::Recorded { call, .. }) => {
                call.clone()
            }
            AnyEvent::Panel(PanelEvent::Convened { call, .. }) => Some(call.clone()),
            _ => None,
        });
        if let Some(call) = call {
            events.extend(self.stream(StreamId::of("call", call.as_str())).await?);
        }
        Ok(events)
    }

    /// Whether a mail was let go again after this position: a later row of the outbox carries it.
    ///
    /// # Errors
    /// The store's.
    pub async fn was_released_after(&self, mail: Uuid, position: Position) -> Result<bool, Failure> {
        let events = self.stream(StreamId::of("mail", &mail.to_string())).await?;
        let is_later = |(at, event): &(Position, AnyEvent)| {
            let is_let_go =
                matches!(event, AnyEvent::Mail(MailEvent::Released {} | MailEvent::Requeued { .. }));
            *at > position && is_let_go
        };
        Ok(events.iter().any(is_later))
    }

    async fn stream(&self, stream: StreamId) -> Result<Vec<(Position, AnyEvent)>, Failure> {
        let events = self.log().read_stream(stream, 0, None).await?;
        events.iter().map(|event| Ok((event.position, crate::decode(event)?))).collect()
    }
}
