//! Who is told what.

mod audiences;
mod digests;
mod duties;
mod eased;
mod grants;
mod ledger;
mod mailing;
mod mails;
mod notices;
mod panels;
mod postponements;
mod reminders;
mod times;
mod together;
mod told;
mod world;
mod years;
