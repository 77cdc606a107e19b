//! The mail ledger: which mail, to whom, because of which event and rule, and what became of it.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    mail::{MailEvent, MailState},
};
use nidaa_kernel::{Lang, Position};
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
    /// When it was made ready.
    pub prepared_at: Timestamp,
    /// When its state was recorded.
    pub changed_at: Timestamp,
    /// What the server said when it was given up.
    pub error: Option<String>,
}

/// One row per mail, under its id.
pub struct MailLedger;

impl Board for MailLedger {
    const NAME: &'static str = "mail_ledger";
    const VERSION: i32 = 1;
    type Row = Entry;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Mail(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Entry>, fact: &Fact) -> Option<Entry> {
        let AnyEvent::Mail(event) = &fact.event else { return row };
        match event {
            MailEvent::Prepared { to, lang, template, subject, event, rule } => Some(Entry {
                id: fact.subject().to_owned(),
                to: to.clone(),
                lang: *lang,
                template: template.clone(),
                subject: subject.clone(),
                state: MailState::Prepared,
                event: *event,
                rule: rule.clone(),
                prepared_at: fact.recorded_at,
                changed_at: fact.recorded_at,
                error: None,
            }),
            MailEvent::Sent {} => row.map(|entry| entry.changed(MailState::Sent, None, fact)),
            MailEvent::Failed { error } => {
                row.map(|entry| entry.changed(MailState::Failed, Some(error), fact))
            }
        }
    }
}

impl Entry {
    fn changed(self, state: MailState, error: Option<&String>, fact: &Fact) -> Self {
        Self { state, error: error.cloned(), changed_at: fact.recorded_at, ..self }
    }
}
