//! What an account allows.

use crate::account::{
    Account, AccountCommand, AccountEvent, AppointDeputy, Deputy, DismissDeputy, NameAddress, OpenAccount,
};
use crate::institution::check_address;
use crate::line::check_name;
use crate::vocabulary::ROLES;
use crate::{Context, Refusal, Standing};
use nidaa_kernel::Role;

impl Account {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &AccountCommand, context: &Context) -> Result<Vec<AccountEvent>, Refusal> {
        let is_own = context.actor.login.as_str() == command.code();
        context.enters(command.name(), is_own.then_some(Standing::Oneself))?;
        match command {
            AccountCommand::AppointDeputy(data) => self.appoint_deputy(data, context),
            AccountCommand::DismissDeputy(data) => self.dismiss_deputy(data, context),
            AccountCommand::NameAddress(data) => self.name_address(data),
            AccountCommand::OpenAccount(data) => self.open(data, context),
            AccountCommand::CloseAccount(_) if self.open => Ok(vec![AccountEvent::Closed {}]),
            AccountCommand::CloseAccount(data) => {
                Err(Refusal::Missing { what: "account", code: data.account.to_string() })
            }
        }
    }

    fn appoint_deputy(&self, data: &AppointDeputy, context: &Context) -> Result<Vec<AccountEvent>, Refusal> {
        if !self.open {
            return Err(Refusal::Missing { what: "account", code: data.account.to_string() });
        }
        if data.deputy == data.account {
            return Err(Refusal::NamedTwice { code: data.deputy.to_string() });
        }
        // A slip of the pen would look like a right.
        if let Some(unknown) = &context.around.unknown {
            return Err(Refusal::Missing { what: "account", code: unknown.to_string() });
        }
        if data.until < data.from {
            let (start, end) = (data.from.to_string(), data.until.to_string());
            return Err(Refusal::EndBeforeStart { start, end });
        }
        // A right of the past would change nothing any more, and look as if it had held.
        if context.days_until(data.until) < 0 {
            return Err(Refusal::DayPassed { day: data.until.to_string() });
        }
        let overlaps = |known: &Deputy| {
            known.deputy == data.deputy && known.from <= data.until && data.from <= known.until
        };
        if self.deputies.iter().any(overlaps) {
            return Err(Refusal::AlreadyExists { what: "deputy", code: data.deputy.to_string() });
        }
        let (deputy, from, until) = (data.deputy.clone(), data.from, data.until);
        Ok(vec![AccountEvent::DeputyAppointed { deputy, from, until }])
    }

    fn dismiss_deputy(&self, data: &DismissDeputy, context: &Context) -> Result<Vec<AccountEvent>, Refusal> {
        let lasts = |known: &Deputy| known.deputy == data.deputy && context.days_until(known.until) >= 0;
        if self.deputies.iter().any(lasts) {
            return Ok(vec![AccountEvent::DeputyDismissed { deputy: data.deputy.clone() }]);
        }
        Err(Refusal::Missing { what: "deputy", code: data.deputy.to_string() })
    }

    fn name_address(&self, data: &NameAddress) -> Result<Vec<AccountEvent>, Refusal> {
        if !self.open {
            return Err(Refusal::Missing { what: "account", code: data.account.to_string() });
        }
        check_address(&data.email)?;
        if self.email.as_ref() == Some(&data.email) {
            return Err(Refusal::NothingToCorrect);
        }
        Ok(vec![AccountEvent::AddressNamed { email: data.email.clone() }])
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
    check_name("name", &data.name)?;
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
        return Err(Refusal::lacking_role(&context.actor, [Role::SYSTEM]));
    }
    Ok(())
}
