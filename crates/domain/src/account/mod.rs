//! Somebody who may sign in.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::AccountEvent;
pub use state::{Account, Deputy};

aggregate!(Account of "account": AccountCommand => AccountEvent);
