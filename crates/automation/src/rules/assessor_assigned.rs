use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, evaluation::EvaluationEvent};
use nidaa_mail::AssessorAssigned;

/// Whenever proposals are given to an assessor, then the assessor learns until when to score them: once for all proposals of
/// a call on one day. Nothing in the mail says whose they are.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Evaluation(EvaluationEvent::AssessorAssigned { assessor, .. }) = &situation.fact.event
    else {
        return None;
    };
    let project = situation.project()?;
    if !situation.directory.is_first_of_day(assessor.as_str(), project.call.as_ref()) {
        return Some(vec![]);
    }
    let scope = Scope { assessor: Some(assessor.as_str()), ..Scope::of(project) };
    Some(situation.to_all(scope, |contact| AssessorAssigned {
        call: situation.ordinal(project),
        due: situation.opens_until(),
        url: situation.site.duties(assessor.as_str(), contact.lang),
    }))
}
