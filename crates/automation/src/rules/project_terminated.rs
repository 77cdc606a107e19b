use crate::{KnownProject, Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProjectTerminated;

/// Whenever a project is terminated, then its owner and its partners learn why, and how much is to be given back.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::Terminated { reason, .. }) = &situation.fact.event else {
        return None;
    };
    let back = situation.project().and_then(KnownProject::refund_due);
    situation.tell_of_project(&reason.text, |told| ProjectTerminated { told, back })
}
