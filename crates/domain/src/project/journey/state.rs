//! What is known of a project's standing still.

use crate::project::{ChangeRecord, PartnerRole, Reason};
use jiff::civil::Date;
use nidaa_kernel::{CallCode, Country, PartKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What must be given anew: since a postponed project returns in another year, or since those who take part are no longer the
/// same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum Renewal {
    /// A country's word that it takes part.
    Consent {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    },
    /// A document that will have expired.
    Document {
        /// The document.
        document: PartKey,
        /// Last day on which it holds.
        #[schemars(with = "String", extend("format" = "date"))]
        valid_until: Date,
    },
}

impl Renewal {
    /// Code of the country whose word is asked for, or key of the document.
    pub fn of_whom(&self) -> String {
        match self {
            Self::Consent { country, .. } => country.to_string(),
            Self::Document { document, .. } => document.to_string(),
        }
    }

    /// Whether it is this document that must be given anew.
    pub fn is_document(&self, key: &PartKey) -> bool {
        matches!(self, Self::Document { document, .. } if document == key)
    }
}

/// What has changed among those who take part, so that the others are asked anew: they agreed to something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaterialChange {
    /// Who left and who was asked to come, each beside what it replaces.
    pub changes: Vec<ChangeRecord>,
    /// Why.
    pub reason: Reason,
}

/// A filed document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its key within the project.
    pub document: PartKey,
    /// Last day on which it holds; none where it does not expire.
    pub valid_until: Option<Date>,
}

/// A postponement the owner asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishedPostponement {
    /// The year asked for.
    pub to_year: i16,
    /// The call asked for.
    pub to_call: Option<CallCode>,
}

/// What decisions about standing still look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journey {
    /// What the owner asks for and nobody has answered.
    pub wish: Option<WishedPostponement>,
    /// What is still to be given anew before the return.
    pub renewals: Vec<Renewal>,
    /// Filed documents.
    pub documents: Vec<Document>,
    /// The year it was postponed to, until it returns.
    #[serde(default)]
    pub away_to: Option<i16>,
    /// The day of the postponement that put it to rest, where it was told, until it returns.
    #[serde(default)]
    pub away_since: Option<Date>,
}

impl Journey {
    /// A postponement asks for all that holds for the old year only; a change of those who take part only for the word of
    /// whoever is not asked already.
    pub(in crate::project) fn ask(&mut self, renewals: &[Renewal], because: Option<&MaterialChange>) {
        if because.is_none() {
            self.renewals.clear();
        }
        for renewal in renewals {
            if !self.renewals.contains(renewal) {
                self.renewals.push(renewal.clone());
            }
        }
    }

    pub(in crate::project) fn file(&mut self, document: &PartKey, valid_until: Option<Date>) {
        self.documents.push(Document { document: document.clone(), valid_until });
    }

    pub(in crate::project) fn renew_document(&mut self, document: &PartKey, valid_until: Date) {
        if let Some(known) = self.documents.iter_mut().find(|known| known.document == *document) {
            known.valid_until = Some(valid_until);
        }
        self.renewals.retain(|renewal| !renewal.is_document(document));
    }

    pub(in crate::project) fn renew_consent(&mut self, country: Country, role: PartnerRole) {
        let renewed = Renewal::Consent { country, role };
        self.renewals.retain(|renewal| *renewal != renewed);
    }
}
