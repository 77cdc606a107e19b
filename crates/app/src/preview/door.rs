//! What will become of the mails of a preview: asked as the delivery will ask, once the whole act stands in the log.

use super::{Effect, facts_of_nowhere};
use crate::{App, Failure, State};
use jiff::Timestamp;
use nidaa_automation::{Desk, Outgoing, at_the_door};
use nidaa_domain::{
    AnyEvent, Fact,
    mail::{MailEvent, MailState},
    recipient::Recipient,
};
use nidaa_kernel::{Position, StreamId};
use nidaa_store::{Append, StreamRead};
use std::collections::HashMap;

/// A mail among the effects.
pub(super) struct Coming {
    /// Its place among them.
    pub place: usize,
    /// The mail.
    pub mail: Outgoing,
    /// Whether it was written before and a person lets it go now.
    pub is_released: bool,
}

/// A fork after its last fact, and when its mails come to the door.
pub(super) struct After<'a> {
    pub facts: &'a [Fact],
    pub desk: &'a Desk,
    pub now: Timestamp,
}

impl App {
    /// Says of each mail what will become of it.
    pub(super) async fn foretell(
        &self,
        effects: &mut [Effect],
        coming: Vec<Coming>,
        after: &After<'_>,
    ) -> Result<(), Failure> {
        let mut known: HashMap<String, Recipient> = HashMap::new();
        for Coming { place, mail, is_released } in coming {
            let address = mail.to.trim().to_lowercase();
            if !known.contains_key(&address) {
                let recipient = after.recipient(self.recipient(&address).await?, &address);
                known.insert(address.clone(), recipient);
            }
            let recipient = known.get(&address).cloned().unwrap_or_default();
            let (mut state, mut cause) = (MailState::Cancelled, None);
            let alone = std::slice::from_ref(&mail);
            for part in if mail.parts.is_empty() { alone } else { &mail.parts } {
                let events = self.case_after(part, is_released, after).await?;
                let around = (&recipient, events.as_slice());
                let (of_part, why) = at_the_door(part, is_released, around, after.desk, after.now);
                // It leaves while any of its reasons holds.
                if of_part != MailState::Cancelled {
                    (state, cause) = (of_part, why);
                    break;
                }
                cause = cause.or(why);
            }
            if let Some(Effect::Mail(told)) = effects.get_mut(place) {
                (told.state, told.cause) = (state, cause);
            }
        }
        Ok(())
    }

    /// What happens to the case of a mail. Of one that an event of the fork causes, nothing that the log holds can be later.
    async fn case_after(
        &self,
        mail: &Outgoing,
        is_released: bool,
        after: &After<'_>,
    ) -> Result<Vec<(Position, AnyEvent)>, Failure> {
        let Some(case) = &mail.case else { return Ok(vec![]) };
        if !is_released {
            return Ok(after.around(case).map(|fact| (fact.position, fact.event.clone())).collect());
        }
        let mut events = self.case(case).await?;
        // Wherever the fork stands, it is later than all that.
        events.extend(after.around(case).map(|fact| (Position(i64::MAX), fact.event.clone())));
        Ok(events)
    }

    /// The cases of mails that an append lets go, as they are now: whether such a mail leaves rests on them.
    pub(super) async fn cases_of_released(&self, append: &Append) -> Result<Vec<StreamRead>, Failure> {
        let mut reads = vec![];
        if append.writes.iter().all(|write| write.stream_type != "mail") {
            return Ok(reads);
        }
        for fact in facts_of_nowhere(append)? {
            let AnyEvent::Mail(MailEvent::Released {} | MailEvent::Requeued { .. }) = &fact.event else {
                continue;
            };
            let mail = self.outgoing(fact.subject()).await?;
            for case in cases(mail.as_ref()) {
                let Some((kind, code)) = case.split_once('/') else { continue };
                if let Some(call) = self.read_of(kind, code, &mut reads).await? {
                    self.read_of("call", &call, &mut reads).await?;
                }
            }
        }
        let written = |read: &StreamRead| append.writes.iter().any(|write| write.stream == read.stream);
        let is_read = |read: &StreamRead| append.reads.iter().any(|known| known.stream == read.stream);
        reads.retain(|read| !written(read) && !is_read(read));
        Ok(reads)
    }

    /// Notes a stream once, and answers the call of a project or a panel.
    async fn read_of(
        &self,
        kind: &str,
        code: &str,
        reads: &mut Vec<StreamRead>,
    ) -> Result<Option<String>, Failure> {
        let stream = StreamId::of(kind, code);
        let loaded = self.loader().refresh(kind, stream).await?;
        if reads.iter().all(|known| known.stream != stream) {
            reads.push(StreamRead { stream, version: loaded.version });
        }
        Ok(match &*loaded.state {
            State::Project(project) => project.call.as_ref().map(ToString::to_string),
            State::Panel(panel) => panel.call.as_ref().map(ToString::to_string),
            _ => None,
        })
    }
}

impl After<'_> {
    fn recipient(&self, before: Recipient, address: &str) -> Recipient {
        let own = self.facts.iter().filter(|fact| fact.subject() == address);
        own.fold(before, |recipient, fact| match &fact.event {
            AnyEvent::Recipient(event) => recipient.evolve(event),
            _ => recipient,
        })
    }

    /// The facts of a case and of the call around it.
    fn around(&self, case: &str) -> impl Iterator<Item = &Fact> {
        let (kind, code) = case.split_once('/').unwrap_or((case, ""));
        let directory = &self.desk.directory;
        let call = match kind {
            "project" => directory.project(code).and_then(|project| project.call.as_ref()),
            "panel" => directory.panel(code).map(|panel| &panel.call),
            _ => None,
        };
        let of_case = move |fact: &&Fact| fact.event.stream() == kind && fact.subject() == code;
        let of_call = move |fact: &&Fact| {
            fact.event.stream() == "call" && call.is_some_and(|call| call.as_str() == fact.subject())
        };
        self.facts.iter().filter(move |fact| of_case(fact) || of_call(fact))
    }
}

/// What a mail is about, and all that it tells of besides.
fn cases(mail: Option<&Outgoing>) -> Vec<String> {
    let all = mail.into_iter().flat_map(|mail| mail.parts.iter().chain([mail]));
    all.filter_map(|part| part.case.clone()).collect()
}
