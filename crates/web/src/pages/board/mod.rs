//! The status board.

pub(crate) mod show;
mod stages;
