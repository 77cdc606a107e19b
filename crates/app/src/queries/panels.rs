//! Panels that were called together, so that the office finds them, and each member those they sit on.

use super::{AsOf, Moment, Seen, Sight};
use crate::Failure;
use jiff::civil::{Date, Time};
use nidaa_projections::boards::panels::{Convened, Panels};
use serde::Serialize;
use utoipa::ToSchema;

/// A panel in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PanelLine {
    /// Its code.
    pub panel: String,
    /// The call it decides on.
    pub call: String,
    /// The day it meets.
    #[schema(value_type = String)]
    pub day: Date,
    /// The hour at which it begins, on the clocks of the programme; null while it is not known.
    #[schema(value_type = Option<String>)]
    pub begins: Option<Time>,
    /// Where it meets; null while that is not known.
    pub place: Option<String>,
    /// Whether the meeting has ended.
    pub adjourned: bool,
}

/// Panels at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PanelsView {
    /// The moment it shows.
    pub at: Moment,
    /// By day, then code.
    pub panels: Vec<PanelLine>,
}

impl Seen<'_> {
    /// Panels of one call, or of all: to the office every one, to others those they sit on.
    ///
    /// # Errors
    /// The store's.
    pub async fn panels(&self, call: Option<&str>, as_of: AsOf) -> Result<PanelsView, Failure> {
        let at = self.app.resolve(as_of).await?;
        let rows = self.app.rows::<Panels>(at.basis).await?;
        let sits = |row: &Convened| match self.sight {
            Sight::Whole => true,
            sight => sight.people().iter().any(|actor| row.members.contains(&actor.login)),
        };
        let of_call =
            rows.into_iter().filter(|row| sits(row) && call.is_none_or(|call| row.call.as_str() == call));
        let mut panels: Vec<PanelLine> = of_call.map(line).collect();
        panels.sort_by(|a, b| (a.day, &a.panel).cmp(&(b.day, &b.panel)));
        Ok(PanelsView { at: at.moment, panels })
    }
}

fn line(row: Convened) -> PanelLine {
    let Convened { panel, call, day, begins, place, adjourned, .. } = row;
    PanelLine { panel, call: call.to_string(), day, begins, place, adjourned }
}
