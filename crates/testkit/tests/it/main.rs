//! The memory log keeps the contract of the engines, and the engines keep it when it is hard: with many writers, when
//! killed, and beside the memory log under random commands.

mod archive;
mod crash;
mod model;
mod storm;

use nidaa_testkit::Database;

nidaa_store::contract_tests!(Database::memory);
