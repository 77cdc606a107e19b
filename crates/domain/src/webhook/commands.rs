//! What may be asked of a webhook.

use nidaa_kernel::Position;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Tells another program of events from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterWebhook {
    /// Its name: 1 to 40 small letters, digits and hyphens.
    pub webhook: String,
    /// Where events are posted to, within one machine also by `http://…`: `https://example.org/hook`.
    pub url: String,
    /// Types of events with their aggregate, such as `project_approved`; none stands for those of calls, projects and
    /// institutions that hold no mail address.
    #[serde(default)]
    pub events: Vec<String>,
    /// The first event that is told; absent: the one of this registration.
    #[serde(default)]
    pub from: Option<Position>,
}

/// Tells everything again from a position on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReplayWebhook {
    /// Its name.
    pub webhook: String,
    /// The first event that is told again.
    pub from: Position,
}

/// Records that the other program does not answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisableWebhook {
    /// Its name.
    pub webhook: String,
    /// What went wrong.
    pub error: String,
    /// The event that could not be told.
    pub at: Position,
}

/// Goes on telling, from the event that could not be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnableWebhook {
    /// Its name.
    pub webhook: String,
}

/// Signs with another key from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RotateWebhookKey {
    /// Its name.
    pub webhook: String,
}

/// Tells nothing any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveWebhook {
    /// Its name.
    pub webhook: String,
}

commands! {
    WebhookCommand of "webhook" by webhook;
    RegisterWebhook => "register_webhook", "Tells another program of events from now on.";
    ReplayWebhook => "replay_webhook", "Tells a webhook everything again from a position on.";
    DisableWebhook => "disable_webhook", "Records that a webhook does not answer.";
    EnableWebhook => "enable_webhook", "Goes on telling a webhook that was disabled.";
    RotateWebhookKey => "rotate_webhook_key", "Signs with another key from now on.";
    RemoveWebhook => "remove_webhook", "Tells a webhook nothing any more.";
}
