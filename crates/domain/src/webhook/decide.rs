//! What a webhook allows.

use crate::webhook::{RegisterWebhook, Webhook, WebhookCommand, WebhookEvent};
use crate::{AnyEvent, Context, Refusal};
use std::net::Ipv4Addr;

impl Webhook {
    /// Decides a command.
    ///
    /// # Errors
    /// [`Refusal`] naming the rule; then nothing has happened.
    pub fn decide(&self, command: &WebhookCommand, context: &Context) -> Result<Vec<WebhookEvent>, Refusal> {
        use WebhookCommand as C;
        context.enters(command.name(), None)?;
        if let C::RegisterWebhook(data) = command {
            return self.register(data);
        }
        if !self.open {
            return Err(Refusal::Missing { what: "webhook", code: command.code().to_owned() });
        }
        let event = match command {
            C::ReplayWebhook(data) => WebhookEvent::Replayed { from: data.from },
            C::DisableWebhook(data) if !self.disabled => {
                WebhookEvent::Disabled { error: data.error.clone(), at: data.at }
            }
            C::EnableWebhook(_) if self.disabled => WebhookEvent::Enabled {},
            C::RotateWebhookKey(_) => WebhookEvent::KeyRotated {},
            C::RemoveWebhook(_) => WebhookEvent::Removed {},
            _ => return Err(Refusal::NothingToCorrect),
        };
        Ok(vec![event])
    }

    fn register(&self, data: &RegisterWebhook) -> Result<Vec<WebhookEvent>, Refusal> {
        let letter = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !(1..=40).contains(&data.webhook.len()) || !data.webhook.chars().all(letter) {
            return Err(Refusal::Malformed { field: "webhook" });
        }
        if self.open {
            return Err(Refusal::AlreadyExists { what: "webhook", code: data.webhook.clone() });
        }
        if !is_address(&data.url) {
            return Err(Refusal::Malformed { field: "url" });
        }
        if !data.events.iter().all(|event| AnyEvent::is_full_kind(event)) {
            return Err(Refusal::Malformed { field: "events" });
        }
        Ok(vec![WebhookEvent::Registered {
            url: data.url.clone(),
            events: data.events.clone(),
            from: data.from,
        }])
    }
}

/// An address of HTTPS, or within one machine of HTTP, without a password, which would stand in the log for everybody.
fn is_address(url: &str) -> bool {
    let secure = url.strip_prefix("https://");
    let rest = secure.or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let strange = |letter: char| letter.is_whitespace() || letter.is_control();
    let may_be_plain = || {
        let name = host.split(':').next().unwrap_or_default();
        let is_six = host == "[::1]" || host.starts_with("[::1]:");
        is_six || name == "localhost" || name.parse().is_ok_and(|ip: Ipv4Addr| ip.is_loopback())
    };
    !host.is_empty() && !host.contains('@') && !url.contains(strange) && (secure.is_some() || may_be_plain())
}
