//! How the mails read.

mod examples;
mod golden;
mod safety;
