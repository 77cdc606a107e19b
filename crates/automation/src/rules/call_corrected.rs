use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, call::CallEvent};
use nidaa_mail::CallCorrected;

/// Whenever a step of a call is taken back, then those whom a mail told of it are told so, and nobody else.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::StepReverted { step, reason, .. }) = &situation.fact.event else {
        return None;
    };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let told_by = call.taken_back?;
    let mut mails = situation.to_all(Scope::default(), |contact| CallCorrected {
        ordinal: call.ordinal,
        step: step.clone(),
        reason: reason.text.clone(),
        url: situation.site.call(code, contact.lang),
    });
    mails.retain(|mail| situation.directory.was_told(told_by, &mail.to.trim().to_lowercase()));
    Some(mails)
}
