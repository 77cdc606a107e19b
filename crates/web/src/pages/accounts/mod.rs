//! Accounts that may sign in.

pub(crate) mod list;
