//! What names a list of effects: whenever they are reckoned on the same log, they have the same name.

use super::{Bases, Effect, MailEffect, NOWHERE, Place};
use crate::{App, Failure};
use jiff::Timestamp;
use nidaa_automation::{Desk, Site};
use nidaa_domain::mail::MailState;
use nidaa_store::Append;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

impl App {
    /// The hash of what `append` would do. The clock has no part in it, so that neither a quiet hour that begins nor one
    /// that ends meanwhile makes another list of it.
    pub(super) async fn hash_of(
        &self,
        append: Option<&Append>,
        now: Timestamp,
        bases: &Bases,
        desk: &Desk,
    ) -> Result<String, Failure> {
        let site = Site { base_url: String::new() };
        let append = append.map(|append| timeless(append, now));
        let effects = match &append {
            Some(append) => {
                self.effects(append, bases, desk, Place { leaves_at: now, ..NOWHERE }, &site).await?
            }
            None => vec![],
        };
        let writes = append.iter().flat_map(|append| &append.writes);
        let events: Vec<_> = writes
            .flat_map(|write| write.events.iter().map(|event| (write.stream.to_string(), &event.event_type)))
            .collect();
        let (effects, wanted): (Vec<Effect>, Vec<Value>) =
            effects.into_iter().map(|effect| timeless_effect(effect, desk)).unzip();
        let text = json!({ "effects": effects, "wanted": wanted, "events": events }).to_string();
        Ok(hex::encode(Sha256::digest(text)))
    }
}

/// The same append with the moment of the act itself left out: it is the one thing in which carrying out differs from
/// the preview.
fn timeless(append: &Append, now: Timestamp) -> Append {
    let mut append = append.clone();
    let events = append.writes.iter_mut().flat_map(|write| &mut write.events);
    for event in events.filter(|event| event.occurred_at == now) {
        event.occurred_at = Timestamp::UNIX_EPOCH;
    }
    append
}

/// The same effect without the hour at which a mail leaves, and instead what its reader wants: that is in the log, and when
/// the mail leaves follows from it.
fn timeless_effect(effect: Effect, desk: &Desk) -> (Effect, Value) {
    match effect {
        Effect::Mail(mail) if matches!(mail.state, MailState::Sent | MailState::Waiting) => {
            let wanted = desk.directory.preference(&mail.to);
            let leaves = MailEffect { state: MailState::Sent, cause: None, ..mail };
            (Effect::Mail(leaves), json!([wanted.pace, wanted.quiet]))
        }
        other => (other, Value::Null),
    }
}
