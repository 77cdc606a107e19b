//! What an account allows.

use crate::account::{Account, AccountCommand, AccountEvent, OpenAccount};
use crate::{Context, Refusal};

impl Account {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &AccountCommand, context: &Context) -> Result<Vec<AccountEvent>, Refusal> {
        context.has_role()?;
        match command {
            AccountCommand::OpenAccount(data) => self.open(data),
            AccountCommand::CloseAccount(_) if self.open => Ok(vec![AccountEvent::Closed {}]),
            AccountCommand::CloseAccount(data) => {
                Err(Refusal::Missing { what: "account", code: data.account.to_string() })
            }
        }
    }

    fn open(&self, data: &OpenAccount) -> Result<Vec<AccountEvent>, Refusal> {
        if self.open {
            return Err(Refusal::AlreadyExists { what: "account", code: data.account.to_string() });
        }
        if data.roles.is_empty() {
            return Err(Refusal::Empty { field: "roles" });
        }
        Ok(vec![AccountEvent::Opened {
            account: data.account.clone(),
            name: data.name.clone(),
            lang: data.lang,
            roles: data.roles.clone(),
            country: data.country,
            institution: data.institution.clone(),
        }])
    }
}
