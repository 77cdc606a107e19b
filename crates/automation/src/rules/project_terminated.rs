use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectTerminated;

/// Whenever a project is terminated, then its owner and its partners learn why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Terminated { reason, .. }) = &situation.fact.event else {
        return None;
    };
    situation.tell_of_project(&reason.text, ProjectTerminated)
}
