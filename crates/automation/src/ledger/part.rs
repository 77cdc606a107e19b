//! What within a project an event is about.

use super::Part;
use nidaa_domain::{
    AnyEvent,
    project::{GrantEvent, ProjectEvent},
};

/// The part a duty is opened for by this event; `None` when it is the whole.
pub fn opened(event: &AnyEvent) -> Option<Part> {
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
        ProjectEvent::Grant(event) => of_grant(event),
        _ => None,
    }
}

/// Every part an event speaks of. A report accounts for activities as well. Empty when it speaks of the whole.
pub fn concerned(event: &AnyEvent) -> Vec<Part> {
    let mut parts: Vec<Part> = opened(event).into_iter().collect();
    if let AnyEvent::Project(ProjectEvent::Grant(grant)) = event
        && let GrantEvent::ReportSubmitted { activities, .. } = &**grant
    {
        parts.extend(activities.iter().cloned().map(Part::Activity));
    }
    parts
}

fn of_grant(event: &GrantEvent) -> Option<Part> {
    match event {
        GrantEvent::AmendmentRequested { amendment, .. }
        | GrantEvent::ConsentGiven { amendment, .. }
        | GrantEvent::ConsentRefused { amendment, .. }
        | GrantEvent::AmendmentApproved { amendment, .. }
        | GrantEvent::AmendmentRefused { amendment, .. } => Some(Part::Amendment(amendment.clone())),
        GrantEvent::ActivityAnnounced { activity, .. } | GrantEvent::ActivityHeld { activity, .. } => {
            Some(Part::Activity(activity.clone()))
        }
        GrantEvent::ReportSubmitted { report, .. }
        | GrantEvent::ReportReturned { report, .. }
        | GrantEvent::ReportEndorsed { report }
        | GrantEvent::ReportAccepted { report, .. }
        | GrantEvent::FinalReportAccepted { report, .. } => Some(Part::Report(report.clone())),
        GrantEvent::PaymentRequested { payment, .. }
        | GrantEvent::PaymentApproved { payment, .. }
        | GrantEvent::PaymentRefused { payment, .. }
        | GrantEvent::PaymentMade { payment, .. } => Some(Part::Payment(payment.clone())),
        _ => None,
    }
}
