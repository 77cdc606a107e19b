//! One project.

pub(crate) mod approve;
mod countries;
pub(crate) mod evaluation;
pub(crate) mod files;
pub(crate) mod fill;
mod grant;
mod milestones;
pub(crate) mod postpone;
pub(crate) mod revert;
pub(crate) mod show;

use serde::Deserialize;

/// The project an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub code: String,
}
