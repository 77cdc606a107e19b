use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, evaluation::EvaluationEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ProposalScored;

/// Whenever the last of its assessors scores a proposal, then the office learns that all have.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Evaluation(EvaluationEvent::Scored { .. }) = &situation.fact.event else { return None };
    if !situation.project()?.scoring.is_empty() {
        return Some(vec![]);
    }
    situation.tell_of_project(&LocalText::default(), ProposalScored)
}
