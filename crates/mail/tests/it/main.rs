//! How the mails read.

mod clocks;
mod examples;
mod golden;
mod grant;
mod safety;
