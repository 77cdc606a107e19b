//! What can have happened to a mail.

use crate::{
    mail::{Wait, upcast::upcast},
    project::Reason,
};
use jiff::Timestamp;
use nidaa_kernel::{Lang, LocalText, Position};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One of several things that a mail tells of, with its own reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Also {
    /// The event that caused it.
    pub event: Position,
    /// The rule that caused it.
    pub rule: String,
    /// The aggregate it is about, such as `project/P18`.
    pub case: Option<String>,
    /// Template that it would have for itself.
    pub template: String,
}

/// A recorded fact of a mail. Its text waits in the outbox, not in the log; only what people made of it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum MailEvent {
    /// It is ready; `event` and `rule` say why.
    Prepared {
        /// Address.
        to: String,
        /// Language.
        lang: Lang,
        /// Template.
        template: String,
        /// Subject line.
        subject: String,
        /// The event that caused it.
        event: Position,
        /// The rule that caused it.
        rule: String,
        /// The aggregate it is about, such as `project/P18`: mails of one case to one person form a thread.
        case: Option<String>,
        /// Whether it is sent even to those who want no courtesy mails.
        duty: bool,
        /// SHA-256, in hexadecimal, of the secret in the links of its reader; duty mails had none at first.
        secret: Option<String>,
        /// All that it tells of, where one act has several consequences for its reader; empty where it tells of one thing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        with: Vec<Also>,
    },
    /// It waits for a person to release it. Without a reason, its notice is one that always waits.
    Held {
        /// Why.
        reason: Option<LocalText>,
    },
    /// The office wrote it anew while it was held.
    Edited {
        /// Subject line.
        subject: String,
        /// The whole text; the HTML part is made from it.
        text: String,
    },
    /// It waits no longer.
    Released {},
    /// It did not arrive, and is sent again.
    Requeued {
        /// Why it will arrive now.
        reason: Reason,
    },
    /// The next server asked to try again later, or could not be reached.
    Deferred {
        /// What the server said.
        error: String,
        /// Which try it was, from 1.
        attempt: u16,
        /// Not to be tried again before.
        until: Timestamp,
    },
    /// The next server took it.
    Sent {
        /// Places, from zero, of what it was to tell of and left out, since the reason no longer held.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        left_out: Vec<usize>,
        /// Why, of each of these in their order, as a `mail-cause` message names it; empty in what was recorded before it was
        /// kept.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        because: Vec<String>,
    },
    /// It was given up.
    Failed {
        /// What the server said.
        error: String,
    },
    /// It is not sent. The program's own reasons have a code and no text.
    Cancelled {
        /// Why.
        reason: Reason,
    },
    /// A later server sent it back.
    Bounced {
        /// Status by RFC 3463, such as `5.1.1`.
        status: String,
        /// What that server said.
        diagnostic: String,
    },
    /// Its reader wants it later.
    Waits {
        /// What it waits for.
        wait: Wait,
        /// When that is, as things stood.
        until: Timestamp,
    },
    /// Another mail tells it.
    Digested {
        /// Id of that mail.
        digest: String,
    },
}

events! {
    MailEvent of "mail", upcast;
    Prepared => "prepared" v 2,
    Held => "held" v 1,
    Edited => "edited" v 1,
    Released => "released" v 1,
    Requeued => "requeued" v 1,
    Deferred => "deferred" v 1,
    Sent => "sent" v 1,
    Failed => "failed" v 1,
    Cancelled => "cancelled" v 1,
    Bounced => "bounced" v 1,
    Waits => "waits" v 1,
    Digested => "digested" v 1,
}
