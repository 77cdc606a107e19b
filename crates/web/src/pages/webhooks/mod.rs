//! Other programs that are told of events.

pub(crate) mod list;
