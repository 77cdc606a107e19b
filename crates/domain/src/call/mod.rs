//! A call for proposals: from its announcement to its completion.

mod chosen;
mod commands;
mod decide;
mod events;
mod lists;
mod state;
mod undo;
mod upcast;

pub use chosen::Chosen;
pub use commands::*;
pub use events::CallEvent;
pub use state::{Call, taken_until};
pub use undo::Step;

aggregate!(Call of "call": CallCommand => CallEvent);
