//! The policy files of the repository, and what happens to broken ones.

mod broken;
mod broken_files;
mod forms;
mod fuzz;
mod pictures;
mod relations;
mod shipped;
mod slips;
mod steps;
mod warnings;
mod words;
