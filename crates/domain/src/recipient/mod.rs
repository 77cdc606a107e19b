//! A mail address: which mails it wants, and whether mails reach it.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::RecipientEvent;
pub use state::Recipient;

aggregate!(Recipient of "recipient": RecipientCommand => RecipientEvent);
