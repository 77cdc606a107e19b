//! What may become of a mail.

use crate::mail::{Mail, MailCommand, MailEvent, MailState};
use crate::{Context, Refusal};

impl Mail {
    /// Decides a command. Only the program itself sends them.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &MailCommand, context: &Context) -> Result<Vec<MailEvent>, Refusal> {
        context.has_role()?;
        match (command, self.state) {
            (MailCommand::PrepareMail(data), MailState::Unknown) => Ok(vec![MailEvent::Prepared {
                to: data.to.clone(),
                lang: data.lang,
                template: data.template.clone(),
                subject: data.subject.clone(),
                event: data.event,
                rule: data.rule.clone(),
            }]),
            (MailCommand::ConfirmMail(_), MailState::Prepared) => Ok(vec![MailEvent::Sent {}]),
            (MailCommand::FailMail(data), MailState::Prepared) => {
                Ok(vec![MailEvent::Failed { error: data.error.clone() }])
            }
            (MailCommand::PrepareMail(_), _) => {
                Err(Refusal::AlreadyExists { what: "mail", code: command.code().to_owned() })
            }
            (MailCommand::ConfirmMail(_) | MailCommand::FailMail(_), MailState::Unknown) => {
                Err(Refusal::Missing { what: "mail", code: command.code().to_owned() })
            }
            (MailCommand::ConfirmMail(_) | MailCommand::FailMail(_), state) => {
                Err(Refusal::MailOver { mail: command.code().to_owned(), state: state.as_str() })
            }
        }
    }
}
