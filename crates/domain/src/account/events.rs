//! What can have happened to an account.

use crate::account::upcast::upcast;
use jiff::civil::Date;
use nidaa_kernel::{AccountLogin, Country, InstitutionKey, Lang, Role};
use serde::{Deserialize, Serialize};

/// A recorded fact of an account. Passwords are never in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum AccountEvent {
    /// Somebody may sign in.
    Opened {
        /// Sign-in name.
        account: AccountLogin,
        /// Name.
        name: String,
        /// Language.
        lang: Lang,
        /// Roles.
        roles: Vec<Role>,
        /// The state it acts for.
        country: Option<Country>,
        /// The institution it acts for.
        institution: Option<InstitutionKey>,
    },
    /// Nobody signs in with it any more.
    Closed {},
    /// Another account may act in its place.
    DeputyAppointed {
        /// Who acts.
        deputy: AccountLogin,
        /// First day.
        from: Date,
        /// Last day.
        until: Date,
    },
    /// Another account may no longer act in its place.
    DeputyDismissed {
        /// Who acted.
        deputy: AccountLogin,
    },
    /// Its person is written to at this address.
    AddressNamed {
        /// Mail address.
        email: String,
    },
}

events! {
    AccountEvent of "account", upcast;
    Opened => "opened" v 1,
    Closed => "closed" v 1,
    DeputyAppointed => "deputy_appointed" v 1,
    DeputyDismissed => "deputy_dismissed" v 1,
    AddressNamed => "address_named" v 1,
}
