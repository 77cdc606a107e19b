//! What within a project an event is about.

use super::Part;
use nidaa_domain::{AnyEvent, project::ProjectEvent};

/// The part an event speaks of; `None` when it speaks of the whole.
pub fn part(event: &AnyEvent) -> Option<Part> {
    let AnyEvent::Project(event) = event else { return None };
    match event {
        ProjectEvent::PartnerInvited { country, role }
        | ProjectEvent::PartnerConfirmed { country, role }
        | ProjectEvent::PartnerDeclined { country, role, .. }
        | ProjectEvent::PartnerWithdrawn { country, role, .. }
        | ProjectEvent::PartnerReplaced { country, role, .. } => {
            Some(Part::Partner { country: *country, role: *role })
        }
        ProjectEvent::MilestonePlanned { milestone, .. }
        | ProjectEvent::MilestoneRedated { milestone, .. }
        | ProjectEvent::MilestoneReached { milestone, .. }
        | ProjectEvent::MilestoneMissed { milestone, .. } => Some(Part::Milestone(milestone.clone())),
        _ => None,
    }
}
