//! What can have happened to a policy file.

use crate::rules::upcast::upcast;
use nidaa_kernel::ProgrammeId;
use serde::{Deserialize, Serialize};

/// A recorded fact of a policy file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum RulesEvent {
    /// Its text was kept; calls may be pinned to it.
    Published {
        /// The programme.
        programme: ProgrammeId,
        /// Version written in the file.
        version: u32,
        /// SHA-256 of the file's bytes, in hexadecimal.
        digest: String,
        /// The file's text.
        source: String,
    },
}

events! {
    RulesEvent of "rules", upcast;
    Published => "published" v 1,
}
