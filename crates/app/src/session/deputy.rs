//! Whoever acts in the place of another: with the other's rights, on the days of the appointment.

use super::Session;
use crate::{Failure, State};
use nidaa_domain::{
    Refusal, Target,
    account::{Account, AccountCommand},
    usual_day,
};
use nidaa_kernel::{AccountLogin, Actor};

impl Session<'_> {
    /// Who decides: whoever sent the request, or as deputy with the rights of the one represented. The principal's
    /// stream has then been looked at, so that a right that ends meanwhile is seen under the log's lock.
    pub(super) async fn acting(&mut self) -> Result<Actor, Failure> {
        let request = self.request;
        let Some(principal) = &request.on_behalf_of else { return Ok(request.actor.clone()) };
        let day = usual_day(self.now);
        let deputy = self.account(principal).await?.represented_by(&request.actor.login, day);
        let (account, principal) = (request.actor.login.to_string(), principal.to_string());
        Ok(deputy.ok_or(Refusal::NotADeputy { account, principal })?)
    }

    /// The deputy that is to be appointed and cannot sign in. Whether there is such an account, only those learn to whom the
    /// command is open.
    pub(super) async fn unknown_deputy(
        &mut self,
        command: &AccountCommand,
    ) -> Result<Option<AccountLogin>, Failure> {
        let AccountCommand::AppointDeputy(data) = command else { return Ok(None) };
        let can_sign_in = self.account(&data.deputy).await?.open;
        Ok((!can_sign_in).then(|| data.deputy.clone()))
    }

    pub(super) async fn account(&mut self, login: &AccountLogin) -> Result<Account, Failure> {
        let target = Target { kind: "account", code: login.to_string() };
        match self.state(&target).await? {
            State::Account(account) => Ok(account),
            _ => Ok(Account::default()),
        }
    }
}
