//! What can have happened to a mail address.

use crate::recipient::{Pace, QuietHours, upcast::upcast};
use jiff::Timestamp;
use nidaa_kernel::{Lang, LocalText, Position};
use serde::{Deserialize, Serialize};

/// A recorded fact of a mail address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum RecipientEvent {
    /// It wants duty mails only.
    CourtesyMuted {
        /// The mail whose link was followed, if one was.
        mail: Option<String>,
    },
    /// It wants courtesy mails again.
    CourtesyWanted {},
    /// The language of its mails was chosen.
    LanguageChosen {
        /// The language.
        lang: Lang,
    },
    /// No mail is sent to it any more.
    Suppressed {
        /// The mail that came back, if one did.
        mail: Option<String>,
        /// Why, in the words of the server or of the office.
        reason: String,
    },
    /// Mails are sent to it again.
    Restored {
        /// Why.
        reason: LocalText,
    },
    /// Secret links of mails that were sent to it open nothing any more.
    LinksRevoked {
        /// Of all mails that events up to this position caused.
        up_to: Position,
    },
    /// How often its courtesy mails come was chosen, and when none comes.
    PaceChosen {
        /// How often.
        pace: Pace,
        /// When none comes, not even a duty mail.
        quiet: Option<QuietHours>,
    },
    /// The mails that waited for it were gathered into one.
    Digested {
        /// The moment it was planned for.
        moment: Timestamp,
        /// Id of the mail that lists them.
        digest: String,
        /// Ids of the mails, in the order in which they were prepared.
        mails: Vec<String>,
    },
}

events! {
    RecipientEvent of "recipient", upcast;
    CourtesyMuted => "courtesy_muted" v 1,
    CourtesyWanted => "courtesy_wanted" v 1,
    LanguageChosen => "language_chosen" v 1,
    Suppressed => "suppressed" v 1,
    Restored => "restored" v 1,
    LinksRevoked => "links_revoked" v 1,
    PaceChosen => "pace_chosen" v 1,
    Digested => "digested" v 1,
}
