use crate::{
    Outgoing,
    audience::Scope,
    ledger::{of_duty, zone},
    situation::Situation,
};
use jiff::tz::TimeZone;
use nidaa_domain::{AnyEvent, evaluation::EvaluationEvent};
use nidaa_kernel::Deadline;
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
        due: due(situation),
        url: situation.site.duties(assessor.as_str(), contact.lang),
    }))
}

/// The deadline of the duty that the assignment opens.
fn due(situation: &Situation<'_>) -> Option<Deadline> {
    let (project, event) = (situation.project()?, situation.fact.event.full_kind());
    let call = situation.directory.call_of(project);
    let duty = situation.workflow.obligations().iter().find(|duty| duty.opened_by.contains(&event))?;
    let tz = TimeZone::get(zone(call, situation.workflow)).unwrap_or(TimeZone::UTC);
    let today = situation.fact.recorded_at.to_zoned(tz).date();
    of_duty(duty, situation.workflow, (Some(project), call), None, today)
}
