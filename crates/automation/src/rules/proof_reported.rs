use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProofReported;

/// Whenever an owner shows that a condition is met, then the office learns with which proof.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::ProofReported { condition, proof }) = &situation.fact.event else {
        return None;
    };
    let text = situation.project()?.conditions.get(condition)?.text.clone();
    let due = situation.opens_until();
    situation.tell_of_project(&LocalText::default(), |told| ProofReported {
        told,
        condition: text.clone(),
        proof: proof.clone(),
        due: due.clone(),
    })
}
