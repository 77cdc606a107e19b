//! On which day of the year a deadline falls, where the file says it: on a day that a parameter holds, or so many days after
//! it or after what the clock does on it.

use super::times;
use crate::{
    Tick, Vocabulary,
    file::{Amount, File, RawDeadline, RawDue},
    place::{At, Place},
};
use jiff::{Span, civil::Date};

/// Four years running, the last of which has a 29 February.
const YEARS: std::ops::RangeInclusive<i16> = 2025..=2028;

/// A deadline with a day of the year.
pub(super) struct Reckoned<'a> {
    parameter: &'a str,
    day: (u8, u8),
    /// Where the parameter's value is written.
    pub place: Place,
    count: Option<Count<'a>>,
    /// Whether it is the usual day of what each call dates for itself, so that a call may have another.
    pub is_usual: bool,
}

/// So many days from a day of the year.
struct Count<'a> {
    /// As the file has it.
    days: i64,
    /// What happens on the day they are counted from, and how many days after the parameter's that is.
    after: Option<(&'a str, i64)>,
}

/// A day of the year on which a deadline falls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Fall {
    /// Month and day.
    pub day: (u8, u8),
    /// Whether it falls so only where a 29 February is on the way, or only where none is.
    leap: Option<bool>,
}

impl Fall {
    /// In which years, where it is not in all.
    pub fn when(self) -> &'static str {
        match self.leap {
            None => "",
            Some(true) => ", where 29 February comes before it",
            Some(false) => ", where no 29 February comes before it",
        }
    }
}

impl<'a> Reckoned<'a> {
    /// The deadline's day; none where it hangs on what nobody can date beforehand.
    pub fn of(file: &'a File, vocabulary: &Vocabulary, deadline: &'a RawDeadline) -> Option<Self> {
        match &deadline.due.value {
            RawDue::Yearly { day, .. } => Self::on(file, &day.value, None, false),
            RawDue::Date(date) => Self::on(file, of_call(&date.value)?, None, true),
            RawDue::Past { date, days } => {
                let count = Count { days: counted(file, days)?, after: None };
                Self::on(file, of_call(&date.value)?, Some(count), true)
            }
            RawDue::After { event, days } => {
                let tick = *vocabulary.clock.get(&event.value)?;
                let (parameter, later) = ticks(file, tick)?;
                let count = Count { days: counted(file, days)?, after: Some((&event.value, later)) };
                Self::on(file, parameter, Some(count), !matches!(tick, Tick::AfterDeadline(_)))
            }
        }
    }

    fn on(file: &File, parameter: &'a str, count: Option<Count<'a>>, is_usual: bool) -> Option<Self> {
        let (day, place) = (times::month_day(file, parameter)?, times::place_of(file, parameter)?);
        Some(Self { parameter, day, place, count, is_usual })
    }

    /// From which day it is counted, in words; none where a parameter holds the day itself.
    pub fn counted(&self) -> Option<String> {
        let Count { days, after } = self.count.as_ref()?;
        let (days, line) = (times::days(*days), self.place.line);
        let day = format!("{} (`{}`, line {line})", super::parameters::in_words(self.day), self.parameter);
        Some(match after {
            None => format!("{days} after {day}"),
            Some((event, 0)) => format!("{days} after `{event}` on {day}"),
            Some((event, _)) => format!("{days} after `{event}` on the day after {day}"),
        })
    }

    /// The days on which it falls: one, or two where a 29 February on the way makes a difference.
    pub fn falls(&self) -> Vec<Fall> {
        let all: Vec<((u8, u8), bool)> = YEARS.filter_map(|year| self.fall(year)).collect();
        let mut falls: Vec<Fall> = vec![];
        for (day, leap) in &all {
            let same = all.iter().filter(|(other, _)| other == day);
            let only = same.clone().count() < all.len() && same.clone().all(|(_, other)| other == leap);
            let fall = Fall { day: *day, leap: only.then_some(*leap) };
            if !falls.contains(&fall) {
                falls.push(fall);
            }
        }
        falls
    }

    /// The day in one year, and whether a 29 February is on the way.
    fn fall(&self, year: i16) -> Option<((u8, u8), bool)> {
        let [month, day] = [self.day.0, self.day.1].map(u8::cast_signed);
        let first = Date::new(year, month, day).or_else(|_| Date::new(year, month, 28)).ok()?;
        let days = self
            .count
            .as_ref()
            .map_or(0, |count| count.days.saturating_add(count.after.map_or(0, |(_, later)| later)));
        let last = first.checked_add(Span::new().try_days(days).ok()?).ok()?;
        let leap = (first.year()..=last.year())
            .filter_map(|year| Date::new(year, 2, 29).ok())
            .any(|leap| (first..=last).contains(&leap));
        Some(((last.month().cast_unsigned(), last.day().cast_unsigned()), leap))
    }
}

/// The parameter that holds the usual day of a call's date.
fn of_call(date: &str) -> Option<&str> {
    date.strip_prefix("call.")
}

fn counted(file: &File, days: &At<Amount>) -> Option<i64> {
    times::number(file, &days.value).filter(|days| *days >= 0)
}

/// The parameter that holds the day of a tick, and how many days later it comes: what ends with a day is followed by the
/// next day, what ends at a time of it by the same.
fn ticks(file: &File, tick: Tick) -> Option<(&str, i64)> {
    match tick {
        Tick::On(date) => Some((of_call(date)?, 0)),
        Tick::AfterDate(date) => Some((of_call(date)?, 1)),
        Tick::AfterDeadline(id) => {
            let deadline = file.deadlines.iter().find(|deadline| deadline.id.value == id)?;
            match &deadline.due.value {
                RawDue::Yearly { day, .. } => Some((&day.value, i64::from(deadline.at.is_none()))),
                _ => None,
            }
        }
    }
}
