use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_mail::ProposalReturned;

/// Whenever the focal point gives a proposal back, then its owner learns why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::ReturnedByFocalPoint { reason, .. }) = &situation.fact.event else {
        return None;
    };
    situation.tell_of_project(&reason.text, ProposalReturned)
}
