//! What can have happened to a state's holidays.

use crate::holidays::{Rest, upcast::upcast};
use nidaa_kernel::LocalText;
use serde::{Deserialize, Serialize};

/// A recorded fact of a state's holidays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum HolidaysEvent {
    /// Its days were confirmed.
    Confirmed {
        /// Key, such as `eid_al_fitr_1448`.
        holiday: String,
        /// Name; empty for a feast that was proposed.
        name: LocalText,
        /// The days.
        days: Rest,
        /// Who said so.
        source: String,
    },
    /// It is on other days than was confirmed.
    Moved {
        /// Key.
        holiday: String,
        /// What held before.
        from: Rest,
        /// What holds now.
        to: Rest,
        /// Who said so.
        source: String,
        /// Why.
        reason: LocalText,
    },
    /// It is no holiday after all.
    Withdrawn {
        /// Key.
        holiday: String,
        /// Why.
        reason: LocalText,
    },
}

events! {
    HolidaysEvent of "holidays", upcast;
    Confirmed => "confirmed" v 1,
    Moved => "moved" v 1,
    Withdrawn => "withdrawn" v 1,
}
