use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectRejected;

/// Whenever a proposal is not selected, then its owner and focal point learn why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Rejected { reason, .. }) = &situation.fact.event else { return None };
    situation.tell_of_project(&reason.text, ProjectRejected)
}
