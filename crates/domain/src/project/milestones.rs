//! Dated steps of the implementation, as their events tell them.

use crate::project::{Project, Span};
use nidaa_kernel::MilestoneKey;
use serde::{Deserialize, Serialize};

/// How far a milestone has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneState {
    /// Still to come.
    Planned,
    /// Happened.
    Reached,
    /// Did not happen.
    Missed,
}

impl MilestoneState {
    /// The state as stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Reached => "reached",
            Self::Missed => "missed",
        }
    }
}

/// A dated step of the implementation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Its key within the project.
    pub key: MilestoneKey,
    /// Planned dates, or the real ones once it is reached.
    pub span: Span,
    /// How far it has come.
    pub state: MilestoneState,
}

impl Project {
    /// A milestone by its key.
    pub fn milestone(&self, key: &MilestoneKey) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.key == *key)
    }

    /// Milestones still to come.
    pub fn planned_milestones(&self) -> impl Iterator<Item = &Milestone> {
        self.milestones.iter().filter(|milestone| milestone.state == MilestoneState::Planned)
    }

    pub(super) fn set_milestone(
        &mut self,
        key: &MilestoneKey,
        span: Option<Span>,
        state: Option<MilestoneState>,
    ) {
        if let Some(milestone) = self.milestones.iter_mut().find(|milestone| milestone.key == *key) {
            milestone.span = span.unwrap_or(milestone.span);
            milestone.state = state.unwrap_or(milestone.state);
        }
    }
}
