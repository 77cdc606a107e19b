//! The memory log keeps the contract of the engines.

use nidaa_testkit::Database;

nidaa_store::contract_tests!(Database::memory);
