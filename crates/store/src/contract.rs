//! Tests every engine must pass. Filled by the contract suite.
