//! Pieces that several pages show.

mod card;
mod entry;
mod live;
mod tag;

pub(crate) use card::Card;
pub(crate) use entry::{Entry, entries, notes};
pub(crate) use live::Live;
pub(crate) use tag::Tag;
