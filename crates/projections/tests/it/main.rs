//! What the boards show.

#![recursion_limit = "256"]

mod blind;
mod calls;
mod facts;
mod folds;
mod matrix;
mod others;
mod partners;
mod postponements;
mod projects;
mod samples;
