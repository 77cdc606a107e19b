//! What may be asked of an evaluation.

use crate::evaluation::Ground;
use crate::project::Reason;
use nidaa_kernel::{AccountLogin, ProjectCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A mark for one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The criterion, as the programme's rubric names it.
    pub criterion: String,
    /// Points on the rubric's scale, whole.
    pub points: i64,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

macro_rules! data {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The project.
            pub project: ProjectCode,
            $($(#[$field_doc])* pub $field: $kind,)*
        }
    };
}

data! {
    /// Gives the proposal to an assessor, by hand.
    AssignAssessor {
        /// The account.
        assessor: AccountLogin,
    }
}
data! {
    /// Takes the proposal back from an assessor who has not scored it.
    ReleaseAssessor {
        /// The account.
        assessor: AccountLogin,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Declares that an assessor must not judge the proposal.
    DeclareConflict {
        /// The account; the one who declares it when left out.
        #[serde(default)] assessor: Option<AccountLogin>,
        /// Of what kind.
        ground: Ground,
        /// What it is, in words.
        #[serde(default)] note: Option<String>,
    }
}
data! {
    /// Takes back a declared conflict that was an error.
    LiftConflict {
        /// The account.
        assessor: AccountLogin,
        /// Why.
        reason: Reason,
    }
}
data! {
    /// Records that the person of an account works on the project, and therefore cannot judge it.
    ListPerson {
        /// The account.
        account: AccountLogin,
    }
}
data! {
    /// Marks the proposal, once, by one's own assignment.
    ScoreProposal {
        /// One mark for each criterion of the rubric.
        marks: Vec<Mark>,
        /// The judgment as a whole, in words.
        #[serde(default)] summary: Option<String>,
    }
}

commands! {
    EvaluationCommand of "evaluation" by project;
    AssignAssessor => "assign_assessor", "Gives the proposal to an assessor, by hand.";
    ReleaseAssessor => "release_assessor", "Takes the proposal back from an assessor who has not scored it.";
    DeclareConflict => "declare_conflict", "Declares that an assessor must not judge the proposal.";
    LiftConflict => "lift_conflict", "Takes back a declared conflict that was an error.";
    ListPerson => "list_person", "Records that the person of an account works on the project.";
    ScoreProposal => "score_proposal", "Marks the proposal, once, by one's own assignment.";
}

impl EvaluationCommand {
    /// The account it speaks of, where it is not the one who acts.
    pub const fn about(&self) -> Option<&AccountLogin> {
        match self {
            Self::AssignAssessor(data) => Some(&data.assessor),
            Self::ReleaseAssessor(data) => Some(&data.assessor),
            Self::DeclareConflict(data) => data.assessor.as_ref(),
            Self::LiftConflict(data) => Some(&data.assessor),
            Self::ListPerson(data) => Some(&data.account),
            Self::ScoreProposal(_) => None,
        }
    }
}
