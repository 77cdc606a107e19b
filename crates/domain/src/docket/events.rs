//! What can have happened to a docket. None of it has a consequence: nobody is told before the docket is applied.

use crate::{docket::upcast::upcast, project::Reason};
use nidaa_kernel::{DecisionKey, LocalText};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_none(events: &u32) -> bool {
    *events == 0
}

/// A recorded fact of a docket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum DocketEvent {
    /// A command was put on it.
    Prepared {
        /// Name of the decision.
        decision: DecisionKey,
        /// Name of the command.
        command: String,
        /// The command's data.
        data: Value,
        /// Why, for those who will decide.
        note: Option<LocalText>,
    },
    /// A decision was taken off.
    Discarded {
        /// The decision.
        decision: DecisionKey,
        /// Why.
        reason: Reason,
    },
    /// All that was prepared was carried out; the events of the commands stand beside this one.
    Applied {
        /// The decisions, in the order they were carried out.
        decisions: Vec<DecisionKey>,
        /// How many events of the same act follow this one; none where they were not counted yet.
        #[serde(default, skip_serializing_if = "is_none")]
        events: u32,
    },
}

events! {
    DocketEvent of "docket", upcast;
    Prepared => "prepared" v 1,
    Discarded => "discarded" v 1,
    Applied => "applied" v 1,
}
