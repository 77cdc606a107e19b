//! What can have happened to a mail.

use crate::mail::upcast::upcast;
use nidaa_kernel::{Lang, Position};
use serde::{Deserialize, Serialize};

/// A recorded fact of a mail. Its text waits in the outbox, not in the log.
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
    },
    /// The next server took it.
    Sent {},
    /// It was given up.
    Failed {
        /// What the server said.
        error: String,
    },
}

events! {
    MailEvent of "mail", upcast;
    Prepared => "prepared" v 1,
    Sent => "sent" v 1,
    Failed => "failed" v 1,
}
