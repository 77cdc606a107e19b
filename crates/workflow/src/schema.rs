//! JSON Schema of the file language, for editors.

use crate::file::File;
use serde_json::Value;

/// JSON Schema (draft 2020-12) of a policy file. The repository keeps it as `workflows/schema.json`.
pub fn schema() -> Value {
    schemars::schema_for!(File).to_value()
}
