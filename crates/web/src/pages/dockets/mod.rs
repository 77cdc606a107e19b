//! Decisions that are prepared in silence: seen together, applied together or discarded.

pub(crate) mod act;
pub(crate) mod list;
pub(crate) mod show;

use serde::Deserialize;

/// The docket an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub code: String,
}
