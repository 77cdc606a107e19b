use super::{deadline_extended::is_draft, project_postponed::concerned};
use crate::{KnownProject, Outgoing, situation::Situation};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact};
use nidaa_mail::GraceGranted;

/// Whenever a call gets a grace period, then those whose proposals are still open learn of it, each once with all of them.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::GraceGranted { until, reason, .. }) = &situation.fact.event else {
        return None;
    };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let drafts: Vec<&KnownProject> =
        situation.directory.projects().filter(|one| is_open(situation, one)).collect();
    let zone = call.closes.as_ref()?.zone.clone();
    let told = concerned(situation, &drafts).into_values();
    let mail = |(contact, drafts): (&Contact, Vec<&KnownProject>)| {
        let mail = GraceGranted {
            ordinal: call.ordinal,
            until: *until,
            zone: zone.clone(),
            reason: reason.text.clone(),
            drafts: drafts.into_iter().map(|draft| situation.draft(draft, *until)).collect(),
            url: situation.site.call(code, contact.lang),
        };
        situation.outgoing(contact, &mail)
    };
    Some(told.map(mail).collect())
}

/// Whether the project is of this call and still to be handed in.
fn is_open(situation: &Situation<'_>, project: &KnownProject) -> bool {
    let is_of = project.call.as_ref().is_some_and(|call| call.as_str() == situation.fact.subject());
    is_of && project.stage.as_ref().is_some_and(|stage| is_draft(situation.workflow, stage))
}
