use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, webhook::WebhookEvent};
use nidaa_mail::WebhookDisabled;

/// Whenever another program does not answer any more, then the office is told which one, since when and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Webhook(WebhookEvent::Disabled { error, at }) = &situation.fact.event else { return None };
    Some(situation.to_all(Scope::default(), |contact| WebhookDisabled {
        webhook: situation.fact.subject().to_owned(),
        error: error.clone(),
        at: *at,
        url: situation.site.webhooks(contact.lang),
    }))
}
