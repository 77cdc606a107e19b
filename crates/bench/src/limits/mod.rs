//! What the machine, the databases and one core can do at most.

mod disk;
mod memory;
mod postgres;
mod sqlite;

pub use disk::flushes;
pub use memory::{Folded, decode_and_fold};
pub use postgres::{calm, single_inserts};
pub use sqlite::group_commits;
