//! An account as its events tell it.

use crate::account::AccountEvent;
use jiff::civil::Date;
use nidaa_kernel::{AccountLogin, Actor, Country, Lang};
use serde::{Deserialize, Serialize};

/// Another account that acts in the place of this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deputy {
    /// Who acts.
    pub deputy: AccountLogin,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

impl Deputy {
    /// Whether this is its right on this day.
    pub fn acts(&self, deputy: &AccountLogin, day: Date) -> bool {
        self.deputy == *deputy && self.from <= day && day <= self.until
    }
}

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
    /// Who may act in its place, and when.
    pub deputies: Vec<Deputy>,
    /// Where its person is written to.
    pub email: Option<String>,
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
            AccountEvent::Closed {} => {
                self.open = false;
                // Whoever opens it again says anew who stands in for it and where it is written to.
                (self.email, self.deputies) = (None, vec![]);
            }
            AccountEvent::DeputyAppointed { deputy, from, until } => {
                self.deputies.push(Deputy { deputy: deputy.clone(), from: *from, until: *until });
            }
            AccountEvent::DeputyDismissed { deputy } => {
                self.deputies.retain(|known| known.deputy != *deputy);
            }
            AccountEvent::AddressNamed { email } => self.email = Some(email.clone()),
        }
        self
    }

    /// Whether it can act as focal point of a state.
    pub fn is_focal_point_of(&self, country: Country) -> bool {
        let is_one = |actor: &Actor| actor.has("focal_point") && actor.country == Some(country);
        self.open && self.actor.as_ref().is_some_and(is_one)
    }

    /// The deputy as it acts on this day: under its own name, with the roles, state and institution of this account.
    pub fn represented_by(&self, deputy: &AccountLogin, day: Date) -> Option<Actor> {
        self.deputies.iter().find(|known| known.acts(deputy, day)).filter(|_| self.open)?;
        let principal = self.actor.clone()?;
        Some(Actor { login: deputy.clone(), ..principal })
    }
}
