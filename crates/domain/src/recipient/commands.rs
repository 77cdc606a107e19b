//! What may be asked for a mail address.

use nidaa_kernel::{Lang, LocalText, MailAddress, Position};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Sends it duty mails only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MuteCourtesyMails {
    /// The address.
    pub recipient: MailAddress,
    /// The mail whose link was followed, if one was.
    #[serde(default)]
    pub mail: Option<String>,
}

/// Sends it courtesy mails again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WantCourtesyMails {
    /// The address.
    pub recipient: MailAddress,
}

/// Chooses the language of its mails, whatever its contacts say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseMailLanguage {
    /// The address.
    pub recipient: MailAddress,
    /// The language.
    pub lang: Lang,
}

/// Puts it on the suppression list: no mail is sent to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SuppressRecipient {
    /// The address.
    pub recipient: MailAddress,
    /// The mail that came back, if one did.
    #[serde(default)]
    pub mail: Option<String>,
    /// Why, in the words of the server or of the office.
    pub reason: String,
}

/// Takes it off the suppression list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RestoreRecipient {
    /// The address.
    pub recipient: MailAddress,
    /// Why it should work again.
    pub reason: LocalText,
}

/// Revokes the secret links of mails that were sent to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RevokeMailLinks {
    /// The address.
    pub recipient: MailAddress,
    /// Of all mails that events up to this position caused.
    pub up_to: Position,
}

commands! {
    RecipientCommand of "recipient" by recipient;
    MuteCourtesyMails => "mute_courtesy_mails", "Sends duty mails only to a mail address.";
    WantCourtesyMails => "want_courtesy_mails", "Sends courtesy mails to a mail address again.";
    ChooseMailLanguage => "choose_mail_language", "Chooses the language of the mails to an address.";
    SuppressRecipient => "suppress_recipient", "Puts a mail address on the suppression list.";
    RestoreRecipient => "restore_recipient", "Takes a mail address off the suppression list.";
    RevokeMailLinks => "revoke_mail_links", "Revokes the secret links of mails sent to an address.";
}
