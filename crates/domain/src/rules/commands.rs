//! What the program records of a policy file.

use nidaa_kernel::ProgrammeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Keeps the text of a policy file, so that a call's pinned rules can be read for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublishRules {
    /// SHA-256 of the source, in hexadecimal; names the stream.
    pub digest: String,
    /// The programme.
    pub programme: ProgrammeId,
    /// Version written in the file.
    pub version: u32,
    /// The file's text.
    pub source: String,
}

commands! {
    RulesCommand of "rules" by digest;
    PublishRules => "publish_rules", "Keeps the text of a policy file.";
}
