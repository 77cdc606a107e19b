//! The desk at the head of the log: who is who and who owes what, kept in memory and caught up when it is asked.

use crate::{App, Failure, apart::is_told_apart, fact};
use jiff::Timestamp;
use nidaa_automation::{
    Desk, Directory, Outgoing, REPLACED, Site, digest, leave, react, remind, with_entries,
};
use nidaa_domain::{AnyEvent, Fact, mail::MailEvent};
use nidaa_kernel::{Actor, Position};
use nidaa_store::{Checkpoint, Reader};
use nidaa_workflow::Workflow;
use std::sync::Arc;
use tokio::sync::Mutex;

/// Events read at once.
const PAGE: usize = 4096;

/// A desk and the place in the log up to which it was folded.
pub(crate) struct Standing {
    at: Checkpoint,
    desk: Arc<Desk>,
}

/// The node's desk. Folded from the log's first event when it is first asked.
pub(crate) type SharedDesk = Mutex<Standing>;

impl Default for Standing {
    fn default() -> Self {
        Self { at: Checkpoint::START, desk: Arc::default() }
    }
}

impl App {
    /// The desk at the head of the log, and that place. Later events do not reach what is answered.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub async fn desk(&self) -> Result<(Checkpoint, Arc<Desk>), Failure> {
        let mut standing = self.shared_desk().lock().await;
        let mut reader = self.log().reader(standing.at);
        loop {
            let page = reader.next_page(PAGE).await?;
            if page.is_empty() {
                return Ok((standing.at, standing.desk.clone()));
            }
            let facts = page.iter().map(fact).collect::<Result<Vec<_>, _>>()?;
            // Half a page is lost, also where whoever asked has gone: the next who asks begins anew.
            let Standing { mut desk, .. } = std::mem::take(&mut *standing);
            self.take_in_all(&mut desk, &facts).await?;
            *standing = Standing { at: reader.at(), desk };
        }
    }

    /// The desk as it would stand had all that happened by a time been known then, and nothing else. Reads the whole log.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub(crate) async fn desk_of_what_had_happened(&self, time: Timestamp) -> Result<Desk, Failure> {
        let (mut desk, mut reader) = (Desk::default(), self.log().reader(Checkpoint::START));
        loop {
            let page = reader.next_page(PAGE).await?;
            if page.is_empty() {
                return Ok(desk);
            }
            for event in page.iter().filter(|event| event.occurred_at <= time) {
                self.take_in(&mut desk, &fact(event)?).await?;
            }
        }
    }

    /// The desk as it stood after the event at a position. Reads the log up to there.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub(crate) async fn desk_of_what_was_known(&self, position: Position) -> Result<Desk, Failure> {
        let mut desk = Desk::default();
        let mut reader = self.log().reader(Checkpoint::START);
        while let Some(facts) = next_up_to(&mut reader, position).await? {
            for fact in &facts {
                self.take_in(&mut desk, fact).await?;
            }
        }
        Ok(desk)
    }

    /// Who was who after the event at a position. Reads the log up to there.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub(crate) async fn directory_of_what_was_known(&self, position: Position) -> Result<Directory, Failure> {
        let mut directory = Directory::default();
        let mut reader = self.log().reader(Checkpoint::START);
        while let Some(facts) = next_up_to(&mut reader, position).await? {
            for fact in &facts {
                directory.apply(fact);
            }
        }
        Ok(directory)
    }

    /// Whoever still reads the desk of before keeps it; else nothing is copied.
    async fn take_in_all(&self, desk: &mut Arc<Desk>, facts: &[Fact]) -> Result<(), Failure> {
        let desk = Arc::make_mut(desk);
        for fact in facts {
            self.take_in(desk, fact).await?;
        }
        Ok(())
    }

    /// Lets a desk follow a fact under the rules around it, and answers the keys of the obligations that changed.
    ///
    /// # Errors
    /// The store's, or [`Failure::RulesMissing`].
    pub async fn take_in(&self, desk: &mut Desk, fact: &Fact) -> Result<Vec<String>, Failure> {
        desk.directory.apply(fact);
        let workflow = self.rules_known(&desk.directory, fact).await?;
        Ok(desk.apply(fact, workflow.as_ref()))
    }

    /// The desk as it stood after the event at a position, that event, and the keys of the obligations it changed; `None` where
    /// there is no such event. Reads the log up to there.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub(crate) async fn desk_after(
        &self,
        position: Position,
    ) -> Result<Option<(Desk, Fact, Vec<String>)>, Failure> {
        let mut desk = Desk::default();
        let mut reader = self.log().reader(Checkpoint::START);
        while let Some(facts) = next_up_to(&mut reader, position).await? {
            for fact in facts {
                let changed = self.take_in(&mut desk, &fact).await?;
                if fact.position == position {
                    return Ok(Some((desk, fact, changed)));
                }
            }
        }
        Ok(None)
    }

    /// The mails a fact causes: of a duty those that remind of it, of an address the digest of what waits for it, of an
    /// account what it leaves undone, of a mail whose reader left the same to whoever came instead, or took up a digest that is
    /// to tell some of it, else those of the
    /// policy's notices. The desk has taken the fact in, which `changed` duties of these keys.
    ///
    /// # Errors
    /// The store's, or [`Failure::RulesMissing`].
    pub async fn mails_caused_by(
        &self,
        fact: &Fact,
        changed: &[String],
        desk: &Desk,
        site: &Site,
    ) -> Result<Vec<Outgoing>, Failure> {
        match &fact.event {
            AnyEvent::Obligation(_) => Ok(remind(fact, desk, site)),
            AnyEvent::Recipient(_) => Ok(digest(fact, desk, site).into_iter().collect()),
            AnyEvent::Account(_) => Ok(leave(fact, desk, site)),
            // A person who calls a mail off wants nobody to read it, whatever cause is given.
            AnyEvent::Mail(MailEvent::Cancelled { reason })
                if reason.code.as_deref() == Some(REPLACED) && fact.meta.actor == Actor::system().login =>
            {
                Box::pin(self.readdressed(fact.subject(), desk, site)).await
            }
            AnyEvent::Mail(_) if is_told_apart(fact) => self.told_apart(fact, desk, site).await,
            _ => {
                let workflow = self.rules_known(&desk.directory, fact).await?;
                let Some(workflow) = workflow else { return Ok(vec![]) };
                let mails = react(fact, &desk.directory, &workflow, site);
                Ok(with_entries(mails, changed, desk, site))
            }
        }
    }

    /// The rules around a fact as the directory knew them at that fact: those its call is pinned to, else the present
    /// ones of its programme. `None` where no programme is concerned, or its file was taken away.
    ///
    /// # Errors
    /// The store's, or [`Failure::RulesMissing`].
    pub async fn rules_known(&self, directory: &Directory, fact: &Fact) -> Result<Option<Workflow>, Failure> {
        // The office is one for all programmes: what concerns it alone follows the first that has a notice for it.
        let is_of_house = match &fact.event {
            AnyEvent::Webhook(_) => true,
            AnyEvent::Mail(MailEvent::Failed { .. } | MailEvent::Bounced { .. }) => {
                directory.programme_of(fact).is_none()
            }
            _ => false,
        };
        if is_of_house {
            let event = fact.event.full_kind();
            let mut policies = self.shelf().programmes().into_iter().map(|shelved| shelved.workflow);
            return Ok(policies.find(|workflow| workflow.notices_on(&event).next().is_some()));
        }
        match directory.rules_of(fact) {
            Some(pin) => self.rules(&pin.digest).await.map(Some),
            None => {
                Ok(directory.programme_of(fact).and_then(|programme| self.shelf().current(programme).ok()))
            }
        }
    }
}

/// The next facts up to a position, as they are read; none when there are no more.
async fn next_up_to(reader: &mut Reader, position: Position) -> Result<Option<Vec<Fact>>, Failure> {
    let page = reader.next_page(PAGE).await?;
    let known = page.iter().take_while(|event| event.position <= position);
    let facts = known.map(fact).collect::<Result<Vec<_>, _>>()?;
    Ok((!facts.is_empty()).then_some(facts))
}
