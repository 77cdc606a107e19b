//! The mail ledger: which mail, to whom, because of which event and rule, and what became of it.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    mail::{Also, MailEvent, MailState},
};
use nidaa_kernel::{Lang, LocalText, Position};
use serde::{Deserialize, Serialize};

/// A mail. Its text waits in the outbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Id of the outbox row.
    pub id: String,
    /// Address.
    pub to: String,
    /// Language.
    pub lang: Lang,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
    /// How far it has come.
    pub state: MailState,
    /// Event that caused it.
    pub event: Position,
    /// Rule that caused it.
    pub rule: String,
    /// The aggregate it is about, such as `project/P18`.
    pub case: Option<String>,
    /// All that it tells of, where that is more than one thing.
    pub with: Vec<Also>,
    /// Whether it is sent even to those who want no courtesy mails.
    pub duty: bool,
    /// Whether the office wrote it anew.
    pub edited: bool,
    /// When it was made ready.
    pub prepared_at: Timestamp,
    /// When its state was recorded.
    pub changed_at: Timestamp,
    /// What the server said when it was given up, put off or sent back.
    pub error: Option<String>,
    /// Why the office keeps it back or does not send it.
    pub note: Option<LocalText>,
    /// The program's own reason not to send it, or not yet, such as `address-suppressed` or `quiet-hours`.
    pub cause: Option<String>,
}

/// One row per mail, under its id.
pub struct MailLedger;

impl Board for MailLedger {
    const NAME: &'static str = "mail_ledger";
    const VERSION: i32 = 5;
    type Row = Entry;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Mail(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Entry>, fact: &Fact) -> Option<Entry> {
        let AnyEvent::Mail(event) = &fact.event else { return row };
        match event {
            MailEvent::Prepared { to, lang, template, subject, event, rule, case, duty, with, .. } => {
                Some(Entry {
                    id: fact.subject().to_owned(),
                    to: to.clone(),
                    lang: *lang,
                    template: template.clone(),
                    subject: subject.clone(),
                    state: MailState::Prepared,
                    event: *event,
                    rule: rule.clone(),
                    case: case.clone(),
                    with: with.clone(),
                    duty: *duty,
                    edited: false,
                    prepared_at: fact.recorded_at,
                    changed_at: fact.recorded_at,
                    error: None,
                    note: None,
                    cause: None,
                })
            }
            _ => row.map(|entry| entry.follow(event, fact)),
        }
    }
}

impl Entry {
    fn follow(self, event: &MailEvent, fact: &Fact) -> Self {
        let error = |text: &str| Some(text.to_owned());
        match event {
            MailEvent::Prepared { .. } => self,
            MailEvent::Edited { subject, .. } => Self { subject: subject.clone(), edited: true, ..self },
            MailEvent::Held { reason } => {
                Self { note: reason.clone(), ..self.changed(MailState::Held, None, fact) }
            }
            MailEvent::Released {} => self.changed(MailState::Prepared, None, fact),
            MailEvent::Requeued { reason } => Self {
                note: Some(reason.text.clone()).filter(|text| !text.is_empty()),
                ..self.changed(MailState::Prepared, None, fact)
            },
            MailEvent::Deferred { error: said, .. } => self.changed(MailState::Deferred, error(said), fact),
            MailEvent::Sent { .. } => self.changed(MailState::Sent, None, fact),
            MailEvent::Failed { error: said } => self.changed(MailState::Failed, error(said), fact),
            MailEvent::Cancelled { reason } => Self {
                note: Some(reason.text.clone()).filter(|text| !text.is_empty()),
                cause: reason.code.clone(),
                ..self.changed(MailState::Cancelled, None, fact)
            },
            MailEvent::Waits { wait, .. } => {
                Self { cause: Some(wait.cause().to_owned()), ..self.changed(MailState::Waiting, None, fact) }
            }
            MailEvent::Digested { .. } => self.changed(MailState::Digested, None, fact),
            MailEvent::Bounced { status, diagnostic } => {
                self.changed(MailState::Bounced, Some(format!("{status} {diagnostic}")), fact)
            }
        }
    }

    fn changed(self, state: MailState, error: Option<String>, fact: &Fact) -> Self {
        Self { state, error, note: None, cause: None, changed_at: fact.recorded_at, ..self }
    }
}
