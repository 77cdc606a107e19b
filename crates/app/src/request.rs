//! What is asked of the dispatch.

use crate::{Failure, canonical};
use nidaa_domain::Command;
use nidaa_kernel::{AccountLogin, Actor, CommandId, Position, Provenance};
use serde::Serialize;
use serde_json::Value;

/// One command with the source of its facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Order {
    /// The command.
    pub command: Command,
    /// Where its facts come from, when somebody or something else told them.
    pub provenance: Option<Provenance>,
}

impl Order {
    /// A command whose facts come from the actor.
    pub const fn new(command: Command) -> Self {
        Self { command, provenance: None }
    }

    /// Reads a command by name. The member `provenance` of the data, if any, is taken out first.
    ///
    /// # Errors
    /// [`Failure::BadCommand`] or [`Failure::BadRequest`].
    pub fn parse(name: &str, mut data: Value) -> Result<Self, Failure> {
        let told = data.as_object_mut().and_then(|members| members.remove("provenance"));
        let provenance = told.map(serde_json::from_value).transpose();
        let bad = |error: serde_json::Error| Failure::BadRequest {
            field: "provenance",
            message: error.to_string(),
        };
        Ok(Self { provenance: provenance.map_err(bad)?, command: Command::parse(name, data)? })
    }
}

/// Commands to be carried out together or not at all, by one actor.
#[derive(Clone, Debug)]
pub struct Request {
    /// Makes it idempotent; a new one is drawn when the caller has none.
    pub command_id: CommandId,
    /// Who acts.
    pub actor: Actor,
    /// In whose place, when the actor is a deputy.
    pub on_behalf_of: Option<AccountLogin>,
    /// In order; each sees what those before it did.
    pub orders: Vec<Order>,
    /// The event it follows from, when the program itself acts.
    pub causation: Option<Position>,
    /// True when documents are entered: rules of stages and roles do not apply to what has happened.
    pub reconstruction: bool,
}

impl Request {
    /// One command by a person.
    pub fn one(command_id: CommandId, actor: Actor, order: Order) -> Self {
        Self::set(command_id, actor, vec![order])
    }

    /// Commands by a person, carried out together or not at all.
    pub fn set(command_id: CommandId, actor: Actor, orders: Vec<Order>) -> Self {
        Self { command_id, actor, on_behalf_of: None, orders, causation: None, reconstruction: false }
    }

    /// The same in the place of another account, whose deputy the actor must be.
    #[must_use]
    pub fn on_behalf_of(self, principal: Option<AccountLogin>) -> Self {
        Self { on_behalf_of: principal, ..self }
    }

    /// Digest of what is asked and by whom; the same command id with another digest is refused.
    pub fn digest(&self) -> [u8; 32] {
        #[derive(Serialize)]
        struct Asked<'a> {
            actor: &'a AccountLogin,
            #[serde(skip_serializing_if = "Option::is_none")]
            on_behalf_of: Option<&'a AccountLogin>,
            orders: &'a [Order],
        }
        let (actor, on_behalf_of) = (&self.actor.login, self.on_behalf_of.as_ref());
        canonical::digest(&Asked { actor, on_behalf_of, orders: &self.orders })
    }
}
