//! What a mail on several things leaves to its reader's digest, as mails of their own.

use crate::{App, Failure};
use nidaa_automation::{Desk, Outgoing, Site, TOLD_APART, apart};
use nidaa_domain::{AnyEvent, Fact, mail::MailEvent};
use nidaa_kernel::Actor;

/// Whether a fact says that what a mail was to tell is told one by one. A person who calls a mail off wants nobody to read
/// it, whatever cause is given.
pub(crate) fn is_told_apart(fact: &Fact) -> bool {
    let is_so = match &fact.event {
        AnyEvent::Mail(MailEvent::Sent { because, .. }) => because.iter().any(|code| code == TOLD_APART),
        AnyEvent::Mail(MailEvent::Cancelled { reason }) => reason.code.as_deref() == Some(TOLD_APART),
        _ => false,
    };
    is_so && fact.meta.actor == Actor::system().login
}

impl App {
    /// The mails of their own that the fact is followed by: of a mail that left what it left out for a digest, of one that did
    /// not leave all that it was to tell. Each meets the door for itself.
    ///
    /// # Errors
    /// The store's.
    pub(crate) async fn told_apart(
        &self,
        fact: &Fact,
        desk: &Desk,
        site: &Site,
    ) -> Result<Vec<Outgoing>, Failure> {
        let Some(mail) = self.outgoing_from(desk, fact.subject()).await? else { return Ok(vec![]) };
        let places: Vec<usize> = match &fact.event {
            AnyEvent::Mail(MailEvent::Sent { left_out, because }) => {
                let why = left_out.iter().zip(because).filter(|(_, code)| *code == TOLD_APART);
                why.map(|(place, _)| *place).collect()
            }
            _ => (0..mail.parts.len()).collect(),
        };
        Ok(places.into_iter().filter_map(|place| apart(&mail, place, desk, site)).collect())
    }
}
