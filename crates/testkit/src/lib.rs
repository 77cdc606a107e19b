//! What tests share: the memory log, private databases, seeds that are printed, a small board.

mod between;
mod clock;
mod database;
mod memory;
mod postgres;
mod seed;
mod tally;

pub use between::Between;
pub use clock::MovableClock;
pub use database::{Database, open};
pub use memory::MemoryBackend;
pub use seed::Seed;
pub use tally::{TALLY, Tally};
