use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
    words::Words,
};
use nidaa_i18n::Args;
use nidaa_kernel::{Lang, Position};

/// Another program does not answer and is told nothing until the office has looked; told to the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookDisabled {
    /// Name of the webhook.
    pub webhook: String,
    /// What went wrong.
    pub error: String,
    /// The event that could not be told.
    pub at: Position,
    /// Where webhooks are listed.
    pub url: String,
}

impl Mail for WebhookDisabled {
    const TEMPLATE: &'static str = "webhook_disabled";

    fn letter(&self, reader: &Reader) -> Letter {
        let told = || Args::new().with("webhook", &self.webhook).with("event", self.at.to_string());
        let subject = Said::new("mail-webhook_disabled-subject", told());
        let lead = Said::new("mail-webhook_disabled-lead", told());
        Page::new(reader, &subject, lead, "mail-webhook_disabled-action", &self.url)
            .fact("mail-label-error", Some(Words::plain(Lang::En, &self.error)))
            .say("mail-webhook_disabled-next")
            .letter()
    }
}
