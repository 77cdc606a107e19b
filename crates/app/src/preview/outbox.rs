//! What becomes of mails that were written before: one leaves, one leaves in other words, one will not leave.

use super::{Effect, MailEffect};
use crate::{App, Failure};
use nidaa_automation::Outgoing;
use nidaa_domain::{
    AnyEvent, Fact,
    mail::{Mail, MailEvent},
};
use serde::Serialize;
use utoipa::ToSchema;

/// What becomes of a mail that was written before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutboxChange {
    /// It waits until somebody releases it.
    Held,
    /// It will leave in these words.
    Edited,
    /// It will not leave.
    Cancelled,
}

impl OutboxChange {
    /// The word scripts see.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Edited => "edited",
            Self::Cancelled => "cancelled",
        }
    }
}

impl App {
    /// What a fact of a mail does to what waits in the outbox; `mail` is its state after the fact. A mail that is
    /// released is told as any other that leaves, in the words it would have, and answered with them.
    pub(super) async fn written_before(
        &self,
        fact: &Fact,
        mail: Option<&Mail>,
    ) -> Result<Option<(Effect, Option<Outgoing>)>, Failure> {
        let change = match &fact.event {
            AnyEvent::Mail(MailEvent::Released {} | MailEvent::Requeued { .. }) => None,
            AnyEvent::Mail(MailEvent::Held { .. }) => Some(OutboxChange::Held),
            AnyEvent::Mail(MailEvent::Edited { .. }) => Some(OutboxChange::Edited),
            AnyEvent::Mail(MailEvent::Cancelled { .. }) => Some(OutboxChange::Cancelled),
            _ => return Ok(None),
        };
        let Some(written) = self.outgoing(fact.subject()).await? else { return Ok(None) };
        let leaving = worded(written, mail);
        Ok(Some(match change {
            None => (Effect::of_mail(leaving.clone()), Some(leaving)),
            Some(change) => {
                let MailEffect { to, lang, template, subject, text, .. } = leaving.into();
                let mail = fact.subject().to_owned();
                (Effect::Outbox { mail, change, to, lang, template, subject, text }, None)
            }
        }))
    }
}

/// A mail in the words the office gave it, where it gave it any.
fn worded(written: Outgoing, mail: Option<&Mail>) -> Outgoing {
    match mail.and_then(|mail| mail.edit.clone()) {
        Some(edit) => Outgoing { subject: edit.subject, text: edit.text, ..written },
        None => written,
    }
}
