use super::call_cancelled::{LAPSED, named, told_of_end};
use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, call::CallEvent, institution::Contact};
use nidaa_mail::CallCorrected;

/// Whenever a step of a call is taken back, then those whom a mail told of it are told so, and nobody else; which of their
/// proposals had ended with the step and are back, the same mail says.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::StepReverted { step, reason, projects, .. }) = &situation.fact.event else {
        return None;
    };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let told_by = call.taken_back?;
    // Of other steps the first of the projects tells.
    let ended_with_it = if step == "cancelled" { projects.as_slice() } else { &[] };
    let back = told_of_end(situation, LAPSED, ended_with_it);
    let mut told = situation.contacts(Scope::default());
    told.extend(back.iter().map(|(address, (contact, _))| (address.clone(), *contact)));
    let mail = |contact: &Contact| {
        let mail = CallCorrected {
            ordinal: call.ordinal,
            step: step.clone(),
            projects: named(&back, contact),
            reason: reason.text.clone(),
            url: situation.site.call(code, contact.lang),
        };
        situation.outgoing(contact, &mail)
    };
    let mut mails: Vec<Outgoing> = told.into_values().map(mail).collect();
    mails.retain(|mail| situation.directory.was_told(told_by, &mail.address()));
    Some(mails)
}
