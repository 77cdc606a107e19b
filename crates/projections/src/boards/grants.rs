//! What each project of a call asks for, holds and waits for: the sums a call's envelope is checked by.

use crate::Board;
use nidaa_domain::{
    AnyEvent, Fact,
    project::{Fiche, ProjectEvent},
};
use nidaa_kernel::{CallCode, Money, ProjectCode, StageId};
use serde::{Deserialize, Serialize};

/// A project's money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    /// Its code.
    pub project: ProjectCode,
    /// Its call.
    pub call: CallCode,
    /// Present stage.
    pub stage: StageId,
    /// Money asked for, by the final document handed in last.
    pub requested: Option<Money>,
    /// Money granted; nothing any more once it is given up.
    pub granted: Option<Money>,
    /// Place on the reserve list, while it waits there.
    pub reserve_rank: Option<u16>,
}

/// One row per project of a call, under the project's code.
pub struct Grants;

impl Board for Grants {
    const NAME: &'static str = "grants";
    const VERSION: i32 = 1;
    type Row = Grant;

    fn key(fact: &Fact) -> Option<String> {
        matches!(fact.event, AnyEvent::Project(_)).then(|| fact.subject().to_owned())
    }

    fn apply(row: Option<Grant>, fact: &Fact) -> Option<Grant> {
        let AnyEvent::Project(event) = &fact.event else { return row };
        let mut grant = row.or_else(|| Grant::begun(event))?;
        grant.follow(event);
        Some(grant)
    }
}

impl Grant {
    /// A project outside any call draws on no envelope.
    fn begun(event: &ProjectEvent) -> Option<Self> {
        let (ProjectEvent::Drafted { project, call, stage, .. }
        | ProjectEvent::Recorded { project, call, stage, .. }) = event
        else {
            return None;
        };
        let (project, stage) = (project.clone(), stage.clone());
        Some(Self { project, call: call.clone()?, stage, requested: None, granted: None, reserve_rank: None })
    }

    fn follow(&mut self, event: &ProjectEvent) {
        if let Some(stage) = event.stage() {
            self.stage = stage.clone();
        }
        match event {
            ProjectEvent::FinalFicheSubmitted { fiche: Fiche { requested, .. }, .. }
            | ProjectEvent::FicheResubmitted { fiche: Fiche { requested, .. }, .. } => {
                self.requested = Some(*requested);
            }
            ProjectEvent::Approved { granted, .. } => {
                (self.granted, self.reserve_rank) = (*granted, None);
            }
            ProjectEvent::DecisionReverted { granted, reserve_rank, .. } => {
                (self.granted, self.reserve_rank) = (*granted, *reserve_rank);
            }
            ProjectEvent::PutOnReserve { rank, .. } => self.reserve_rank = Some(*rank),
            ProjectEvent::ReserveExpired { .. } | ProjectEvent::Rejected { .. } => self.reserve_rank = None,
            ProjectEvent::Declined { .. } | ProjectEvent::Withdrawn { .. } => {
                (self.granted, self.reserve_rank) = (None, None);
            }
            _ => {}
        }
    }
}
