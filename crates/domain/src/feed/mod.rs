//! A calendar that somebody subscribes to by a secret address.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::FeedEvent;
pub use state::Feed;

aggregate!(Feed of "feed": FeedCommand => FeedEvent);
