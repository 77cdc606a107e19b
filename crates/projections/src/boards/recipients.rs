//! Mail addresses: what they want, and whether mails reach them. One without a row wants everything.

use crate::Board;
use jiff::Timestamp;
use nidaa_domain::{
    AnyEvent, Fact,
    recipient::{Pace, QuietHours, RecipientEvent},
};
use nidaa_kernel::Lang;
use serde::{Deserialize, Serialize};

/// A mail address that is not like all others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The address in small letters.
    pub address: String,
    /// Whether it wants duty mails only.
    pub muted: bool,
    /// Language it chose.
    pub lang: Option<Lang>,
    /// Since when nothing is sent to it, and why: the suppression list.
    pub suppressed: Option<(Timestamp, String)>,
    /// How often its courtesy mails come.
    pub pace: Pace,
    /// When no mail comes.
    pub quiet: Option<QuietHours>,
}

/// One row per address, under the address.
pub struct Recipients;

impl Board for Recipients {
    const NAME: &'static str = "recipients";
    const VERSION: i32 = 2;
    type Row = Address;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Recipient(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Address>, fact: &Fact) -> Option<Address> {
        let AnyEvent::Recipient(event) = &fact.event else { return row };
        let mut address =
            row.unwrap_or_else(|| Address { address: fact.subject().to_owned(), ..Address::default() });
        match event {
            RecipientEvent::CourtesyMuted { .. } => address.muted = true,
            RecipientEvent::CourtesyWanted {} => address.muted = false,
            RecipientEvent::LanguageChosen { lang } => address.lang = Some(*lang),
            RecipientEvent::Suppressed { reason, .. } => {
                address.suppressed = Some((fact.recorded_at, reason.clone()));
            }
            RecipientEvent::Restored { .. } => address.suppressed = None,
            RecipientEvent::PaceChosen { pace, quiet } => (address.pace, address.quiet) = (*pace, *quiet),
            RecipientEvent::LinksRevoked { .. } | RecipientEvent::Digested { .. } => {}
        }
        Some(address)
    }
}
