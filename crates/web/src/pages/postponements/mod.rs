//! Projects that stood still.

pub(crate) mod list;
