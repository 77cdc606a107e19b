use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, call::CallEvent};
use nidaa_mail::CallOpened;

/// Whenever a call opens, then those who may propose are told until when and on which themes.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Call(CallEvent::Opened { closes, .. }) = &situation.fact.event else { return None };
    let code = situation.fact.subject();
    let call = situation.directory.call(code)?;
    let mails = situation.to_all(Scope::default(), |contact| CallOpened {
        ordinal: call.ordinal,
        title: call.title.clone(),
        closes: closes.clone(),
        themes: call.themes.iter().map(|theme| theme.title.clone()).collect(),
        url: situation.site.call(code, contact.lang),
    });
    Some(mails.into_iter().map(|mail| situation.with_close(mail, closes)).collect())
}
