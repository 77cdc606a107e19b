//! The specification: the program from outside, as scripts and people meet it.

mod authors;
mod browser;
mod contract;
mod crash;
mod delivery;
mod files;
mod paused;
mod program;
mod rules;
mod serving;
mod smtp;
mod webhooks;
