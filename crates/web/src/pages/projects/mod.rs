//! One project.

mod aftermath;
pub(crate) mod approve;
mod countries;
pub(crate) mod evaluation;
pub(crate) mod files;
pub(crate) mod fill;
mod grant;
mod milestones;
mod papers;
pub(crate) mod postpone;
pub(crate) mod revert;
pub(crate) mod show;

use crate::Labels;
use nidaa_kernel::LocalText;
use serde::Deserialize;

/// The project an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub code: String,
}

/// What a theme is called; its key where the call does not tell.
pub(crate) fn theme(labels: &Labels, title: Option<&LocalText>, key: Option<&str>) -> Option<String> {
    title.map(|title| title.best(labels.say.lang).1.to_owned()).or_else(|| key.map(str::to_owned))
}
