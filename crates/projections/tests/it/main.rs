//! What the boards show.

mod blind;
mod calls;
mod facts;
mod folds;
mod matrix;
mod others;
mod partners;
mod projects;
mod samples;
