use crate::{Outgoing, audience::Scope, situation::Situation};
use nidaa_domain::{AnyEvent, institution::Contact, webhook::WebhookEvent};
use nidaa_kernel::LocalText;
use nidaa_mail::WebhookDisabled;

/// Whenever another program does not answer any more, then the office is told which one, since when and why.
pub fn mails(situation: &Situation<'_>) -> Option<Vec<Outgoing>> {
    let AnyEvent::Webhook(WebhookEvent::Disabled { error, at }) = &situation.fact.event else { return None };
    let told = situation.contacts(Scope::default()).into_values();
    let mail = |contact: &Contact| {
        let mail = WebhookDisabled {
            webhook: situation.fact.subject().to_owned(),
            error: error.clone(),
            at: *at,
            url: situation.site.webhooks(contact.lang),
        };
        situation.outgoing_of(house(situation, contact), contact, &mail)
    };
    Some(told.map(mail).collect())
}

/// Other programs are told of every programme, so that the office is written to in its own name.
fn house(situation: &Situation<'_>, contact: &Contact) -> LocalText {
    let known = situation.directory.institution_of(&contact.email);
    known.map_or_else(|| situation.workflow.title().clone(), |known| known.name.clone())
}
