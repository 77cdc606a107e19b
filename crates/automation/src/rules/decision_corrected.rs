use crate::{
    Outgoing,
    audience::{Scope, address},
    situation::{Situation, project_ref},
};
use nidaa_domain::{AnyEvent, institution::Contact, project::ProjectEvent};
use nidaa_mail::DecisionCorrected;

/// Whenever a decision is taken back, then those whom a mail told of it are told so, and nobody else: who never heard of
/// the mistake need not hear of its correction.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Project(ProjectEvent::DecisionReverted { decision, reason, .. }) = &situation.fact.event
    else {
        return None;
    };
    let project = situation.project()?;
    let told_by = project.taken_back?;
    let scope = Scope::of(project);
    let contacts = situation.contacts(scope).into_values();
    let told = contacts.filter(|contact| situation.directory.was_told(told_by, &address(contact)));
    let mail = |contact: &Contact| DecisionCorrected {
        project: project_ref(project),
        decision: decision.clone(),
        reason: reason.text.clone(),
        url: situation.site.project(project.code.as_str(), contact.lang),
    };
    Some(told.map(|contact| situation.outgoing(contact, &mail(contact))).collect())
}
