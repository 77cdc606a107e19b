//! A moment by which something must have happened.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The last civil day on which something is in time, in a time zone. The end is exclusive: the midnight after that day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Last day, inclusive.
    #[schemars(with = "String")]
    pub date: Date,
    /// IANA name of the zone, such as `Europe/Istanbul`.
    pub zone: String,
    /// The instant from which it is too late, resolved when the deadline was set.
    #[schemars(with = "String")]
    pub end: Timestamp,
}

/// A deadline that cannot be resolved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("deadline {date} in zone {zone:?} cannot be resolved")]
pub struct BadDeadline {
    /// The civil date given.
    pub date: Date,
    /// The zone given.
    pub zone: String,
}

impl Deadline {
    /// The end of `date` in `zone`.
    ///
    /// # Errors
    /// [`BadDeadline`] when the zone is unknown or the date has no next day.
    pub fn end_of(date: Date, zone: &str) -> Result<Self, BadDeadline> {
        let bad = || BadDeadline { date, zone: zone.to_owned() };
        let tz = TimeZone::get(zone).map_err(|_| bad())?;
        let midnight = date.tomorrow().map_err(|_| bad())?.to_zoned(tz).map_err(|_| bad())?;
        Ok(Self { date, zone: zone.to_owned(), end: midnight.timestamp() })
    }

    /// Whether something received at `at` is in time.
    pub fn in_time(&self, at: Timestamp) -> bool {
        at < self.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_last_second_of_the_day_in_ankara_is_in_time_and_the_next_is_not() {
        let deadline = Deadline::end_of(date(2026, 12, 15), "Europe/Istanbul").expect("a known zone");
        let at = |text: &str| text.parse::<Timestamp>().expect("a timestamp");
        assert!(deadline.in_time(at("2026-12-15T20:59:59Z")));
        assert!(!deadline.in_time(at("2026-12-15T21:00:00Z")));
    }

    #[test]
    fn an_unknown_zone_is_refused() {
        assert!(Deadline::end_of(date(2026, 12, 15), "Europe/Ankara").is_err());
    }
}
