//! The files of sentences, as a whole: nothing missing, nothing unlike, nothing ill set.

mod keys;
mod parity;
mod support;
mod typography;
