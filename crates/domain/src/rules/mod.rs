//! The policy files that calls are pinned to, kept in the log with their text.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::RulesEvent;
pub use state::Rules;

aggregate!(Rules of "rules": RulesCommand => RulesEvent);
