//! The log on PostgreSQL.
