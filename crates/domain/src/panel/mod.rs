//! A meeting that decides together: who was there, who left the room for which case, what was voted. Votes are sealed
//! until the vote is closed; the minutes are told from the stream.

mod commands;
mod decide;
mod events;
mod meeting;
mod state;
mod upcast;

pub use commands::*;
pub use decide::{is_voted_on, may_sit};
pub use events::{PanelEvent, Tally};
pub use meeting::Meeting;
pub use state::{Ballot, Panel, Vote};

aggregate!(Panel of "panel": PanelCommand => PanelEvent);
