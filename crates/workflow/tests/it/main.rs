//! The policy files of the repository, and what happens to broken ones.

mod broken;
mod pictures;
mod shipped;
mod steps;
mod words;
