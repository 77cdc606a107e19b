//! Who owes what to whom by when.

pub(crate) mod list;
pub(crate) mod show;
mod whom;

use crate::problem::Problem;
use nidaa_app::ObligationFilter;
use serde::Deserialize;

/// What the reader chose; an empty text means all.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    pub whom: String,
    pub project: String,
    pub call: String,
    pub duty: String,
    pub late: String,
    pub ended: String,
    pub limit: String,
    pub skip: String,
}

impl Wanted {
    /// The filter; `most` is how many are shown when nothing else is wanted, `None` shows all.
    ///
    /// # Errors
    /// [`Problem`] for a number that is none.
    pub fn filter(&self, most: Option<usize>) -> Result<ObligationFilter, Problem> {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let number = |field: &'static str, text: &str| {
            let parse = |text: String| text.parse::<usize>().map_err(|error| Problem::bad(field, error));
            some(text).map(parse).transpose()
        };
        Ok(ObligationFilter {
            whom: some(&self.whom),
            own: vec![],
            project: some(&self.project),
            call: some(&self.call),
            duty: some(&self.duty),
            late: self.late == "true",
            ended: self.ended == "true",
            limit: number("limit", &self.limit)?.or(most),
            skip: number("skip", &self.skip)?.unwrap_or(0),
        })
    }
}
