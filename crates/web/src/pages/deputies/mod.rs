//! Who acts in whose place.

pub mod list;
