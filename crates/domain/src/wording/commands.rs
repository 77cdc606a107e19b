//! What may be asked of a wording.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Writes a mail in the office's own words from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteWording {
    /// Mail and language, such as `project_postponed.fr`.
    pub wording: String,
    /// Subject line, with placeholders such as `{{ code }}`; at most 200 characters.
    pub subject: String,
    /// The whole text, with placeholders; at most 20,000 characters.
    pub text: String,
}

/// Goes back to the built-in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DropWording {
    /// Mail and language, such as `project_postponed.fr`.
    pub wording: String,
}

commands! {
    WordingCommand of "wording" by wording;
    WriteWording => "write_wording", "Writes a mail in the office's own words from now on.";
    DropWording => "drop_wording", "Goes back to the built-in words of a mail.";
}
