//! A project: from proposal to closing, with its partnerships and milestones.

mod acts;
mod appraisal;
mod at_hand;
mod commands;
mod conditions;
mod decide;
mod events;
mod grant;
mod journey;
mod links;
mod milestones;
mod reversible;
mod state;
mod subgrant;
mod undo;
mod upcast;
mod values;

pub use acts::Act;
pub use appraisal::{Checked, DraftChange, Fiche};
pub use commands::*;
pub use conditions::{ConditionState, Requirement};
pub use decide::Sheet;
pub use events::ProjectEvent;
pub use grant::*;
pub use journey::*;
pub use links::{Joining, Link};
pub use milestones::{Milestone, MilestoneState};
pub use reversible::Reversible;
pub use state::Project;
pub use subgrant::{Subgrant, SubgrantState};
pub use undo::Decision;
pub(crate) use values::check_year;
pub use values::{
    ASKED_IN_FORM, ActivityRecord, AnswerChanges, Continuation, Correction, LinkState, Owner, PartnerRole,
    Reason, RequestedBy, Span, keep_answers,
};

aggregate!(Project of "project": ProjectCommand => ProjectEvent);
