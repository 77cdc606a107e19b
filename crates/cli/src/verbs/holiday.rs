//! `nidaa holiday`: when nobody works; `nidaa do confirm_holiday` confirms.

use super::ask::{country, list, moment};
use crate::{
    args::{Args, HolidayVerb},
    engine::Engine,
    trouble::Trouble,
};
use jiff::tz::TimeZone;
use nidaa_app::HolidayView;

/// `nidaa holiday`.
pub async fn run(args: &Args, what: &HolidayVerb) -> Result<(), Trouble> {
    let HolidayVerb::List { year, country: code, moment: at } = what;
    let country = code.as_deref().map(country).transpose()?;
    let app = Engine::open(args).await?.ready().await?;
    let year = year.unwrap_or_else(|| app.log().now().to_zoned(TimeZone::UTC).year());
    let holidays = app.holidays(year, country, moment(at)?).await?;
    list(args, &holidays, |view| line(args, view));
    Ok(())
}

fn line(args: &Args, view: &HolidayView) -> String {
    let name = view.name.best(args.lang).1;
    let source = view.source.as_ref().map(|source| format!("  ({source})")).unwrap_or_default();
    format!(
        "{}  {} – {}  {:<9}  {:<22} {name}{source}",
        view.country, view.first, view.last, view.state, view.holiday
    )
}
