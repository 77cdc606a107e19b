use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::evaluation::Ground;
use nidaa_kernel::{AccountLogin, LocalText};
use nidaa_mail::{AssessorNeeded, BarredLine};

/// Whenever an assessor must not judge a proposal any more, and those who may are too few for the scores it needs, then the
/// office learns who must not, why, and how many are lacking. Where enough are left, that is no news.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let (project, rubric) = (situation.project()?, situation.workflow.rubric()?);
    let arisen = situation.directory.arisen();
    let have = situation.directory.judges(project).count();
    let missing = rubric.scores_per_proposal - i64::try_from(have).unwrap_or(i64::MAX);
    let is_scored = project.stage.as_ref().is_some_and(|stage| rubric.stages.contains(stage));
    if arisen.is_empty() || missing <= 0 || !is_scored {
        return Some(vec![]);
    }
    let line = |(login, ground): &(AccountLogin, Ground)| BarredLine {
        assessor: login.to_string(),
        ground: ground.as_str(),
    };
    let barred: Vec<BarredLine> = arisen.iter().map(line).collect();
    let mail = |told| AssessorNeeded { told, barred: barred.clone(), missing };
    Some(situation.tell(project, Scope::of(project), &LocalText::default(), mail))
}
