//! The boards: pure folds from events to rows.
