//! Who acts.

use crate::{AccountLogin, Country, InstitutionKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A role as the policy files name it, such as `office` or `project_owner`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Role(pub String);

impl Role {
    /// Staff of the coordination office.
    pub const OFFICE: &'static str = "office";
    /// The program itself: imports, timers, deliveries.
    pub const SYSTEM: &'static str = "system";
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An account at the moment it acts, with what policy asks about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Actor {
    /// Sign-in name; also written into every event this actor causes.
    pub login: AccountLogin,
    /// Roles held now.
    pub roles: Vec<Role>,
    /// The state it acts for, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The institution it acts for, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<InstitutionKey>,
}

impl Actor {
    /// The program itself.
    ///
    /// # Panics
    /// Never: the login is a constant that fits.
    pub fn system() -> Self {
        let login = AccountLogin::new("system").expect("a constant that fits");
        Self { login, roles: vec![Role(Role::SYSTEM.to_owned())], country: None, institution: None }
    }

    /// Whether it holds the role.
    pub fn has(&self, role: &str) -> bool {
        self.roles.iter().any(|held| held.0 == role)
    }
}
