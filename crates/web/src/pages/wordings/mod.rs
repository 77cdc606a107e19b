//! Words of mails that the office writes itself.

pub(crate) mod edit;
pub(crate) mod list;
