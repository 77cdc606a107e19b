//! What can have happened to a webhook.

use crate::webhook::upcast::upcast;
use nidaa_kernel::Position;
use serde::{Deserialize, Serialize};

/// A recorded fact of a webhook. Its key is in no log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum WebhookEvent {
    /// Another program is told of events.
    Registered {
        /// Where they are posted to.
        url: String,
        /// Their types; none stands for those of calls, projects and institutions that hold no mail address.
        events: Vec<String>,
        /// The first event that is told; `None` is this one.
        from: Option<Position>,
    },
    /// Everything is told again.
    Replayed {
        /// The first event that is told again.
        from: Position,
    },
    /// It does not answer, and is told nothing until the office has looked.
    Disabled {
        /// What went wrong.
        error: String,
        /// The event that could not be told.
        at: Position,
    },
    /// It is told again, from the event that could not be told.
    Enabled {},
    /// What is told from now on is signed with another key.
    KeyRotated {},
    /// It is told nothing any more.
    Removed {},
}

events! {
    WebhookEvent of "webhook", upcast;
    Registered => "registered" v 1,
    Replayed => "replayed" v 1,
    Disabled => "disabled" v 1,
    Enabled => "enabled" v 1,
    KeyRotated => "key_rotated" v 1,
    Removed => "removed" v 1,
}
