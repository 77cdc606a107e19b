//! The line that says whether the page follows the log, with its pause button.

use crate::{reader::Reader, when::When};
use nidaa_app::Moment;

/// What `parts/live.html` needs.
pub(crate) struct Live {
    /// Where the page hears that the boards have moved.
    pub url: String,
    /// How far the page is.
    pub note: String,
}

impl Live {
    /// Nothing moves in the past.
    pub fn new(reader: &Reader, when: &When, at: Moment) -> Option<Self> {
        when.text.is_empty().then(|| Self {
            url: format!("{}?after={}", reader.link("/live"), at.position),
            note: reader.say().with("page-project-position", "position", at.position),
        })
    }
}
