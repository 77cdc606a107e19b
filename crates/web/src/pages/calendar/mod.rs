//! Calendars: the file behind a secret address, and the form that opens one.

pub(crate) mod file;
pub(crate) mod list;
pub(crate) mod open;
