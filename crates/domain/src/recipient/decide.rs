//! What may be changed about a mail address.

use crate::recipient::{Recipient, RecipientCommand, RecipientEvent};
use crate::{Context, Refusal};

impl Recipient {
    /// Decides a command. What would change nothing is refused as such.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(
        &self,
        command: &RecipientCommand,
        context: &Context,
    ) -> Result<Vec<RecipientEvent>, Refusal> {
        use RecipientCommand as C;
        context.has_role()?;
        let event = match command {
            C::MuteCourtesyMails(data) if !self.muted => {
                RecipientEvent::CourtesyMuted { mail: data.mail.clone() }
            }
            C::WantCourtesyMails(_) if self.muted => RecipientEvent::CourtesyWanted {},
            C::ChooseMailLanguage(data) if self.lang != Some(data.lang) => {
                RecipientEvent::LanguageChosen { lang: data.lang }
            }
            C::SuppressRecipient(data) if data.reason.trim().is_empty() => {
                return Err(Refusal::Empty { field: "reason" });
            }
            C::SuppressRecipient(data) if !self.suppressed => {
                RecipientEvent::Suppressed { mail: data.mail.clone(), reason: data.reason.clone() }
            }
            C::RestoreRecipient(data) if data.reason.is_empty() => {
                return Err(Refusal::Empty { field: "reason" });
            }
            C::RestoreRecipient(data) if self.suppressed => {
                RecipientEvent::Restored { reason: data.reason.clone() }
            }
            C::RevokeMailLinks(data) if data.up_to > self.revoked_up_to => {
                RecipientEvent::LinksRevoked { up_to: data.up_to }
            }
            _ => return Err(Refusal::NothingToCorrect),
        };
        Ok(vec![event])
    }
}
