//! Who is told what.

mod audiences;
mod ledger;
mod mailing;
mod mails;
mod postponements;
mod reminders;
mod world;
