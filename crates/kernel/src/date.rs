//! Dates as the sources know them: to the day, the month or the year.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// How exactly a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// Year, month and day.
    Day,
}

/// A civil date that may lack its day or its month. Written `2025`, `2025-07` or `2025-07-08`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct ApproxDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Not a date in the proleptic Gregorian calendar.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a date written as 2025, 2025-07 or 2025-07-08")]
pub struct BadDate(pub String);

impl ApproxDate {
    /// A date known to the day.
    pub fn day(date: Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }

    /// A date of which only the year is known.
    pub const fn year_only(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    /// The year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// How exactly it is known.
    pub const fn precision(self) -> Precision {
        match (self.month, self.day) {
            (Some(_), Some(_)) => Precision::Day,
            (Some(_), None) => Precision::Month,
            _ => Precision::Year,
        }
    }

    /// First day it may mean.
    pub fn first_day(self) -> Date {
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::ZERO)
    }

    /// Last day it may mean.
    pub fn last_day(self) -> Date {
        match self.precision() {
            Precision::Day => self.first_day(),
            Precision::Month => self.first_day().last_of_month(),
            Precision::Year => self.first_day().last_of_year(),
        }
    }

    /// The same day and month in another year. 29 February becomes the 28th where it must.
    #[must_use]
    pub fn in_year(self, year: i16) -> Self {
        let day = self.day.filter(|day| Date::new(year, self.month.unwrap_or(1), *day).is_ok());
        let day = day.or_else(|| self.day.map(|_| 28));
        Self { year, month: self.month, day }
    }
}

impl fmt::Display for ApproxDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl FromStr for ApproxDate {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let bad = || BadDate(text.chars().take(40).collect());
        let parts: Vec<&str> = text.split('-').collect();
        let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        if !matches!(widths[..], [4] | [4, 2] | [4, 2, 2])
            || !text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
        {
            return Err(bad());
        }
        let number = |index: usize| parts.get(index).map(|part| part.parse::<i8>()).transpose();
        let year = parts[0].parse::<i16>().map_err(|_| bad())?;
        let month = number(1).map_err(|_| bad())?;
        let day = number(2).map_err(|_| bad())?;
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| bad())?;
        Ok(Self { year, month, day })
    }
}

impl TryFrom<String> for ApproxDate {
    type Error = BadDate;
    fn try_from(text: String) -> Result<Self, BadDate> {
        text.parse()
    }
}

impl From<ApproxDate> for String {
    fn from(date: ApproxDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_month_ends_on_its_last_day() {
        assert_eq!("2020-02".parse::<ApproxDate>().map(ApproxDate::last_day), Ok(date(2020, 2, 29)));
    }

    #[test]
    fn the_leap_day_moves_to_the_28th_in_a_common_year() {
        let moved = "2020-02-29".parse::<ApproxDate>().map(|d| d.in_year(2021).to_string());
        assert_eq!(moved, Ok("2021-02-28".to_owned()));
    }

    #[test]
    fn reversed_digits_are_refused() {
        assert_eq!("2025-80-09".parse::<ApproxDate>(), Err(BadDate("2025-80-09".into())));
    }
}
