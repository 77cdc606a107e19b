//! Who is told what.

mod audiences;
mod mailing;
mod mails;
mod postponements;
mod world;
