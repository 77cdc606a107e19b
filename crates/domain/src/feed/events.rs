//! What can have happened to a calendar.

use crate::feed::{FeedOf, upcast::upcast};
use nidaa_kernel::Lang;
use serde::{Deserialize, Serialize};

/// A recorded fact of a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum FeedEvent {
    /// It can be subscribed to.
    Opened {
        /// Whose deadlines it shows.
        of: FeedOf,
        /// Its language.
        lang: Lang,
    },
    /// Its address opens nothing any more.
    Closed {},
}

events! {
    FeedEvent of "feed", upcast;
    Opened => "opened" v 2,
    Closed => "closed" v 1,
}
