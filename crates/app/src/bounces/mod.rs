//! Mails that come back: the mail, its address and the institutions it speaks for learn of it.

mod key;
mod report;

pub use key::BounceKey;
pub use report::{NoReport, Report};

use crate::{App, AsOf, Failure, Order, Request};
use nidaa_domain::{
    Command, Refusal,
    institution::{InstitutionCommand, MarkContactUnreachable},
    mail::{BounceMail, MailCommand, MailState, refuses_address},
    recipient::{RecipientCommand, SuppressRecipient},
};
use nidaa_kernel::{Actor, CommandId, InstitutionKey, MailAddress};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What followed from a mail that came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Bounced {
    /// The mail.
    pub mail: String,
    /// Status by RFC 3463, such as `5.1.1`.
    pub status: String,
    /// Whether nothing is sent to its address any more.
    pub suppressed: bool,
    /// Institutions whose contact cannot be reached any more.
    pub institutions: Vec<String>,
}

impl App {
    /// Takes in a report on a mail that came back. Safe to repeat: the same report adds nothing.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] when it is no report, [`Failure::NotFound`] when no such mail was sent, or the store's.
    pub async fn take_in_bounce(&self, raw: &[u8]) -> Result<Bounced, Failure> {
        let bad = |error: NoReport| Failure::BadRequest { field: "report", message: error.to_string() };
        let report = Report::read(raw, self.bounce_key()).map_err(bad)?;
        let mail = self.mail(report.mail).await?;
        if mail.state == MailState::Unknown {
            return Err(Failure::NotFound { what: "mail", code: report.mail.to_string() });
        }
        let mut bounced = Bounced {
            mail: report.mail.to_string(),
            status: report.status.clone(),
            suppressed: false,
            institutions: vec![],
        };
        // A delay is followed by success or by a report of failure. What comes in once more before the mail has left again
        // is of the round before, whose address was mended since.
        if !report.failed || mail.resent > 0 && mail.state.is_open() {
            return Ok(bounced);
        }
        let said = format!("{} {}", report.status, report.diagnostic).trim().to_owned();
        if mail.state == MailState::Sent {
            self.came_back(&report, mail.resent).await?;
        }
        if report.is_of_address() {
            let of = (bounced.mail.as_str(), mail.resent);
            bounced.institutions = self.unreachable(of, &mail.to, &said).await?;
            bounced.suppressed = self.suppress(of, &mail.to, said).await?;
        }
        Ok(bounced)
    }

    /// Takes in that a server refused a mail while it was handed over. What it says of the address has the same
    /// consequences as a report that comes later; anything else has none. `round` says how often it had been sent again by
    /// then. Safe to repeat.
    ///
    /// # Errors
    /// The store's.
    pub async fn take_in_refusal(
        &self,
        (mail, round): (Uuid, u16),
        to: &str,
        said: &str,
    ) -> Result<(), Failure> {
        if refuses_address(said) {
            let of = (&*mail.to_string(), round);
            self.suppress(of, to, said.to_owned()).await?;
            self.unreachable(of, to, said).await?;
        }
        Ok(())
    }

    async fn came_back(&self, report: &Report, round: u16) -> Result<(), Failure> {
        let bounce = BounceMail {
            mail: report.mail.to_string(),
            status: report.status.clone(),
            diagnostic: report.diagnostic.clone(),
        };
        let command = Command::Mail(MailCommand::BounceMail(bounce));
        self.record(&["bounce", &report.mail.to_string()], round, command).await.map(drop)
    }

    async fn suppress(&self, (mail, round): (&str, u16), to: &str, reason: String) -> Result<bool, Failure> {
        let Ok(recipient) = MailAddress::new(to.trim()) else { return Ok(false) };
        let suppress = SuppressRecipient { recipient, mail: Some(mail.to_owned()), reason };
        let command = Command::Recipient(RecipientCommand::SuppressRecipient(suppress));
        self.record(&["bounce", mail, "suppress"], round, command).await?;
        Ok(true)
    }

    /// Every institution whose present contact has this address asks for another.
    async fn unreachable(
        &self,
        (mail, round): (&str, u16),
        to: &str,
        reason: &str,
    ) -> Result<Vec<String>, Failure> {
        let same = |email: &str| email.trim().eq_ignore_ascii_case(to.trim());
        let mut marked = vec![];
        for contact in self.contacts(AsOf::Now).await?.into_iter().filter(|contact| same(&contact.email)) {
            let Ok(institution) = InstitutionKey::new(&contact.institution) else { continue };
            let (email, reason) = (to.trim().to_owned(), reason.to_owned());
            let mark = MarkContactUnreachable { institution, email, reason };
            let command = Command::Institution(InstitutionCommand::MarkContactUnreachable(mark));
            self.record(&["bounce", mail, &contact.institution], round, command).await?;
            marked.push(contact.institution);
        }
        Ok(marked)
    }

    /// What is so already, or was changed by others meanwhile, need not be recorded again; a mail that is sent again may
    /// come back anew.
    async fn record(&self, parts: &[&str], round: u16, command: Command) -> Result<(), Failure> {
        let again = round.to_string();
        let again: &[&str] = if round == 0 { &[] } else { &[&again] };
        let id = CommandId::derived(&[parts, again].concat());
        match self.dispatch(Request::one(id, Actor::system(), Order::new(command))).await {
            Ok(_)
            | Err(Failure::Refused(
                Refusal::NothingToCorrect | Refusal::Missing { .. } | Refusal::MailOver { .. },
            )) => Ok(()),
            Err(failure) => Err(failure),
        }
    }
}
