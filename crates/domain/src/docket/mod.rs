//! A docket: decisions prepared in silence, to be previewed and applied together.

mod commands;
mod decide;
mod events;
mod state;
mod upcast;

pub use commands::*;
pub use events::DocketEvent;
pub use state::{Docket, Prepared};

aggregate!(Docket of "docket": DocketCommand => DocketEvent);
