//! `nidaa log export` and `nidaa log import`: a log as JSON Lines, each an event of CloudEvents 1.0.
//!
//! An archive holds all that the log holds, so that a log read from it is the same log: it has the same hash, knows
//! the same commands, and refuses what the first one would refuse. The last line carries a seal over all of them; a
//! file without one was cut.

mod export;
mod import;
mod line;
mod pages;

pub use export::export;
pub use import::import;
