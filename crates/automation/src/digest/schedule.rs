//! When digests leave: the one table of cron expressions, walked on civil days and put on the clock of the reader.

use crate::Calendar;
use cron::{Schedule, TimeUnitSpec};
use jiff::{
    Timestamp,
    civil::{Date, Weekday},
};
use nidaa_domain::recipient::Pace;
use std::{collections::BTreeSet, str::FromStr, sync::LazyLock};

/// Days that are looked at before a schedule counts as empty: no state rests for longer.
const HORIZON: usize = 366;

/// Every day at eight; days of rest are passed over.
const DAILY: &str = "0 0 8 * * *";
/// Once a week at eight, by the day on which the state's working week begins; a holiday puts it off.
const WEEKLY: [(Weekday, &str); 3] = [
    (Weekday::Saturday, "0 0 8 * * SAT"),
    (Weekday::Sunday, "0 0 8 * * SUN"),
    (Weekday::Monday, "0 0 8 * * MON"),
];

fn schedule(expression: &str) -> Schedule {
    Schedule::from_str(expression).expect("the table is part of the build and is tested")
}

static EVERY_DAY: LazyLock<Schedule> = LazyLock::new(|| schedule(DAILY));
static EVERY_WEEK: LazyLock<[(Weekday, Schedule); 3]> =
    LazyLock::new(|| WEEKLY.map(|(first, expression)| (first, schedule(expression))));

/// The first run of a pace after a moment; `None` for a pace without runs. `holidays` are those confirmed for the state.
pub fn next_run(
    pace: Pace,
    calendar: &Calendar,
    holidays: Option<&BTreeSet<Date>>,
    after: Timestamp,
) -> Option<Timestamp> {
    // A run that a holiday puts off may still be to come, though its own day is past.
    let start = calendar.day(after).saturating_sub(jiff::Span::new().days(14));
    let is_later = |run: &Timestamp| *run > after;
    match pace {
        Pace::Immediate => None,
        Pace::Daily => {
            let working = |day: &Date| calendar.is_working(*day, holidays);
            runs(&EVERY_DAY, start, working, |day, hour| calendar.moment(day, hour)).find(is_later)
        }
        Pace::Weekly => {
            let first = calendar.first_day();
            let schedule = EVERY_WEEK.iter().find(|(day, _)| *day == first).map(|(_, schedule)| schedule)?;
            let moment = |day, hour| calendar.moment(calendar.on_or_after(day, holidays), hour);
            runs(schedule, start, |_| true, moment).find(is_later)
        }
    }
}

/// The runs of a schedule from a civil day on. The clocks of the zone decide what instant each is: an hour they leave
/// out is taken later, one they repeat is taken once.
fn runs<'a>(
    schedule: &'a Schedule,
    start: Date,
    counts: impl Fn(&Date) -> bool + 'a,
    moment: impl Fn(Date, i8) -> Option<Timestamp> + 'a,
) -> impl Iterator<Item = Timestamp> + 'a {
    let days = start.series(jiff::Span::new().days(1)).take(HORIZON);
    let days = days.filter(|day| is_on(schedule, *day)).filter(move |day| counts(day));
    let hours: Vec<i8> = schedule.hours().iter().filter_map(|hour| i8::try_from(hour).ok()).collect();
    days.flat_map(move |day| hours.iter().filter_map(|hour| moment(day, *hour)).collect::<Vec<_>>())
}

fn is_on(schedule: &Schedule, day: Date) -> bool {
    let unit = |number: i8| u32::try_from(number).unwrap_or_default();
    schedule.months().includes(unit(day.month()))
        && schedule.days_of_month().includes(unit(day.day()))
        && schedule.days_of_week().includes(unit(day.weekday().to_sunday_one_offset()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::calendar;
    use jiff::{civil::date, tz::TimeZone};
    use nidaa_kernel::member_states;

    fn all(pace: Pace, code: &str, from: &str, count: usize) -> Vec<String> {
        let calendar = calendar(Some(code.parse().expect("a code")));
        let mut at: Timestamp = from.parse().expect("a moment");
        let mut found = vec![];
        for _ in 0..count {
            at = next_run(pace, calendar, None, at).expect("a run");
            let zone = TimeZone::get(&calendar.zone).expect("a zone");
            found.push(at.to_zoned(zone).strftime("%a %F %H:%M").to_string());
        }
        found
    }

    #[test]
    fn every_day_means_every_working_day_of_the_reader() {
        assert_eq!(
            all(Pace::Daily, "TR", "2026-11-26T04:00:00Z", 3),
            ["Thu 2026-11-26 08:00", "Fri 2026-11-27 08:00", "Mon 2026-11-30 08:00"]
        );
        assert_eq!(
            all(Pace::Daily, "DZ", "2026-11-26T04:00:00Z", 2),
            ["Thu 2026-11-26 08:00", "Sun 2026-11-29 08:00"]
        );
    }

    #[test]
    fn every_week_means_the_first_working_day_of_the_readers_week() {
        assert_eq!(all(Pace::Weekly, "TR", "2026-11-26T04:00:00Z", 1), ["Mon 2026-11-30 08:00"]);
        assert_eq!(all(Pace::Weekly, "DZ", "2026-11-26T04:00:00Z", 1), ["Sun 2026-11-29 08:00"]);
        for state in member_states() {
            let calendar = calendar(Some(state.country));
            let run =
                next_run(Pace::Weekly, calendar, None, "2026-11-26T04:00:00Z".parse().expect("a moment"));
            assert!(run.is_some(), "{} begins its week on {:?}", state.country, calendar.first_day());
        }
    }

    #[test]
    fn a_holiday_puts_the_weekly_run_off_and_does_not_take_it_away() {
        let calendar = calendar(Some("TR".parse().expect("a code")));
        let holidays = BTreeSet::from([date(2026, 11, 30)]);
        let run = |after: &str| {
            let after = after.parse().expect("a moment");
            next_run(Pace::Weekly, calendar, Some(&holidays), after).map(|run| calendar.day(run))
        };
        assert_eq!(run("2026-11-26T04:00:00Z"), Some(date(2026, 12, 1)));
        assert_eq!(run("2026-11-30T12:00:00Z"), Some(date(2026, 12, 1)), "its own day is past, it is not");
    }

    /// Both nights on which clocks change included, wherever they change.
    #[test]
    fn each_working_day_has_one_run_at_eight_in_every_state() {
        for state in member_states() {
            let calendar = calendar(Some(state.country));
            let zone = TimeZone::get(&calendar.zone).expect("a zone");
            let mut at: Timestamp = "2026-01-01T00:00:00Z".parse().expect("a moment");
            let mut before = None;
            while calendar.day(at) < date(2027, 12, 31) {
                at = next_run(Pace::Daily, calendar, None, at).expect("a run");
                let civil = at.to_zoned(zone.clone());
                assert_eq!((civil.hour(), civil.minute()), (8, 0), "{} {civil}", state.country);
                let days = calendar.is_working(civil.date(), None) && before < Some(civil.date());
                assert!(days, "{} {civil}", state.country);
                before = Some(civil.date());
            }
        }
    }

    #[test]
    fn an_hour_that_is_left_out_is_taken_later_and_one_that_comes_twice_is_taken_once() {
        // In Tirana clocks go from two to three on 29 March 2026 and from three to two on 25 October.
        let tirana = calendar(Some("AL".parse().expect("a code")));
        let at_two = schedule("0 0 2 * * *");
        let of = |start: Date| -> Vec<Timestamp> {
            runs(&at_two, start, |_| true, |day, hour| tirana.moment(day, hour)).take(3).collect()
        };
        let utc = |found: Vec<Timestamp>| found.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(
            utc(of(date(2026, 3, 28))),
            ["2026-03-28T01:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z"]
        );
        assert_eq!(
            utc(of(date(2026, 10, 24))),
            ["2026-10-24T00:00:00Z", "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z"]
        );
    }
}
