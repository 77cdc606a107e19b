//! Who is told what.

mod audiences;
mod digests;
mod duties;
mod ledger;
mod mailing;
mod mails;
mod notices;
mod postponements;
mod reminders;
mod world;
