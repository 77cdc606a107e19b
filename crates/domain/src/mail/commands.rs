//! What the program records of a mail, and what the office may do with it.

use crate::{mail::Also, project::Reason};
use jiff::Timestamp;
use nidaa_kernel::{Lang, LocalText, Position};
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
    /// The aggregate it is about, such as `project/P18`.
    pub case: Option<String>,
    /// Whether it is sent even to those who want no courtesy mails.
    pub duty: bool,
    /// SHA-256 of the secret in the links of its reader, in hexadecimal.
    pub secret: Option<String>,
    /// All that it tells of, where that is more than one thing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Also>,
}

/// Keeps a mail back until a person releases it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HoldMail {
    /// Id of the mail.
    pub mail: String,
    /// Why; absent when its notice always waits.
    #[serde(default)]
    pub reason: Option<LocalText>,
}

/// Writes a held mail anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EditMail {
    /// Id of the mail.
    pub mail: String,
    /// Subject line, at most 200 characters.
    pub subject: String,
    /// The whole text, at most 20,000 characters.
    pub text: String,
}

/// Lets a held mail go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleaseMail {
    /// Id of the mail.
    pub mail: String,
}

/// Decides that a mail is not sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CancelMail {
    /// Id of the mail.
    pub mail: String,
    /// Why.
    pub reason: Reason,
}

/// Sends a mail again that did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ResendMail {
    /// Id of the mail.
    pub mail: String,
    /// Why it will arrive now.
    pub reason: Reason,
}

/// Records that the next server asked to try again later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeferMail {
    /// Id of the mail.
    pub mail: String,
    /// What the server said.
    pub error: String,
    /// Not to be tried again before.
    #[schemars(with = "String", extend("format" = "date-time"))]
    pub until: Timestamp,
}

/// Records that the next server took the mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConfirmMail {
    /// Id of the outbox row.
    pub mail: String,
    /// Places, from zero, of what it was to tell of and left out, since the reason no longer held.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<usize>,
    /// Why, of each of these in their order, as a `mail-cause` message names it; empty in what was recorded before it was
    /// kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub because: Vec<String>,
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

/// Records that a later server sent the mail back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BounceMail {
    /// Id of the mail.
    pub mail: String,
    /// Status by RFC 3463, such as `5.1.1`.
    pub status: String,
    /// What that server said.
    pub diagnostic: String,
}

/// Records that its reader wants the mail later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WaitMail {
    /// Id of the mail.
    pub mail: String,
    /// What it waits for.
    pub wait: Wait,
    /// When that is, as things stand.
    #[schemars(with = "String", extend("format" = "date-time"))]
    pub until: Timestamp,
}

/// Records that another mail tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DigestMail {
    /// Id of the mail.
    pub mail: String,
    /// Id of the mail that tells it.
    pub digest: String,
}

/// What a mail waits for because its reader wants it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Wait {
    /// The end of the reader's quiet hours.
    QuietHours,
    /// The reader's next digest, which tells it.
    Digest,
}

impl Wait {
    /// As a `mail-cause` message names it.
    pub const fn cause(self) -> &'static str {
        match self {
            Self::QuietHours => "quiet-hours",
            Self::Digest => "digest",
        }
    }
}

commands! {
    MailCommand of "mail" by mail;
    PrepareMail => "prepare_mail", "Records that a mail is ready and why.";
    HoldMail => "hold_mail", "Keeps a mail back until a person releases it.";
    EditMail => "edit_mail", "Writes a held mail anew.";
    ReleaseMail => "release_mail", "Lets a held mail go.";
    CancelMail => "cancel_mail", "Decides that a mail is not sent.";
    ResendMail => "resend_mail", "Sends a mail again that did not arrive.";
    DeferMail => "defer_mail", "Records that the next server asked to try again later.";
    ConfirmMail => "confirm_mail", "Records that the next server took the mail.";
    FailMail => "fail_mail", "Records that the mail was given up.";
    BounceMail => "bounce_mail", "Records that a later server sent the mail back.";
    WaitMail => "wait_mail", "Records that its reader wants the mail later.";
    DigestMail => "digest_mail", "Records that another mail tells it.";
}
