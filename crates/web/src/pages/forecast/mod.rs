//! The mails that will leave in the next days if nobody acts.

pub(crate) mod file;
pub(crate) mod list;

use crate::{pages::projects::fill::latin, problem::Problem, reader::Reader, when::When};
use nidaa_app::{ForeseenFilter, ForeseenView};
use nidaa_automation::Site;
use serde::Deserialize;

/// What the reader chose; an empty text means all, and ninety days.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    pub days: String,
    #[serde(flatten)]
    pub only: ForeseenFilter,
    pub skip: String,
}

impl Wanted {
    fn days(&self) -> Result<i64, Problem> {
        let typed = latin(&self.days);
        if typed.is_empty() { Ok(90) } else { typed.parse().map_err(|error| Problem::bad("days", error)) }
    }

    fn skip(&self) -> Result<usize, Problem> {
        let typed = latin(&self.skip);
        if typed.is_empty() { Ok(0) } else { typed.parse().map_err(|error| Problem::bad("skip", error)) }
    }
}

/// The mails of the days that were chosen, and of these the ones that were asked for. For whoever may see the mails.
async fn foreseen(
    reader: &Reader,
    wanted: &Wanted,
    when: &When,
) -> Result<(Vec<ForeseenView>, Vec<ForeseenView>), Problem> {
    reader.check_mails()?;
    let site = Site { base_url: reader.web.site.base_url.clone() };
    let all = reader.web.site.app.forecast(wanted.days()?, &site, when.as_of).await?;
    let chosen = all.iter().filter(|mail| wanted.only.lets_through(mail)).cloned().collect();
    Ok((all, chosen))
}
