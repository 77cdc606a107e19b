//! Whose address it is of which somebody chooses what comes to it.

use super::Session;
use crate::{Failure, Order, State};
use nidaa_domain::{
    Refusal,
    recipient::{Recipient, RecipientCommand},
};

impl Session<'_> {
    /// What an address wants is asked of one that somebody has: a slip of the pen would be kept for ever, and nobody would
    /// be told of it. One of which something is known already may be changed and put right.
    pub(super) async fn choose_for(&mut self, data: &RecipientCommand, order: &Order) -> Result<(), Failure> {
        let target = order.command.target();
        let is_new =
            matches!(self.state(&target).await?, State::Recipient(known) if known == Recipient::default());
        // Whoever may not choose for an address does not learn whether somebody has it.
        self.decide(order).await?;
        if is_new && chooses(data) && !self.desk().await?.directory.is_anybodys(&target.code) {
            return Err(Refusal::Missing { what: "recipient", code: target.code }.into());
        }
        Ok(())
    }
}

/// Whether a command says what comes to an address, when, and in which language.
const fn chooses(command: &RecipientCommand) -> bool {
    use RecipientCommand as C;
    match command {
        C::MuteCourtesyMails(_)
        | C::WantCourtesyMails(_)
        | C::ChooseMailLanguage(_)
        | C::ChooseMailPace(_) => true,
        C::SuppressRecipient(_) | C::RestoreRecipient(_) | C::RevokeMailLinks(_) | C::SendDigest(_) => false,
    }
}
