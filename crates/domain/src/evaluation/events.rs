//! What can have happened to an evaluation.

use crate::evaluation::{Ground, Mark, upcast::upcast};
use crate::project::Reason;
use nidaa_kernel::AccountLogin;
use serde::{Deserialize, Serialize};

/// Why an assessor was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case", deny_unknown_fields)]
pub enum Chosen {
    /// The office named them.
    ByHand {},
    /// They had the fewest proposals of those who may judge it.
    LeastLoaded {
        /// Proposals of the call they had before this one.
        load: u32,
        /// How many could have been chosen.
        among: u32,
    },
}

/// A recorded fact of an evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum EvaluationEvent {
    /// The proposal was given to an assessor.
    AssessorAssigned {
        /// The account.
        assessor: AccountLogin,
        /// Why this one.
        chosen: Chosen,
    },
    /// The proposal was taken back from an assessor.
    AssessorReleased {
        /// The account.
        assessor: AccountLogin,
        /// Why.
        reason: Reason,
    },
    /// It was declared that an assessor must not judge it.
    ConflictDeclared {
        /// The account.
        assessor: AccountLogin,
        /// Of what kind.
        ground: Ground,
        /// What it is, in words.
        note: Option<String>,
    },
    /// That declaration was an error.
    ConflictLifted {
        /// The account.
        assessor: AccountLogin,
        /// Why.
        reason: Reason,
    },
    /// The person of an account works on the project.
    PersonListed {
        /// The account.
        account: AccountLogin,
    },
    /// An assessor marked the proposal.
    Scored {
        /// The account.
        assessor: AccountLogin,
        /// A mark for each criterion.
        marks: Vec<Mark>,
        /// The judgment as a whole, in words.
        summary: Option<String>,
        /// The weighted score in hundredths of a percent, 0 to 10,000.
        score: i64,
    },
}

events! {
    EvaluationEvent of "evaluation", upcast;
    AssessorAssigned => "assessor_assigned" v 1,
    AssessorReleased => "assessor_released" v 1,
    ConflictDeclared => "conflict_declared" v 1,
    ConflictLifted => "conflict_lifted" v 1,
    PersonListed => "person_listed" v 1,
    Scored => "scored" v 1,
}
