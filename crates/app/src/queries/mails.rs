//! The mail ledger and the letters behind it.

use super::{AsOf, Because, Letter, MailView};
use crate::{App, Failure, State};
use nidaa_automation::Outgoing;
use nidaa_domain::mail::MailState;
use nidaa_kernel::StreamId;
use nidaa_projections::boards::mail_ledger::{Entry, MailLedger};
use uuid::Uuid;

impl App {
    /// Every mail at a moment, the newest first.
    ///
    /// # Errors
    /// The store's.
    pub async fn mails(&self, as_of: AsOf) -> Result<Vec<MailView>, Failure> {
        let at = self.resolve(as_of).await?;
        let mut entries = self.rows::<MailLedger>(at.as_of).await?;
        entries.sort_by(|a, b| (b.event, &a.to).cmp(&(a.event, &b.to)));
        Ok(entries.into_iter().map(view).collect())
    }

    /// A mail as it was written.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or the store's.
    pub async fn letter(&self, id: &str) -> Result<Letter, Failure> {
        let missing = || Failure::NotFound { what: "mail", code: id.chars().take(64).collect() };
        let uuid = id.parse::<Uuid>().map_err(|_| missing())?;
        let entry = self.row::<MailLedger>(id, None).await?.ok_or_else(missing)?;
        let row = self.log().backend().outbox_row(uuid).await?.ok_or_else(missing)?;
        let written: Outgoing = serde_json::from_str(&row.body).map_err(|_| missing())?;
        Ok(Letter { mail: view(entry), to_name: written.to_name, text: written.text, html: written.html })
    }
}

fn view(entry: Entry) -> MailView {
    MailView {
        id: entry.id,
        to: entry.to,
        lang: entry.lang,
        template: entry.template,
        subject: entry.subject,
        state: state(entry.state).to_owned(),
        because: Because { event: entry.event, rule: entry.rule },
        prepared_at: entry.prepared_at,
        error: entry.error,
    }
}

const fn state(state: MailState) -> &'static str {
    match state {
        MailState::Unknown => "unknown",
        MailState::Prepared => "prepared",
        MailState::Sent => "sent",
        MailState::Failed => "failed",
    }
}

impl App {
    /// How far a mail has come, from its own stream: the last word before it is sent.
    ///
    /// # Errors
    /// The store's.
    pub async fn mail_state(&self, id: Uuid) -> Result<MailState, Failure> {
        let stream = StreamId::of("mail", &id.to_string());
        match &*self.loader().refresh("mail", stream).await?.state {
            State::Mail(mail) => Ok(mail.state),
            _ => Ok(MailState::Unknown),
        }
    }
}
