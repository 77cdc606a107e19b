//! What may be asked of an account.

use nidaa_kernel::{AccountLogin, Country, InstitutionKey, Lang, Role};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Lets somebody sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenAccount {
    /// Sign-in name.
    pub account: AccountLogin,
    /// Name as the person writes it.
    pub name: String,
    /// Language of pages and mails.
    pub lang: Lang,
    /// Roles.
    pub roles: Vec<Role>,
    /// The state it acts for.
    #[serde(default)]
    pub country: Option<Country>,
    /// The institution it acts for.
    #[serde(default)]
    pub institution: Option<InstitutionKey>,
}

/// Ends the right to sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseAccount {
    /// Sign-in name.
    pub account: AccountLogin,
}

commands! {
    AccountCommand of "account" by account;
    OpenAccount => "open_account", "Lets somebody sign in.";
    CloseAccount => "close_account", "Ends the right to sign in.";
}
