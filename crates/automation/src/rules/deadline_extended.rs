use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, call::CallEvent};
use nidaa_mail::DeadlineExtended;

/// Whenever the close of a call moves, then those who may propose learn the new day and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::DeadlineExtended { from, to, reason }) = &situation.fact.event else {
        return None;
    };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let mails = situation.to_all(Scope::default(), |contact| DeadlineExtended {
        ordinal: call.ordinal,
        before: from.clone(),
        closes: to.clone(),
        reason: reason.text.clone(),
        url: situation.site.call(code, contact.lang),
    });
    Some(mails.into_iter().map(|mail| situation.with_close(mail, to)).collect())
}
