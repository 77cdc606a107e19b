//! The policy files of the repository, and what happens to broken ones.

mod bounds;
mod broken;
mod broken_files;
mod consequences;
mod forms;
mod fuzz;
mod guards;
mod layout;
mod never;
mod pictures;
mod relations;
mod shipped;
mod slips;
mod steps;
mod warnings;
mod words;
