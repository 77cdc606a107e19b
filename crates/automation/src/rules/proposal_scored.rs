use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, evaluation::EvaluationEvent};
use nidaa_kernel::{AccountLogin, LocalText};
use nidaa_mail::ProposalScored;

/// Whenever the last of its assessors scores a proposal, then the office learns that all have. Who must not judge it is none
/// of them, and a score that does not count is no score.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Evaluation(EvaluationEvent::Scored { .. }) = &situation.fact.event else { return None };
    let (project, rubric) = (situation.project()?, situation.workflow.rubric()?);
    let may = |login: &AccountLogin| !situation.directory.is_barred(project.code.as_str(), login);
    let counted = project.judging.scores.iter().filter(|score| may(&score.assessor)).count();
    let is_enough = i64::try_from(counted).unwrap_or(i64::MAX) >= rubric.scores_per_proposal;
    if project.scoring.iter().any(may) || !is_enough {
        return Some(vec![]);
    }
    situation.tell_of_project(&LocalText::default(), ProposalScored)
}
