//! The rules of the domain, one file per aggregate; the frozen samples of every event; the properties of any history.

mod account;
mod call;
mod docket;
mod evaluation;
mod feed;
mod fuzz;
mod holidays;
mod institution;
mod mail;
mod obligation;
mod panel;
mod project;
mod properties;
mod recipient;
mod refusal;
mod rules;
mod samples;
mod sharing;
mod story;
mod upcast;
mod vocabulary;
mod webhook;
mod wording;
