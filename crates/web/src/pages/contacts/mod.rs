//! Whom mails reach, and whom they do not.

pub(crate) mod list;
