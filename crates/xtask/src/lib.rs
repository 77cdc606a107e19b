//! The project's own chores: test, bench, rebuild of documents.
