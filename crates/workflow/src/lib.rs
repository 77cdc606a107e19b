//! Reads, checks and interprets the policy files of workflows/.
