//! An account as its events tell it.

use crate::account::AccountEvent;
use nidaa_kernel::{Actor, Lang};
use serde::{Deserialize, Serialize};

/// What decisions about an account look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Who acts with it; `None` until it is opened.
    pub actor: Option<Actor>,
    /// Name as the person writes it.
    pub name: String,
    /// Language of pages and mails.
    pub lang: Lang,
    /// Whether it may still be used.
    pub open: bool,
}

impl Account {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &AccountEvent) -> Self {
        match event {
            AccountEvent::Opened { account, name, lang, roles, country, institution } => {
                let (roles, institution) = (roles.clone(), institution.clone());
                self.actor = Some(Actor { login: account.clone(), roles, country: *country, institution });
                self.name.clone_from(name);
                self.lang = *lang;
                self.open = true;
            }
            AccountEvent::Closed {} => self.open = false,
        }
        self
    }
}
