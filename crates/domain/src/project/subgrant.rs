//! Money of a granted project that is passed on.

use crate::project::Project;
use nidaa_kernel::{Money, SubgrantKey};
use serde::{Deserialize, Serialize};

/// How far a sub-grant has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubgrantState {
    /// Given out.
    Awarded,
    /// Accounted for; what was not spent came back.
    Settled,
    /// Taken back before anything was spent.
    Cancelled,
}

impl SubgrantState {
    /// The state as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Awarded => "awarded",
            Self::Settled => "settled",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Money passed on to a final beneficiary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subgrant {
    /// Its key within the project.
    pub key: SubgrantKey,
    /// What was given out, or what was spent of it once it is settled.
    pub amount: Money,
    /// How far it has come.
    pub state: SubgrantState,
}

impl Subgrant {
    /// What it takes from the grant.
    pub const fn committed(&self) -> Money {
        match self.state {
            SubgrantState::Awarded | SubgrantState::Settled => self.amount,
            SubgrantState::Cancelled => Money { minor: 0, ..self.amount },
        }
    }
}

impl Project {
    /// A sub-grant by its key.
    pub fn subgrant(&self, key: &SubgrantKey) -> Option<&Subgrant> {
        self.subgrants.iter().find(|subgrant| subgrant.key == *key)
    }

    /// Sub-grants that are given out and not yet accounted for.
    pub fn open_subgrants(&self) -> impl Iterator<Item = &Subgrant> {
        self.subgrants.iter().filter(|subgrant| subgrant.state == SubgrantState::Awarded)
    }

    pub(super) fn end_subgrant(&mut self, key: &SubgrantKey, state: SubgrantState, spent: Option<Money>) {
        if let Some(subgrant) = self.subgrants.iter_mut().find(|subgrant| subgrant.key == *key) {
            subgrant.state = state;
            subgrant.amount = spent.unwrap_or(subgrant.amount);
        }
    }
}
