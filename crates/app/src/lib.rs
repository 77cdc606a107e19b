//! Dispatch, the only way to change anything; queries; import.
