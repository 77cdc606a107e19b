//! What may be asked of a project that is to stand still, stands still, or returns.

use crate::project::{PartnerRole, Reason, commands::data};
use jiff::civil::Date;
use nidaa_kernel::{CallCode, Country, LocalText, PartKey, ProjectCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

data! {
    /// Asks for the implementation to be moved to a later year.
    RequestPostponement {
        /// Why.
        reason: Reason,
        /// The year asked for.
        to_year: i16,
        /// The call asked for, where it is to be carried out with the projects of another one.
        #[serde(default)] to_call: Option<CallCode>,
    }
}
data! {
    /// Answers no to a wish for a postponement.
    DeclinePostponement {
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Stops the work for a while; the year stays.
    SuspendProject {
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Confirms anew, for the new year, that a country takes part.
    RenewConsent {
        /// The country.
        country: Country,
        /// As what.
        role: PartnerRole,
    }
}
data! {
    /// Files a document of the project.
    FileDocument {
        /// Its key within the project.
        document: PartKey,
        /// Title in the languages it is given in.
        title: LocalText,
        /// Last day on which it holds; none where it does not expire.
        #[serde(default)] #[schemars(with = "Option<String>", extend("format" = "date"))] valid_until: Option<Date>,
    }
}
data! {
    /// Files a document again that holds longer.
    RenewDocument {
        /// The document.
        document: PartKey,
        /// Last day on which it holds now.
        #[schemars(with = "String", extend("format" = "date"))] valid_until: Date,
    }
}
