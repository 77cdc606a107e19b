//! The boards: pure folds from events to rows.
//!
//! A [`Board`] says which one row a fact may change and how. A [`Fold`] keeps the open rows of one board in memory
//! and answers each fact with the [`Change`] to be written, if there is one. What one stream alone tells is no board but
//! one of the [`pages`], folded when it is asked for. Nothing here panics, reads a clock or knows a database, so that one
//! bad row cannot stop the others.

mod board;
pub mod boards;
mod fold;
pub mod pages;

pub use board::Board;
pub use boards::boards;
pub use fold::{AnyFold, Change, Fault, Fold};
