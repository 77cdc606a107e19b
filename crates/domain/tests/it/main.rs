//! The rules of the domain, one file per aggregate; the frozen samples of every event; the properties of any history.

mod account;
mod call;
mod fuzz;
mod institution;
mod mail;
mod obligation;
mod project;
mod properties;
mod recipient;
mod refusal;
mod rules;
mod samples;
mod story;
mod upcast;
mod vocabulary;
