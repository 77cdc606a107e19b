//! A mail: what became of it. Its text waits in the outbox.

mod commands;
mod decide;
mod events;
mod state;
mod status;
mod upcast;

pub use commands::*;
pub(crate) use decide::{SUBJECT, TEXT, check_length};
pub use events::{Also, MailEvent};
pub use state::{Edit, Mail, MailState};
pub use status::{is_of_address, refuses_address};

aggregate!(Mail of "mail": MailCommand => MailEvent);
