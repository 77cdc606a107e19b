use crate::{KnownProject, Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectWithdrawn;

/// Whenever a project is withdrawn, then its focal point, its partners and the office learn why, and how much is to be given back.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Withdrawn { reason, .. }) = &situation.fact.event else {
        return None;
    };
    let back = situation.project().and_then(KnownProject::refund_due);
    situation.tell_of_project(&reason.text, |told| ProjectWithdrawn { told, back })
}
