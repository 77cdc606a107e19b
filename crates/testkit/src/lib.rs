//! What tests share: the memory log, private databases, seeds that are printed.

mod database;
mod memory;
mod postgres;
mod seed;

pub use database::{Database, open};
pub use memory::MemoryBackend;
pub use seed::Seed;
