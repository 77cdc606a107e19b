//! How the mails read.

mod clocks;
mod examples;
mod golden;
mod grant;
mod own_words;
mod safety;
