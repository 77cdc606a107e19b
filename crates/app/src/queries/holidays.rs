//! Holidays of the member states: those of every year, feasts as they are reckoned, and what officers confirmed.

use super::AsOf;
use crate::{App, Failure};
use jiff::civil::Date;
use nidaa_automation::{calendar, feasts};
use nidaa_kernel::{Country, Lang, LocalText, member_states};
use nidaa_projections::boards::holidays::{Holiday, Holidays, OfState};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;

/// A holiday of one state in one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct HolidayView {
    /// The state.
    #[schema(value_type = String)]
    pub country: Country,
    /// Key, such as `eid_al_fitr_1448`; of a fixed one its day.
    pub holiday: String,
    /// Name.
    #[schema(value_type = Object)]
    pub name: LocalText,
    /// First day.
    #[schema(value_type = String)]
    pub first: Date,
    /// Last day.
    #[schema(value_type = String)]
    pub last: Date,
    /// `fixed`: on the same day every year; `proposed`: reckoned, and not counted until it is confirmed; `confirmed`.
    pub state: String,
    /// The first day as it was reckoned, where that differs from what was confirmed.
    #[schema(value_type = Option<String>)]
    pub reckoned: Option<Date>,
    /// Who said so, once it is confirmed.
    pub source: Option<String>,
    /// Why its days changed, when they did.
    #[schema(value_type = Option<Object>)]
    pub reason: Option<LocalText>,
    /// The account that confirmed it.
    pub by: Option<String>,
}

impl App {
    /// Holidays of a year by state and day; of one state, or of all.
    ///
    /// # Errors
    /// [`Failure::BadRequest`] for a year without a calendar, or the store's.
    pub async fn holidays(
        &self,
        year: i16,
        country: Option<Country>,
        as_of: AsOf,
    ) -> Result<Vec<HolidayView>, Failure> {
        if !(1900..=2100).contains(&year) {
            let message = "expected a year from 1900 to 2100".to_owned();
            return Err(Failure::BadRequest { field: "year", message });
        }
        let at = self.resolve(as_of).await?;
        let rows = self.rows::<Holidays>(at.basis).await?;
        let confirmed: HashMap<String, OfState> =
            rows.into_iter().map(|row| (row.country.clone(), row)).collect();
        let states = member_states().iter().map(|state| state.country);
        let states = states.filter(|state| country.is_none_or(|country| country == *state));
        let of_state = |state: Country| of_state(state, year, confirmed.get(state.as_str()));
        Ok(states.flat_map(of_state).collect())
    }
}

fn of_state(country: Country, year: i16, confirmed: Option<&OfState>) -> Vec<HolidayView> {
    let known = |key: &str| confirmed.and_then(|state| state.holidays.get(key));
    let mut all: Vec<HolidayView> = vec![];
    for day in calendar(Some(country)).fixed_days(year) {
        let name = named("holiday-fixed");
        all.push(view(country, &day.to_string(), name, (day, day), "fixed"));
    }
    for feast in feasts(year) {
        let key = format!("{}_{}", feast.name, feast.hijri_year);
        let name = named(&format!("holiday-{}", feast.name));
        let proposed = view(country, &key, name, (feast.first, feast.last), "proposed");
        all.push(match known(&key) {
            Some(holiday) => {
                let reckoned = Some(feast.first).filter(|first| *first != holiday.days.first);
                HolidayView { reckoned, ..entered(proposed, holiday) }
            }
            None => proposed,
        });
    }
    let entries = confirmed.into_iter().flat_map(|state| &state.holidays);
    for (key, holiday) in entries.filter(|(_, holiday)| holiday.days.first.year() == year) {
        if !all.iter().any(|one| one.holiday == *key) {
            let days = (holiday.days.first, holiday.days.last);
            all.push(entered(view(country, key, holiday.name.clone(), days, "confirmed"), holiday));
        }
    }
    all.sort_by(|a, b| (a.first, &a.holiday).cmp(&(b.first, &b.holiday)));
    all
}

fn view(
    country: Country,
    key: &str,
    name: LocalText,
    (first, last): (Date, Date),
    state: &str,
) -> HolidayView {
    let (holiday, state) = (key.to_owned(), state.to_owned());
    HolidayView {
        country,
        holiday,
        name,
        first,
        last,
        state,
        reckoned: None,
        source: None,
        reason: None,
        by: None,
    }
}

/// With what an officer entered over it.
fn entered(view: HolidayView, holiday: &Holiday) -> HolidayView {
    let name = if holiday.name.is_empty() { view.name } else { holiday.name.clone() };
    HolidayView {
        name,
        first: holiday.days.first,
        last: holiday.days.last,
        state: "confirmed".to_owned(),
        source: Some(holiday.source.clone()),
        reason: holiday.reason.clone(),
        by: Some(holiday.by.to_string()),
        ..view
    }
}

fn named(key: &str) -> LocalText {
    let [ar, en, fr] = Lang::ALL.map(|lang| nidaa_i18n::t(lang, key));
    LocalText::all(ar, en, fr)
}
