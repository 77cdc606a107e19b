//! Titles of milestones. They are written once, and kept apart so that no card repeats them each time it changes.

use crate::Board;
use nidaa_domain::{AnyEvent, Fact, project::ProjectEvent};
use nidaa_kernel::{LocalText, MilestoneKey};
use serde::{Deserialize, Serialize};

/// How a milestone is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MilestoneTitle {
    /// Code of the project.
    pub project: String,
    /// Its key within the project.
    pub milestone: MilestoneKey,
    /// Title.
    pub title: LocalText,
}

/// One row per milestone ever planned, under `P18/M1`.
pub struct MilestoneTitles;

impl Board for MilestoneTitles {
    const NAME: &'static str = "milestone_titles";
    const VERSION: i32 = 1;
    type Row = MilestoneTitle;

    fn key(fact: &Fact) -> Option<String> {
        planned(fact).map(|(milestone, _)| format!("{}/{milestone}", fact.subject()))
    }

    fn apply(row: Option<MilestoneTitle>, fact: &Fact) -> Option<MilestoneTitle> {
        let Some((milestone, title)) = planned(fact) else { return row };
        let (project, milestone, title) = (fact.subject().to_owned(), milestone.clone(), title.clone());
        Some(MilestoneTitle { project, milestone, title })
    }
}

const fn planned(fact: &Fact) -> Option<(&MilestoneKey, &LocalText)> {
    match &fact.event {
        AnyEvent::Project(ProjectEvent::MilestonePlanned { milestone, title, .. }) => {
            Some((milestone, title))
        }
        _ => None,
    }
}
