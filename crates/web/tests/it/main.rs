//! The site, asked as a browser and as a script asks it.

mod acts;
mod api;
mod assessments;
mod assets;
mod calendars;
mod deputies;
mod dockets;
mod files;
mod filling;
mod foresight;
mod forms;
mod grant;
mod grounds;
mod guideline;
mod holidays;
mod journeys;
mod mails;
mod offers;
mod pages;
mod panels;
mod reasons;
mod registry;
mod session;
mod sight;
mod unreached;
mod world;
