//! Every story of `tests/scenarios`, on every engine and through HTTP, and what is said of one that fails.

mod guards;
mod http;
mod reports;
mod simulating;
mod stories;
mod written;
