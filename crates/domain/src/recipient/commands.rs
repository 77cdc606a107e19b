//! What may be asked for a mail address.

use jiff::Timestamp;
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

/// How often courtesy mails come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Pace {
    /// Each for itself, at once.
    #[default]
    Immediate,
    /// One mail a working day that lists them.
    Daily,
    /// One mail a week that lists them, on the first working day.
    Weekly,
}

impl Pace {
    /// Every pace.
    pub const ALL: [Self; 3] = [Self::Immediate, Self::Daily, Self::Weekly];

    /// The pace as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Immediate => "immediate",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }
}

/// Hours of the day, on the clock of the reader's state, in which no mail comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuietHours {
    /// First quiet hour, from 0 to 23.
    pub from: u8,
    /// First hour that is quiet no more, from 0 to 23. Before `from`, the quiet reaches over midnight.
    pub until: u8,
}

impl QuietHours {
    /// Whether both are hours of a day and leave some of it.
    pub const fn is_sound(self) -> bool {
        self.from < 24 && self.until < 24 && self.from != self.until
    }

    /// Whether an hour is quiet.
    pub const fn holds(self, hour: u8) -> bool {
        if self.from < self.until {
            self.from <= hour && hour < self.until
        } else {
            self.from <= hour || hour < self.until
        }
    }
}

/// Chooses how often courtesy mails come, and when none comes at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseMailPace {
    /// The address.
    pub recipient: MailAddress,
    /// How often.
    pub pace: Pace,
    /// When none comes, not even a duty mail.
    #[serde(default)]
    pub quiet: Option<QuietHours>,
}

/// Gathers the mails that wait into one. The program's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SendDigest {
    /// The address.
    pub recipient: MailAddress,
    /// The moment it was planned for.
    #[schemars(with = "String", extend("format" = "date-time"))]
    pub moment: Timestamp,
}

commands! {
    RecipientCommand of "recipient" by recipient;
    MuteCourtesyMails => "mute_courtesy_mails", "Sends duty mails only to a mail address.";
    WantCourtesyMails => "want_courtesy_mails", "Sends courtesy mails to a mail address again.";
    ChooseMailLanguage => "choose_mail_language", "Chooses the language of the mails to an address.";
    SuppressRecipient => "suppress_recipient", "Puts a mail address on the suppression list.";
    RestoreRecipient => "restore_recipient", "Takes a mail address off the suppression list.";
    RevokeMailLinks => "revoke_mail_links", "Revokes the secret links of mails sent to an address.";
    ChooseMailPace => "choose_mail_pace", "Chooses how often courtesy mails come to an address, and its quiet hours.";
    SendDigest => "send_digest", "Gathers the mails that wait for an address into one.";
}
