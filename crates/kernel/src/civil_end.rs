//! The end of something as a person names it: a day, or a time of a day.

use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An hour and a minute of a day. Midnight is none: it belongs to two days, and the end of the day before says it better.
/// Written `17:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct TimeOfDay {
    hour: i8,
    minute: i8,
}

/// Not a time of a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a time written as 17:00, from 00:01 to 23:59")]
pub struct BadTimeOfDay(pub String);

impl TimeOfDay {
    /// This time of a day.
    pub const fn on(self, date: Date) -> DateTime {
        date.at(self.hour, self.minute, 0, 0)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for TimeOfDay {
    type Err = BadTimeOfDay;

    fn from_str(text: &str) -> Result<Self, BadTimeOfDay> {
        let bad = || BadTimeOfDay(text.chars().take(40).collect());
        let number = |text: &str, most: i8| {
            let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.parse::<i8>().ok()).flatten().filter(|number| *number <= most)
        };
        let (hour, minute) = text.split_once(':').ok_or_else(bad)?;
        match (number(hour, 23), number(minute, 59)) {
            (Some(0), Some(0)) | (None, _) | (_, None) => Err(bad()),
            (Some(hour), Some(minute)) => Ok(Self { hour, minute }),
        }
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = BadTimeOfDay;
    fn try_from(text: String) -> Result<Self, BadTimeOfDay> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

/// The last day on which something is in time or, with a time, the minute of it from which it is too late; on the clocks of
/// the deadline's zone. Written `2027-05-10T17:00` or `2027-05-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct CivilEnd {
    /// The day.
    pub date: Date,
    /// Its time; without one the whole day counts.
    pub at: Option<TimeOfDay>,
}

/// Neither a day nor a time of a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0:?} is not a day or a minute of a day on the deadline's clock, written as 2027-05-10 or 2027-05-10T17:00"
)]
pub struct BadCivilEnd(pub String);

impl From<Date> for CivilEnd {
    fn from(date: Date) -> Self {
        Self { date, at: None }
    }
}

impl fmt::Display for CivilEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(f)?;
        self.at.map_or(Ok(()), |at| write!(f, "T{at}"))
    }
}

impl FromStr for CivilEnd {
    type Err = BadCivilEnd;

    /// Seconds, offsets and names of zones are refused: they would be dropped.
    fn from_str(text: &str) -> Result<Self, BadCivilEnd> {
        let bad = || BadCivilEnd(text.chars().take(40).collect());
        let (day, at) = match text.split_once('T') {
            Some((day, at)) => (day, Some(at.parse().map_err(|_| bad())?)),
            None => (text, None),
        };
        let date: Date = day.parse().map_err(|_| bad())?;
        if date.to_string() == day { Ok(Self { date, at }) } else { Err(bad()) }
    }
}

impl TryFrom<String> for CivilEnd {
    type Error = BadCivilEnd;
    fn try_from(text: String) -> Result<Self, BadCivilEnd> {
        text.parse()
    }
}

impl From<CivilEnd> for String {
    fn from(end: CivilEnd) -> Self {
        end.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_is_written_as_it_was_read() {
        for text in ["2027-05-10", "2027-05-10T17:00", "2027-05-10T00:01", "2027-05-10T23:59"] {
            assert_eq!(text.parse::<CivilEnd>().map(|end| end.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_would_be_dropped_or_belongs_to_two_days_is_no_end() {
        for text in [
            "2027-05-10T00:00",
            "2027-05-10T24:00",
            "2027-05-10T17:60",
            "2027-05-10T17:00:30",
            "2027-05-10T17:00Z",
            "2027-05-10T17:00-11:00[Pacific/Pago_Pago]",
            "2027-05-10T5:00",
            "2027-05-10T+5:00",
            "2027-05-10 17:00",
            "20270510",
            "2027-02-29",
            "17:00",
            "",
        ] {
            assert_eq!(text.parse::<CivilEnd>(), Err(BadCivilEnd(text.chars().take(40).collect())));
        }
    }
}
