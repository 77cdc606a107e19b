use super::assessor_needed;
use crate::{Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, evaluation::EvaluationEvent};
use nidaa_kernel::{Lang, LocalText};
use nidaa_mail::ConflictDeclared;

/// Whenever it is declared that somebody must not judge a proposal, then the office learns who, and why: in a mail
/// of its own unless scores are lacking now.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Evaluation(EvaluationEvent::ConflictDeclared { assessor, ground, note }) =
        &situation.fact.event
    else {
        return None;
    };
    // Where scores are lacking now, the office hears of the conflict with that.
    if is_told_of_what_is_missing(situation).unwrap_or_default() {
        return Some(vec![]);
    }
    let known = situation.directory.person(assessor.as_str()).map(|(_, known)| known);
    let person = known.map_or_else(|| assessor.to_string(), |known| known.name.best(Lang::En).1.to_owned());
    situation.tell_of_project(&LocalText::default(), |told| ConflictDeclared {
        told,
        person: person.clone(),
        ground: ground.as_str(),
        note: note.clone().unwrap_or_default(),
    })
}

/// Whether the policy tells of this event that scores are lacking, and they are.
fn is_told_of_what_is_missing(situation: &Situation<'_>) -> Option<bool> {
    let (project, rubric) = (situation.project()?, situation.workflow.rubric()?);
    let event = situation.fact.event.full_kind();
    let mut notices = situation.workflow.notices_on(&event);
    let is_lacking = assessor_needed::missing(situation.directory, project, rubric) > 0;
    Some(
        is_lacking
            && !situation.directory.arisen().is_empty()
            && notices.any(|one| one.mail == "assessor_needed"),
    )
}
