//! Another program that is told of events.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::WebhookEvent;
pub use state::Webhook;

aggregate!(Webhook of "webhook": WebhookCommand => WebhookEvent);
