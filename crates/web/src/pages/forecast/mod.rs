//! The mails that will leave in the next days if nobody acts.

pub(crate) mod file;
pub(crate) mod list;

use crate::{pages::projects::fill::latin, problem::Problem, reader::Reader};
use nidaa_app::ForeseenView;
use nidaa_automation::Site;
use serde::Deserialize;

/// What the reader chose; an empty text means all, and ninety days.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    pub days: String,
    /// A part of an address.
    pub to: String,
    pub project: String,
    pub template: String,
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

    fn lets_through(&self, mail: &ForeseenView) -> bool {
        let is = |wanted: &str, found: Option<&str>| wanted.trim().is_empty() || found == Some(wanted.trim());
        let of = mail.obligation.as_deref().and_then(|key| key.split('/').nth(1));
        let to = self.to.trim().to_lowercase();
        mail.to.to_lowercase().contains(&to)
            && is(&self.project, of)
            && is(&self.template, Some(&mail.template))
    }
}

/// The mails of the days that were chosen, and of these the ones that were asked for. For whoever may see the mails.
async fn foreseen(
    reader: &Reader,
    wanted: &Wanted,
) -> Result<(Vec<ForeseenView>, Vec<ForeseenView>), Problem> {
    reader.check_mails()?;
    let site = Site { base_url: reader.web.site.base_url.clone() };
    let all = reader.web.site.app.forecast(wanted.days()?, &site).await?;
    let chosen = all.iter().filter(|mail| wanted.lets_through(mail)).cloned().collect();
    Ok((all, chosen))
}
