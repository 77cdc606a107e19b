//! The journey of a postponed project: asked for, left, renewed, taken up again.

mod anew;
mod commands;
mod decide;
mod state;

pub use anew::Terms;
pub(in crate::project) use anew::{came, left};
pub use commands::*;
pub use state::{Document, Journey, MaterialChange, Renewal, WishedPostponement};
