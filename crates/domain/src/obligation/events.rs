//! What can have happened to a duty beside what its call or project tells.

use crate::{
    obligation::{DutyDecision, upcast::upcast},
    project::Reason,
};
use jiff::Timestamp;
use nidaa_kernel::Deadline;
use serde::{Deserialize, Serialize};

/// A recorded fact of a duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum ObligationEvent {
    /// What was to be said of it up to now has been said: mails to whoever is concerned follow from this.
    Reminded {
        /// The moment that was planned. The event may be later, when nobody was at work then.
        moment: Timestamp,
        /// Keys of duties of other projects and calls that were spoken of at once, since somebody hears of too many of them
        /// for a mail each; none in what was written before there was such a thing.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        with: Vec<String>,
    },
    /// Its debtors got more time.
    TimeGranted {
        /// What held before.
        from: Deadline,
        /// What holds now.
        to: Deadline,
        /// Why.
        reason: Reason,
    },
    /// It is owed no longer.
    Excused {
        /// Why.
        reason: Reason,
    },
    /// The office had decided wrongly: what held before that decision holds again.
    DecisionReverted {
        /// Which decision, the last that stood.
        decision: DutyDecision,
        /// Why it was wrong.
        reason: Reason,
    },
}

events! {
    ObligationEvent of "obligation", upcast;
    Reminded => "reminded" v 1,
    TimeGranted => "time_granted" v 1,
    Excused => "excused" v 1,
    DecisionReverted => "decision_reverted" v 1,
}
