//! What somebody may do now.

use crate::{App, Failure, Order, Request, session::Session};
use nidaa_domain::{Command, Refusal, Target};
use nidaa_kernel::{AccountLogin, Actor, CommandId};
use nidaa_workflow::Machine;
use serde_json::json;
use std::{collections::BTreeSet, sync::LazyLock};
use uuid::Uuid;

/// A command that the rules open to somebody for a call or project in its present stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its name.
    pub command: String,
    /// What stands in its way now, as far as that can be told before its data are known.
    pub refusal: Option<Refusal>,
    /// Whether there is anything it could be about, such as a payment to approve.
    pub at_hand: bool,
}

/// Who asks what may be done: an account, perhaps in the place of another.
#[derive(Clone, Debug)]
pub struct Asker {
    /// The account.
    pub actor: Actor,
    /// In whose place it acts.
    pub on_behalf_of: Option<AccountLogin>,
}

impl Asker {
    pub(crate) fn request(&self, orders: Vec<Order>) -> Request {
        let (actor, on_behalf_of) = (self.actor.clone(), self.on_behalf_of.clone());
        let command_id = CommandId(Uuid::nil());
        Request { command_id, actor, on_behalf_of, orders, causation: None, reconstruction: false }
    }
}

/// Commands that name the call or project and nothing else: what the dispatch would say of them is known beforehand.
static BARE: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let is_bare = |info: &nidaa_domain::CommandInfo| {
        let schema = (info.schema)();
        let names: Vec<&String> =
            schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name).collect();
        names == [info.machine]
    };
    Command::infos().into_iter().filter(is_bare).map(|info| info.name).collect()
});

impl App {
    /// What somebody may do with a call or project now, in the order of its policy file: every command that stage, role
    /// and relation open. Nothing is written.
    ///
    /// # Errors
    /// [`Failure::NotFound`], the refusal of a deputy whose days are over, or the store's.
    pub async fn acts(&self, machine: Machine, code: &str, asker: &Asker) -> Result<Vec<Act>, Failure> {
        let request = asker.request(vec![]);
        let mut acts = self.asking(&request).await?.acts(&target(machine, code)).await?;
        for act in &mut acts {
            if act.refusal.is_none() && BARE.contains(act.command.as_str()) {
                act.refusal = self.verdict(machine, code, &act.command, asker).await?;
            }
        }
        Ok(acts)
    }

    /// Commands by which somebody may begin a project of a call, by name.
    ///
    /// # Errors
    /// Those of [`App::acts`].
    pub async fn beginnings(&self, call: &str, asker: &Asker) -> Result<Vec<String>, Failure> {
        let request = asker.request(vec![]);
        self.asking(&request).await?.beginnings(&target(Machine::Call, call)).await
    }

    /// What the rules of a call or project say to one command, open or not, before its data are known.
    ///
    /// # Errors
    /// Those of [`App::acts`].
    pub async fn act(
        &self,
        machine: Machine,
        code: &str,
        command: &str,
        asker: &Asker,
    ) -> Result<Act, Failure> {
        let request = asker.request(vec![]);
        self.asking(&request).await?.act(&target(machine, code), command).await
    }

    /// A session that answers a question on what the log holds now, whichever node wrote it.
    pub(crate) async fn asking<'a>(&'a self, request: &'a Request) -> Result<Session<'a>, Failure> {
        self.loader().catch_up().await?;
        Ok(Session::new(self, request))
    }

    /// What the dispatch itself would say to a command without data.
    async fn verdict(
        &self,
        machine: Machine,
        code: &str,
        command: &str,
        asker: &Asker,
    ) -> Result<Option<Refusal>, Failure> {
        let order = Order::parse(command, json!({ machine.as_str(): code }))?;
        let request = asker.request(vec![order]);
        match self.asking(&request).await?.run().await {
            Ok(()) => Ok(None),
            Err(Failure::Refused(refusal)) => Ok(Some(refusal)),
            Err(failure) => Err(failure),
        }
    }
}

fn target(machine: Machine, code: &str) -> Target {
    Target { kind: machine.as_str(), code: code.to_owned() }
}
