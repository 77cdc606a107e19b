//! Panels, which vote on the proposals of a call.

pub(crate) mod list;
pub(crate) mod show;

pub(crate) use list::Choice;

use crate::{Labels, pages::parts::Tag};
use serde::Deserialize;

/// The panel an address names.
#[derive(Deserialize)]
pub(crate) struct Named {
    pub panel: String,
}

/// Whether a panel meets or is over.
fn state(labels: &Labels, adjourned: bool) -> Tag {
    let (tone, key) = if adjourned { ("done", "page-panel-over") } else { ("active", "page-panel-open") };
    Tag { tone, word: labels.say.t(key) }
}
