//! Who is told what.

mod audiences;
mod mails;
mod postponements;
mod world;
