//! SQLite keeps the contract of the engines, and what only a file can show.

mod damage;
mod schema;

use nidaa_testkit::Database;

nidaa_store::contract_tests!(Database::sqlite);
