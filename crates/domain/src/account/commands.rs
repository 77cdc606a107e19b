//! What may be asked of an account.

use jiff::civil::Date;
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

/// Lets another account act in the place of this one for some days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AppointDeputy {
    /// Sign-in name of the one who is represented.
    pub account: AccountLogin,
    /// Sign-in name of the one who acts.
    pub deputy: AccountLogin,
    /// First day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub from: Date,
    /// Last day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub until: Date,
}

/// Ends a deputy's right before its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DismissDeputy {
    /// Sign-in name of the one who is represented.
    pub account: AccountLogin,
    /// Sign-in name of the one who acts.
    pub deputy: AccountLogin,
}

/// Says where the person of an account is written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameAddress {
    /// Sign-in name.
    pub account: AccountLogin,
    /// Mail address.
    pub email: String,
}

commands! {
    AccountCommand of "account" by account;
    OpenAccount => "open_account", "Lets somebody sign in.";
    CloseAccount => "close_account", "Ends the right to sign in.";
    AppointDeputy => "appoint_deputy", "Lets another account act in the place of this one for some days.";
    DismissDeputy => "dismiss_deputy", "Ends a deputy's right before its last day.";
    NameAddress => "name_address", "Says where the person of an account is written to.";
}
