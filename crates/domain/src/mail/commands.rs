//! What the program records of a mail.

use nidaa_kernel::{Lang, Position};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Records that a mail is ready and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrepareMail {
    /// Id of the outbox row.
    pub mail: String,
    /// Address.
    pub to: String,
    /// Language.
    pub lang: Lang,
    /// Template.
    pub template: String,
    /// Subject line.
    pub subject: String,
    /// Event that caused it.
    pub event: Position,
    /// Rule that caused it.
    pub rule: String,
}

/// Records that the next server took the mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmMail {
    /// Id of the outbox row.
    pub mail: String,
}

/// Records that the mail was given up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FailMail {
    /// Id of the outbox row.
    pub mail: String,
    /// What the server said.
    pub error: String,
}

commands! {
    MailCommand of "mail" by mail;
    PrepareMail => "prepare_mail", "Records that a mail is ready and why.";
    ConfirmMail => "confirm_mail", "Records that the next server took the mail.";
    FailMail => "fail_mail", "Records that the mail was given up.";
}
