//! Member states and what they take part in.

pub(crate) mod list;
