//! How the mails read.

mod examples;
mod golden;
mod grant;
mod safety;
