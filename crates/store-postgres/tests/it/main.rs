//! PostgreSQL keeps the contract of the engines, and what only a server can show.

mod cancelled;
mod damage;
mod partitions;
mod schema;

use nidaa_testkit::Database;

nidaa_store::contract_tests!(Database::postgres);
