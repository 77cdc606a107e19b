//! What may become of a mail.

use crate::mail::{
    CancelMail, ConfirmMail, DeferMail, EditMail, Mail, MailCommand, MailEvent, MailState, PrepareMail,
    ResendMail, Wait,
};
use crate::{Context, Refusal};

/// Longest subject line, in characters; longer ones are cut off by most readers.
pub(crate) const SUBJECT: usize = 200;
/// Longest text, in characters.
pub(crate) const TEXT: usize = 20_000;

impl Mail {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &MailCommand, context: &Context) -> Result<Vec<MailEvent>, Refusal> {
        use MailCommand as C;
        context.enters(command.name(), None)?;
        let known = self.state != MailState::Unknown;
        match command {
            C::PrepareMail(_) if known => {
                Err(Refusal::AlreadyExists { what: "mail", code: command.code().to_owned() })
            }
            C::PrepareMail(data) => Ok(vec![prepared(data)]),
            _ if !known => Err(Refusal::Missing { what: "mail", code: command.code().to_owned() }),
            C::HoldMail(data) => {
                self.waits(command)?;
                Ok(vec![MailEvent::Held { reason: data.reason.clone() }])
            }
            C::EditMail(data) => self.edit(data, command),
            C::ReleaseMail(_) => self.held(command).map(|()| vec![MailEvent::Released {}]),
            C::CancelMail(data) => self.cancel(data, command),
            C::ResendMail(data) => self.resend(data, command, context),
            C::DeferMail(data) => self.defer(data, command),
            C::ConfirmMail(data) => self.confirm(data, command),
            C::FailMail(data) => {
                self.waits(command)?;
                Ok(vec![MailEvent::Failed { error: data.error.clone() }])
            }
            C::BounceMail(data) if self.state == MailState::Sent => Ok(vec![MailEvent::Bounced {
                status: data.status.clone(),
                diagnostic: data.diagnostic.clone(),
            }]),
            C::WaitMail(data) => {
                self.waits(command)?;
                Ok(vec![MailEvent::Waits { wait: data.wait, until: data.until }])
            }
            C::DigestMail(data) if self.wait == Some(Wait::Digest) => {
                Ok(vec![MailEvent::Digested { digest: data.digest.clone() }])
            }
            C::BounceMail(_) | C::DigestMail(_) => Err(self.over(command)),
        }
    }

    fn edit(&self, data: &EditMail, command: &MailCommand) -> Result<Vec<MailEvent>, Refusal> {
        self.held(command)?;
        check_length("subject", &data.subject, SUBJECT)?;
        check_length("text", &data.text, TEXT)?;
        // A line break in a subject would begin a header.
        if data.subject.contains(char::is_control) {
            return Err(Refusal::Malformed { field: "subject" });
        }
        Ok(vec![MailEvent::Edited { subject: data.subject.trim().to_owned(), text: data.text.clone() }])
    }

    /// A person says why in words; the program's own reasons have a code that is put into words when it is read.
    fn cancel(&self, data: &CancelMail, command: &MailCommand) -> Result<Vec<MailEvent>, Refusal> {
        if data.reason.code.is_none() {
            data.reason.check()?;
        }
        if !self.state.is_open() {
            return Err(self.over(command));
        }
        Ok(vec![MailEvent::Cancelled { reason: data.reason.clone() }])
    }

    /// What may have left keeps its Message-ID, so that a reader who has it after all is shown it once.
    fn resend(
        &self,
        data: &ResendMail,
        command: &MailCommand,
        context: &Context,
    ) -> Result<Vec<MailEvent>, Refusal> {
        data.reason.check()?;
        if self.state.is_open() {
            let (mail, state) = (command.code().to_owned(), self.state.as_str());
            return Err(Refusal::MailUnderWay { mail, state });
        }
        if !self.is_lost() {
            return Err(self.over(command));
        }
        if context.around.suppressed {
            return Err(Refusal::AddressSuppressed { address: self.to.clone() });
        }
        Ok(vec![MailEvent::Requeued { reason: data.reason.clone() }])
    }

    fn defer(&self, data: &DeferMail, command: &MailCommand) -> Result<Vec<MailEvent>, Refusal> {
        self.waits(command)?;
        let attempt = self.attempts.saturating_add(1);
        Ok(vec![MailEvent::Deferred { error: data.error.clone(), attempt, until: data.until }])
    }

    /// What the server took, it took: also a mail that was held or cancelled in the same instant.
    fn confirm(&self, data: &ConfirmMail, command: &MailCommand) -> Result<Vec<MailEvent>, Refusal> {
        match self.state {
            MailState::Sent | MailState::Failed | MailState::Bounced | MailState::Digested => {
                Err(self.over(command))
            }
            _ => {
                let (left_out, because) = (data.left_out.clone(), data.because.clone());
                Ok(vec![MailEvent::Sent { left_out, because }])
            }
        }
    }

    /// Checks that it is on its way and nobody keeps it back.
    fn waits(&self, command: &MailCommand) -> Result<(), Refusal> {
        match self.state {
            MailState::Prepared | MailState::Deferred | MailState::Waiting => Ok(()),
            _ => Err(self.over(command)),
        }
    }

    fn held(&self, command: &MailCommand) -> Result<(), Refusal> {
        match self.state {
            MailState::Held => Ok(()),
            MailState::Prepared | MailState::Deferred | MailState::Waiting => {
                Err(Refusal::MailNotHeld { mail: command.code().to_owned(), state: self.state.as_str() })
            }
            _ => Err(self.over(command)),
        }
    }

    fn over(&self, command: &MailCommand) -> Refusal {
        Refusal::MailOver { mail: command.code().to_owned(), state: self.state.as_str() }
    }
}

fn prepared(data: &PrepareMail) -> MailEvent {
    MailEvent::Prepared {
        to: data.to.clone(),
        lang: data.lang,
        template: data.template.clone(),
        subject: data.subject.clone(),
        event: data.event,
        rule: data.rule.clone(),
        case: data.case.clone(),
        duty: data.duty,
        secret: data.secret.clone(),
        with: data.with.clone(),
    }
}

/// Checks that a text says something and is not too long.
pub(crate) fn check_length(field: &'static str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty { field });
    }
    match text.chars().count() {
        length if length > most => Err(Refusal::TooLong { field, length, most }),
        _ => Ok(()),
    }
}
