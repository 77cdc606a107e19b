use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, project::ProjectEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::ConditionJudged;

/// Whenever a condition is found met or its proof does not do, then the owner learns it, and what is lacking.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(event) = &situation.fact.event else { return None };
    let (condition, lacking) = match event {
        ProjectEvent::ConditionMet { condition } => (condition, None),
        ProjectEvent::ProofRejected { condition, reason } => (condition, Some(&reason.text)),
        _ => return None,
    };
    let text = situation.project()?.conditions.get(condition)?.text.clone();
    let why = lacking.cloned().unwrap_or_else(LocalText::default);
    situation.tell_of_project(&why, |told| ConditionJudged {
        told,
        condition: text.clone(),
        is_met: lacking.is_none(),
    })
}
