//! A mail whose reader is a contact no more, written anew to whoever is one now.

use crate::{App, Failure};
use nidaa_automation::{Desk, Outgoing, Site};
use nidaa_domain::{AnyEvent, institution::Contact, mail::Mail, recipient::RecipientEvent};
use nidaa_kernel::derived_uuid;
use nidaa_mail::Letter;

impl App {
    /// The mails that take the place of one that did not leave because its reader had left; `desk` knows who is who now. Its
    /// event is told again as it was known then, to whoever sits now where its reader sat; what a digest would have told is
    /// told one by one.
    ///
    /// # Errors
    /// The store's, or [`Failure::Unreadable`].
    pub(crate) async fn readdressed(
        &self,
        id: &str,
        desk: &Desk,
        site: &Site,
    ) -> Result<Vec<Outgoing>, Failure> {
        let Some(mail) = self.outgoing_from(desk, id).await? else { return Ok(vec![]) };
        let known = self.mail(mail.id).await?;
        // What several parts told is told one by one.
        let parts = if known.edit.is_none() { mail.parts.as_slice() } else { &[] };
        let mut anew = vec![];
        for part in parts {
            anew.extend(self.readdressed_alone(part, &known, desk, site).await?);
        }
        if !parts.is_empty() {
            return Ok(anew);
        }
        self.readdressed_alone(&mail, &known, desk, site).await
    }

    async fn readdressed_alone(
        &self,
        mail: &Outgoing,
        known: &Mail,
        desk: &Desk,
        site: &Site,
    ) -> Result<Vec<Outgoing>, Failure> {
        let present = desk.directory.present(mail.event, &mail.to);
        let Some((mut then, fact, changed)) = self.desk_after(mail.event).await? else { return Ok(vec![]) };
        if let AnyEvent::Recipient(RecipientEvent::Digested { mails, .. }) = &fact.event {
            let mut anew = vec![];
            for told in mails {
                anew.extend(Box::pin(self.readdressed(told, desk, site)).await?);
            }
            return Ok(anew);
        }
        then.directory.reseat(&desk.directory, mail.event, &mail.to);
        let mut anew = Box::pin(self.mails_caused_by(&fact, &changed, &then, site)).await?;
        anew.retain(|anew| anew.rule == mail.rule && present.iter().any(|contact| reads(contact, anew)));
        if anew.iter().any(|anew| anew.case == mail.case) {
            anew.retain(|anew| anew.case == mail.case);
        }
        // What the office wrote is its own to change, and what is told no more in that way is not lost.
        if known.edit.is_some() || anew.is_empty() {
            anew = present.iter().map(|contact| forwarded(mail, known, contact)).collect();
        }
        Ok(anew.into_iter().map(|anew| on_its_way(anew, mail, known, desk)).collect())
    }
}

fn reads(contact: &Contact, mail: &Outgoing) -> bool {
    contact.email.trim().eq_ignore_ascii_case(mail.to.trim())
}

/// The mail as it stands, to somebody else.
fn forwarded(mail: &Outgoing, known: &Mail, contact: &Contact) -> Outgoing {
    let address = contact.email.trim();
    let id = derived_uuid(&["mail", &mail.event.to_string(), &mail.rule, &address.to_lowercase()]);
    let to_them =
        |mail: &Outgoing| Outgoing { to_name: contact.name.clone(), to: address.to_owned(), ..mail.clone() };
    // Each part is looked at by itself before it leaves.
    let parts = mail.parts.iter().map(to_them).collect();
    let mail = Outgoing { id, parts, ..to_them(mail) };
    let Some(edit) = &known.edit else { return mail };
    let Letter { subject, text, html, .. } = Letter::rewritten(mail.lang, &edit.subject, &edit.text);
    Outgoing { subject, text, html, calendar: None, ..mail }
}

/// What a person let go is not kept back again, unless it greets whoever has left in words of the office.
fn on_its_way(anew: Outgoing, mail: &Outgoing, known: &Mail, desk: &Desk) -> Outgoing {
    let address = anew.to.trim().to_lowercase();
    let thread = anew.case.as_deref().and_then(|case| desk.directory.thread(case, &address));
    // Whoever comes back has a mail of this name already, which did not leave.
    let is_taken = desk.directory.mail(&anew.id.to_string()).is_some_and(|known| known.given_up);
    let id =
        if is_taken { derived_uuid(&["mail", &anew.id.to_string(), &mail.id.to_string()]) } else { anew.id };
    let hold = known.edit.is_some() || anew.hold && !known.released;
    Outgoing { id, thread, hold, secret: None, ..anew }
}
