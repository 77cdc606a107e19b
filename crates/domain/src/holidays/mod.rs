//! The holidays of a state that an officer confirmed, beside those its calendar has every year.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::HolidaysEvent;
pub use state::Holidays;

aggregate!(Holidays of "holidays": HolidaysCommand => HolidaysEvent);
