//! How the mails read.

mod clocks;
mod golden;
mod own_words;
mod safety;
