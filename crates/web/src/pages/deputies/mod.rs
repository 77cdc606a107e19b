//! Who acts in whose place.

pub(crate) mod list;
