use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectWithdrawn;

/// Whenever a project is withdrawn, then its focal point, its partners and the office learn why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Withdrawn { reason, .. }) = &situation.fact.event else {
        return None;
    };
    situation.tell_of_project(&reason.text, ProjectWithdrawn)
}
