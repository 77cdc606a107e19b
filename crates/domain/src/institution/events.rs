//! What can have happened to an institution's entry.

use crate::institution::{Contact, upcast::upcast};
use jiff::civil::Date;
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, LocalText, SectorId};
use serde::{Deserialize, Serialize};

/// A recorded fact of an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum InstitutionEvent {
    /// It was entered.
    Registered {
        /// Its key.
        institution: InstitutionKey,
        /// Name.
        name: LocalText,
        /// Short name.
        acronym: Option<String>,
        /// Kind.
        kind: String,
        /// The country.
        country: Option<Country>,
    },
    /// It was registered in a working group.
    RegistrationGranted {
        /// Cooperation area.
        sector: SectorId,
        /// First day.
        from: Date,
    },
    /// That registration ended.
    RegistrationEnded {
        /// Cooperation area.
        sector: SectorId,
        /// Last day.
        until: Date,
    },
    /// Its first contact was named.
    ContactAppointed {
        /// The person.
        contact: Contact,
    },
    /// Another contact took the place of the one before.
    ContactReplaced {
        /// What held before.
        from: Contact,
        /// What holds now.
        to: Contact,
    },
    /// Mails to its contact come back; another one is asked for.
    ContactUnreachable {
        /// The address.
        email: String,
        /// What the server said.
        reason: String,
    },
    /// Its contact can be reached again.
    ContactConfirmed {
        /// The address.
        email: String,
    },
    /// An account went on duty as the focal point of an area.
    FocalPointAppointed {
        /// Cooperation area.
        sector: SectorId,
        /// The account.
        account: AccountLogin,
        /// First day.
        from: Date,
    },
    /// That duty ended.
    FocalPointRelieved {
        /// Cooperation area.
        sector: SectorId,
        /// The account.
        account: AccountLogin,
        /// Last day.
        until: Date,
    },
}

events! {
    InstitutionEvent of "institution", upcast;
    Registered => "registered" v 1,
    RegistrationGranted => "registration_granted" v 1,
    RegistrationEnded => "registration_ended" v 1,
    ContactAppointed => "contact_appointed" v 1,
    ContactReplaced => "contact_replaced" v 1,
    ContactUnreachable => "contact_unreachable" v 1,
    ContactConfirmed => "contact_confirmed" v 1,
    FocalPointAppointed => "focal_point_appointed" v 1,
    FocalPointRelieved => "focal_point_relieved" v 1,
}
