//! Panels, which vote on the proposals of a call.

pub(crate) mod show;

use serde::Deserialize;

/// The panel an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub panel: String,
}
