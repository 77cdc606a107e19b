//! What may be changed about a mail address.

use crate::recipient::{Recipient, RecipientCommand, RecipientEvent, SendDigest};
use crate::{Context, Refusal};
use nidaa_kernel::derived_uuid;

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
        context.enters(command.name(), None)?;
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
            C::ChooseMailPace(data) if data.quiet.is_some_and(|quiet| !quiet.is_sound()) => {
                return Err(Refusal::Malformed { field: "quiet" });
            }
            C::ChooseMailPace(data) if (data.pace, data.quiet) != (self.pace, self.quiet) => {
                RecipientEvent::PaceChosen { pace: data.pace, quiet: data.quiet }
            }
            // What waits stands with the mails: the dispatch asks `digest` below.
            _ => return Err(Refusal::NothingToCorrect),
        };
        Ok(vec![event])
    }

    /// Decides that these mails are told by one, whose id follows from the address and the moment it was planned for.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; [`Refusal::NothingToCorrect`] when there are none.
    pub fn digest(
        &self,
        data: &SendDigest,
        mails: Vec<String>,
        context: &Context,
    ) -> Result<(String, Vec<RecipientEvent>), Refusal> {
        context.enters("send_digest", None)?;
        if mails.is_empty() {
            return Err(Refusal::NothingToCorrect);
        }
        let moment = data.moment;
        let digest = derived_uuid(&["digest", data.recipient.as_str(), &moment.to_string()]).to_string();
        Ok((digest.clone(), vec![RecipientEvent::Digested { moment, digest, mails }]))
    }
}
