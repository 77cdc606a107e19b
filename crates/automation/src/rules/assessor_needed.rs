use crate::{Directory, KnownProject, Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::evaluation::Ground;
use nidaa_kernel::{AccountLogin, LocalText};
use nidaa_mail::{AssessorNeeded, BarredLine};
use nidaa_workflow::Rubric;

/// Whenever an assessor must not judge a proposal any more, and those who may are too few for the scores it needs, then the
/// office learns who must not, why, and how many are lacking. Where enough are left, that is no news.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let (project, rubric) = (situation.project()?, situation.workflow.rubric()?);
    let arisen = situation.directory.arisen();
    let missing = missing(situation.directory, project, rubric);
    if arisen.is_empty() || missing <= 0 {
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

/// Assessors that a proposal lacks for the scores it needs; none where no marks are given in its stage.
pub(super) fn missing(directory: &Directory, project: &KnownProject, rubric: &Rubric) -> i64 {
    if !project.stage.as_ref().is_some_and(|stage| rubric.stages.contains(stage)) {
        return 0;
    }
    let have = directory.judges(project).count();
    rubric.scores_per_proposal - i64::try_from(have).unwrap_or(i64::MAX)
}
