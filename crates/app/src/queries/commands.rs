//! What may be asked of the application, and of whom.

use super::{CommandPolicy, CommandView, as_of::Basis};
use crate::{App, Failure, Shelf};
use nidaa_domain::{Command, CommandInfo, doors};
use nidaa_kernel::{Actor, Lang};
use nidaa_projections::boards::accounts::Accounts;
use nidaa_workflow::Machine;

/// Every command, with its data's schema and how each programme of a shelf opens it. No log is asked.
pub fn commands(shelf: &Shelf) -> Vec<CommandView> {
    Command::infos().into_iter().map(|info| view(shelf, info)).collect()
}

fn view(shelf: &Shelf, info: CommandInfo) -> CommandView {
    let schema = (info.schema)();
    CommandView {
        name: info.name,
        aggregate: info.machine,
        summary: info.summary,
        schema,
        policies: policies(shelf, info.name),
        open_to: doors::visitors(info.name),
    }
}

fn policies(shelf: &Shelf, command: &str) -> Vec<CommandPolicy> {
    let programmes = shelf.programmes().into_iter().map(|shelved| shelved.workflow);
    let mut policies = vec![];
    for workflow in programmes {
        for machine in Machine::ALL {
            let infos = workflow.commands(machine).filter(|info| info.command == command);
            policies.extend(infos.map(|info| CommandPolicy {
                programme: workflow.id().to_string(),
                machine,
                begins: info.begins,
                stages: info.open_in.iter().map(ToString::to_string).collect(),
                roles: info.roles.iter().map(ToString::to_string).collect(),
            }));
        }
    }
    policies
}

impl App {
    /// Every command, with its data's schema and how each programme opens it.
    pub fn commands(&self) -> Vec<CommandView> {
        commands(self.shelf())
    }

    /// Who acts with an account, the person's name and language; none when it is unknown or closed.
    ///
    /// # Errors
    /// The store's.
    pub async fn account(&self, login: &str) -> Result<Option<(Actor, String, Lang)>, Failure> {
        let account = self.row::<Accounts>(login, Basis::Now).await?;
        Ok(account.map(|account| {
            let (roles, institution) = (account.roles, account.institution);
            let actor = Actor { login: account.login, roles, country: account.country, institution };
            (actor, account.name, account.lang)
        }))
    }
}
