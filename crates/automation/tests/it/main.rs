//! Who is told what.

mod audiences;
mod digests;
mod ledger;
mod mailing;
mod mails;
mod postponements;
mod reminders;
mod world;
