//! When people work: zone, weekly rest and holidays of each member state.

mod feasts;

pub use feasts::{Feast, feasts};

use jiff::{
    Timestamp,
    civil::{Date, Weekday},
    tz::TimeZone,
};
use nidaa_kernel::{Country, fixed_holidays};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

/// The office's zone, for whoever belongs to no state we know.
const USUAL_ZONE: &str = "Europe/Istanbul";

/// The working days of a state.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// IANA name of the zone of its capital or largest city.
    pub zone: String,
    tz: TimeZone,
    rest: Vec<Weekday>,
    /// Month and day.
    fixed: BTreeSet<(i8, i8)>,
}

/// Holidays an officer confirmed, by state.
pub type Holidays = BTreeMap<Country, BTreeSet<Date>>;

#[derive(Deserialize)]
struct States {
    states: BTreeMap<Country, (String, String)>,
}

/// Every member state's calendar.
fn calendars() -> &'static BTreeMap<Country, Calendar> {
    static ALL: LazyLock<BTreeMap<Country, Calendar>> = LazyLock::new(|| {
        let states = serde_json::from_str(include_str!("../../../../config/calendars/states.json"));
        let states: States = states.expect("config/calendars/states.json is part of the build and is tested");
        let calendar = |(country, (zone, rest)): (Country, (String, String))| {
            (country, Calendar::new(zone, &rest, fixed_holidays(country).clone()))
        };
        states.states.into_iter().map(calendar).collect()
    });
    &ALL
}

/// The calendar of a state; the office's for any other country and for nobody's.
pub fn calendar(country: Option<Country>) -> &'static Calendar {
    static OFFICE: LazyLock<Calendar> =
        LazyLock::new(|| Calendar::new(USUAL_ZONE.into(), "sat sun", BTreeSet::new()));
    country.and_then(|country| calendars().get(&country)).unwrap_or(&OFFICE)
}

impl Calendar {
    fn new(zone: String, rest: &str, fixed: BTreeSet<(i8, i8)>) -> Self {
        let tz = TimeZone::get(&zone).unwrap_or(TimeZone::UTC);
        Self { zone, tz, rest: rest.split_whitespace().filter_map(weekday).collect(), fixed }
    }

    /// Whether people are at work on a day; `holidays` are those confirmed for the state.
    pub fn is_working(&self, day: Date, holidays: Option<&BTreeSet<Date>>) -> bool {
        !self.rest.contains(&day.weekday())
            && !self.fixed.contains(&(day.month(), day.day()))
            && !holidays.is_some_and(|holidays| holidays.contains(&day))
    }

    /// The day itself or the last working day before it.
    pub fn on_or_before(&self, day: Date, holidays: Option<&BTreeSet<Date>>) -> Date {
        self.nearest(day, holidays, |day| day.yesterday().ok())
    }

    /// The day itself or the first working day after it.
    pub fn on_or_after(&self, day: Date, holidays: Option<&BTreeSet<Date>>) -> Date {
        self.nearest(day, holidays, |day| day.tomorrow().ok())
    }

    fn nearest(
        &self,
        day: Date,
        holidays: Option<&BTreeSet<Date>>,
        step: impl Fn(Date) -> Option<Date>,
    ) -> Date {
        let mut at = day;
        while !self.is_working(at, holidays) {
            match step(at) {
                Some(next) => at = next,
                None => return day,
            }
        }
        at
    }

    /// An hour of a day on the clocks of the state. An hour that a change of the clocks leaves out is taken later, one
    /// that comes twice is taken the first time.
    pub fn moment(&self, day: Date, hour: i8) -> Option<Timestamp> {
        day.at(hour, 0, 0, 0).to_zoned(self.tz.clone()).ok().map(|zoned| zoned.timestamp())
    }

    /// Days of a year that are holidays in every year, in order.
    pub fn fixed_days(&self, year: i16) -> Vec<Date> {
        self.fixed.iter().filter_map(|(month, day)| Date::new(year, *month, *day).ok()).collect()
    }

    /// The civil day at an instant, and the hour.
    pub fn day_and_hour(&self, at: Timestamp) -> (Date, i8) {
        let zoned = at.to_zoned(self.tz.clone());
        (zoned.date(), zoned.hour())
    }

    /// The day of the week after the rest.
    pub fn first_day(&self) -> Weekday {
        let begins = |day: &Weekday| !self.rest.contains(day) && self.rest.contains(&day.previous());
        Weekday::Sunday.cycle_forward().take(7).find(begins).unwrap_or(Weekday::Monday)
    }

    /// The civil day at an instant.
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.tz.clone()).date()
    }
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{SignedDuration, civil::date};
    use nidaa_kernel::{Deadline, member_states};

    fn of(code: &str) -> &'static Calendar {
        calendar(Some(code.parse().expect("a code")))
    }

    #[test]
    fn every_member_state_has_a_zone_the_database_knows_and_two_days_of_rest() {
        for state in member_states() {
            let calendar = calendars().get(&state.country).unwrap_or_else(|| panic!("{}", state.country));
            assert!(TimeZone::get(&calendar.zone).is_ok(), "{}: {}", state.country, calendar.zone);
            assert_eq!(calendar.rest.len(), 2, "{}", state.country);
        }
        assert_eq!(calendars().len(), member_states().len());
    }

    #[test]
    fn every_holiday_is_a_day_of_the_year() {
        let all = calendars().values().flat_map(|calendar| &calendar.fixed);
        assert_eq!(all.filter(|(month, day)| Date::new(2024, *month, *day).is_err()).count(), 0);
        assert!(of("TR").fixed.contains(&(10, 29)) && of("DZ").fixed.contains(&(7, 5)));
    }

    #[test]
    fn a_saturday_falls_back_to_friday_in_ankara_and_to_thursday_in_algiers() {
        let saturday = date(2026, 11, 21);
        assert_eq!(of("TR").on_or_before(saturday, None), date(2026, 11, 20));
        assert_eq!(of("DZ").on_or_before(saturday, None), date(2026, 11, 19));
    }

    #[test]
    fn a_holiday_and_the_rest_before_it_are_passed_over_together() {
        // Monday, 5 July 2027, after Friday and Saturday of rest and a Sunday at work.
        assert_eq!(of("DZ").on_or_before(date(2027, 7, 5), None), date(2027, 7, 4));
        let confirmed = BTreeSet::from([date(2027, 7, 4)]);
        assert_eq!(of("DZ").on_or_before(date(2027, 7, 5), Some(&confirmed)), date(2027, 7, 1));
    }

    #[test]
    fn who_belongs_to_no_member_state_rests_with_the_office() {
        let swiss = calendar(Some("CH".parse().expect("a code")));
        assert_eq!((swiss.zone.as_str(), calendar(None).zone.as_str()), (USUAL_ZONE, USUAL_ZONE));
    }

    /// Both nights on which a state's clocks change, wherever they change at all in the years to come; in some of them
    /// midnight itself is left out or comes twice.
    #[test]
    fn a_deadline_ends_with_its_day_on_every_day_in_every_state() {
        let moment = SignedDuration::from_micros(1);
        for (country, calendar) in calendars() {
            let mut day = date(2026, 1, 1);
            while day < date(2028, 1, 1) {
                let deadline = Deadline::end_of(day, &calendar.zone).expect("a deadline");
                let before = deadline.end - moment;
                let days = [before, deadline.end].map(|at| calendar.day(at));
                let next = day.tomorrow().expect("a day");
                assert_eq!(days, [day, next], "{country} {day}");
                assert_eq!([before, deadline.end].map(|at| deadline.in_time(at)), [true, false]);
                day = next;
            }
        }
    }

    #[test]
    fn nine_in_the_morning_is_nine_in_the_morning_on_every_day_in_every_state() {
        for (country, calendar) in calendars() {
            let mut day = date(2026, 1, 1);
            while day < date(2028, 1, 1) {
                let at = calendar.moment(day, 9).expect("a moment").to_zoned(calendar.tz.clone());
                assert_eq!((at.date(), at.hour(), at.minute()), (day, 9, 0), "{country} {day}");
                day = day.tomorrow().expect("a day");
            }
        }
    }
}
