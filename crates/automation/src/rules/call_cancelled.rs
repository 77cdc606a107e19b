use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, call::CallEvent};
use nidaa_mail::CallCancelled;

/// Whenever a call is cancelled, then everybody who was told of it learns why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::Cancelled { reason, .. }) = &situation.fact.event else { return None };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    Some(situation.to_all(Scope::default(), |contact| CallCancelled {
        ordinal: call.ordinal,
        reason: reason.text.clone(),
        url: situation.site.call(code, contact.lang),
    }))
}
