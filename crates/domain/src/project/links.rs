//! Partnerships, as their events tell them.

use crate::project::{LinkState, PartnerRole, Project};
use jiff::civil::Date;
use nidaa_kernel::{Country, PartKey};
use serde::{Deserialize, Serialize};

/// A partnership with one country in one role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The country.
    pub country: Country,
    /// As what.
    pub role: PartnerRole,
    /// How far it has come.
    pub state: LinkState,
}

/// What an approved amendment lets a country do on a day to come: take part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Joining {
    /// The amendment.
    pub amendment: PartKey,
    /// Its first day.
    pub from: Date,
}

impl Project {
    /// The partnership with a country in a role.
    pub fn link(&self, country: Country, role: PartnerRole) -> Option<&Link> {
        self.links.iter().find(|link| link.country == country && link.role == role)
    }

    pub(super) fn set_link(&mut self, country: Country, role: PartnerRole, state: LinkState) {
        if !state.is_live() {
            // Who no longer takes part is not asked to confirm it.
            self.journey.renew_consent(country, role);
        }
        match self.links.iter_mut().find(|link| link.country == country && link.role == role) {
            Some(link) => link.state = state,
            None => self.links.push(Link { country, role, state }),
        }
    }
}
