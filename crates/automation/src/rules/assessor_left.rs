use super::assessor_needed::missing;
use crate::{
    Desk, KnownProject, Outgoing,
    audience::Scope,
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, account::AccountEvent};
use nidaa_mail::AssessorLeft;
use nidaa_workflow::Workflow;

/// Whenever an account is closed that had proposals to judge, then the office learns which of them have too few assessors
/// since then: once, with all of them. Of an account that could not judge anyway that is no news.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Account(AccountEvent::Closed {}) = &situation.fact.event else { return None };
    let (desk, login) = (situation.desk?, situation.fact.subject());
    let all = situation.directory.projects();
    let left: Vec<&KnownProject> =
        all.filter(|project| lacks(desk, situation.workflow, project, login)).collect();
    if left.is_empty() {
        return Some(vec![]);
    }
    Some(situation.to_all(Scope::default(), |contact| AssessorLeft {
        assessor: login.to_owned(),
        projects: left.iter().map(|project| project_ref(project)).collect(),
        url: situation.site.obligations(contact.lang),
    }))
}

/// Whether a proposal of the programme has too few assessors now that this one left, under the release of its rules that
/// it was given out under.
fn lacks(desk: &Desk, programme: &Workflow, project: &KnownProject, login: &str) -> bool {
    let mut assigned = project.judging.assigned.iter();
    let Some(assessor) = assigned.find(|assessor| assessor.as_str() == login) else { return false };
    let could = desk.directory.stake(project.code.as_str(), assessor).is_none();
    let duty = desk.ledger.judging(project.code.as_str(), login);
    let rules = duty.and_then(|row| desk.ledger.policy(row)).filter(|rules| rules.id() == programme.id());
    let rubric = rules.and_then(Workflow::rubric);
    could && rubric.is_some_and(|rubric| missing(&desk.directory, project, rubric) > 0)
}
