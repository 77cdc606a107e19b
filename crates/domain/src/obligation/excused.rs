//! What nobody waits for any more, since the office excused whoever owed it.

use crate::project::{PartnerRole, Renewal};
use nidaa_kernel::{Country, PartKey};
use std::collections::BTreeSet;

/// What a project was excused from giving, as the ledger tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excused {
    /// Conditions of its approval, by key: these are waived.
    pub conditions: BTreeSet<String>,
    /// Findings that nobody needs to answer, by key.
    pub findings: BTreeSet<PartKey>,
    /// Amendments, each with a country whose word on it is not waited for.
    pub consents: BTreeSet<(PartKey, Country)>,
    /// Countries that need not agree anew, each with its role.
    pub links: BTreeSet<(Country, PartnerRole)>,
    /// Documents that need not be renewed, by key.
    pub documents: BTreeSet<PartKey>,
}

impl Excused {
    /// Whether something need not be given anew.
    pub fn waives(&self, renewal: &Renewal) -> bool {
        match renewal {
            Renewal::Consent { country, role } => self.links.contains(&(*country, *role)),
            Renewal::Document { document, .. } => self.documents.contains(document),
        }
    }
}
