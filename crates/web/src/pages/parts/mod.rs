//! Pieces that several pages show.

mod card;
mod effects;
mod entry;
mod live;
mod select;
mod tag;
mod unreached;

pub(crate) use card::Card;
pub(crate) use effects::Effects;
pub(crate) use entry::{Entry, actor, entries, notes};
pub(crate) use live::Live;
pub(crate) use select::Select;
pub(crate) use tag::Tag;
pub(crate) use unreached::{Unreached, unreached};
