//! The journey of a postponed project: asked for, left, renewed, taken up again.

mod commands;
mod decide;
mod state;

pub use commands::*;
pub use state::{Document, Journey, Renewal, WishedPostponement};
