//! The words of one mail in one language, where the office has written its own.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::WordingEvent;
pub use state::Wording;

aggregate!(Wording of "wording": WordingCommand => WordingEvent);
