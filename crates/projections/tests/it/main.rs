//! What the boards show.

mod calls;
mod facts;
mod folds;
mod matrix;
mod others;
mod partners;
mod projects;
mod samples;
