//! Money and conditions: what is asked when a project gets its grant.

use crate::project::{Reason, Requirement};
use nidaa_kernel::{LocalText, Money, ProjectCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

data! {
    /// Approves the project into the final list.
    ApproveProject {
        /// Money granted, where it is known.
        #[serde(default)] granted: Option<Money>,
        /// What the decision rests on.
        #[serde(default)] note: Option<LocalText>,
        /// What must still be fulfilled, each by a day and with a proof.
        #[serde(default, skip_serializing_if = "Vec::is_empty")] conditions: Vec<Requirement>,
    }
}
data! {
    /// Takes a project from the reserve list into the final list.
    PromoteProject {
        /// Money granted; what the final document asks for, when left out.
        #[serde(default)] granted: Option<Money>,
        /// Why others who stand before it are passed over.
        #[serde(default)] passing_over: Option<Reason>,
    }
}
data! {
    /// Shows the proof that a condition is fulfilled.
    ReportProof {
        /// Key of the condition.
        condition: String,
        /// The proof: a document's name, a reference, an address.
        proof: String,
    }
}
data! {
    /// Finds a condition fulfilled.
    AcceptProof {
        /// Key of the condition.
        condition: String,
    }
}
data! {
    /// Finds that a proof does not do.
    RejectProof {
        /// Key of the condition.
        condition: String,
        /// What is lacking.
        reason: Reason,
    }
}
