//! What can have happened to a wording.

use crate::wording::upcast::upcast;
use serde::{Deserialize, Serialize};

/// A recorded fact of a wording. Each holds for the mails of later events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum WordingEvent {
    /// The office wrote its own words.
    Written {
        /// Subject line, with placeholders.
        subject: String,
        /// The whole text, with placeholders.
        text: String,
    },
    /// The built-in words hold again.
    Dropped {},
}

events! {
    WordingEvent of "wording", upcast;
    Written => "written" v 1,
    Dropped => "dropped" v 1,
}
