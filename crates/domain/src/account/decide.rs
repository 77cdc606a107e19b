//! What an account allows.

use crate::account::{Account, AccountCommand, AccountEvent, OpenAccount};
use crate::vocabulary::ROLES;
use crate::{Context, Refusal};
use nidaa_kernel::Role;

impl Account {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &AccountCommand, context: &Context) -> Result<Vec<AccountEvent>, Refusal> {
        context.has_role()?;
        match command {
            AccountCommand::OpenAccount(data) => self.open(data, context),
            AccountCommand::CloseAccount(_) if self.open => Ok(vec![AccountEvent::Closed {}]),
            AccountCommand::CloseAccount(data) => {
                Err(Refusal::Missing { what: "account", code: data.account.to_string() })
            }
        }
    }

    fn open(&self, data: &OpenAccount, context: &Context) -> Result<Vec<AccountEvent>, Refusal> {
        // Nobody may write into the log under the program's own name.
        if self.open || data.account.as_str() == Role::SYSTEM {
            return Err(Refusal::AlreadyExists { what: "account", code: data.account.to_string() });
        }
        check(data, context)?;
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

fn check(data: &OpenAccount, context: &Context) -> Result<(), Refusal> {
    if data.name.trim().is_empty() {
        return Err(Refusal::Empty { field: "name" });
    }
    if data.roles.is_empty() {
        return Err(Refusal::Empty { field: "roles" });
    }
    for role in &data.roles {
        check_role(role, context)?;
    }
    match data.country {
        Some(country) if country.member_state().is_none() => Err(Refusal::NotAMemberState { country }),
        _ => Ok(()),
    }
}

/// A person must not become the program itself; only the program may hand on that role, to a script.
fn check_role(role: &Role, context: &Context) -> Result<(), Refusal> {
    if !ROLES.contains(&role.0.as_str()) {
        return Err(Refusal::Missing { what: "role", code: role.to_string() });
    }
    if role.0 == Role::SYSTEM && !context.actor.has(Role::SYSTEM) {
        return Err(Refusal::RoleMissing { needs: vec![Role::SYSTEM.to_owned()] });
    }
    Ok(())
}
