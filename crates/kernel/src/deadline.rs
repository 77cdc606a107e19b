//! A moment by which something must have happened.

use crate::{CivilEnd, TimeOfDay};
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The last civil day on which something is in time, in a time zone. The end is exclusive: the midnight after that day, or
/// the time of that day where one was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Last day, inclusive.
    #[schemars(with = "String")]
    pub date: Date,
    /// The time of that day from which it is too late; none where the whole day counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<TimeOfDay>,
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
        Self::at(date.into(), zone)
    }

    /// The end that a person names, in `zone`. A time that a change of the clocks leaves out is taken later, one that comes
    /// twice is taken the first time.
    ///
    /// # Errors
    /// [`BadDeadline`] when the zone is unknown or the date has no next day.
    pub fn at(end: CivilEnd, zone: &str) -> Result<Self, BadDeadline> {
        let CivilEnd { date, at } = end;
        let bad = || BadDeadline { date, zone: zone.to_owned() };
        let tz = TimeZone::get(zone).map_err(|_| bad())?;
        let civil = match at {
            Some(time) => time.on(date),
            None => date.tomorrow().map_err(|_| bad())?.at(0, 0, 0, 0),
        };
        let end = civil.to_zoned(tz).map_err(|_| bad())?.timestamp();
        Ok(Self { date, at, zone: zone.to_owned(), end })
    }

    /// The same time of another day, in the same zone.
    ///
    /// # Errors
    /// [`BadDeadline`] when the date has no next day.
    pub fn on(&self, date: Date) -> Result<Self, BadDeadline> {
        Self::at(CivilEnd { date, at: self.at }, &self.zone)
    }

    /// The day, and its time where one was given.
    pub const fn civil(&self) -> CivilEnd {
        CivilEnd { date: self.date, at: self.at }
    }

    /// The moment by which people are told it: the time that was given, else the last minute of the day; never "midnight",
    /// which belongs to two days.
    pub fn told(&self) -> Timestamp {
        match self.at {
            Some(_) => self.end,
            None => self.end.checked_sub(SignedDuration::from_mins(1)).unwrap_or(self.end),
        }
    }

    /// Whether the clocks of a zone show another time at its end than those of its own.
    pub fn is_elsewhere(&self, zone: &str) -> bool {
        let offset = |zone: &str| TimeZone::get(zone).map(|tz| tz.to_offset(self.end)).ok();
        offset(zone) != offset(&self.zone)
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
    fn clocks_of_another_zone_that_show_the_same_time_are_not_elsewhere() {
        let due = Deadline::end_of(date(2026, 12, 15), "Europe/Istanbul").expect("a deadline");
        let zones = ["Europe/Istanbul", "Asia/Riyadh", "Africa/Dakar", "Asia/Jakarta"];
        assert_eq!(zones.map(|zone| due.is_elsewhere(zone)), [false, false, true, true]);
    }

    #[test]
    fn the_last_second_of_the_day_in_ankara_is_in_time_and_the_next_is_not() {
        let deadline = Deadline::end_of(date(2026, 12, 15), "Europe/Istanbul").expect("a known zone");
        let at = |text: &str| text.parse::<Timestamp>().expect("a timestamp");
        assert!(deadline.in_time(at("2026-12-15T20:59:59Z")));
        assert!(!deadline.in_time(at("2026-12-15T21:00:00Z")));
    }

    fn end(text: &str, zone: &str) -> String {
        let end = text.parse().expect("the end of something");
        Deadline::at(end, zone).expect("a known zone").end.to_string()
    }

    #[test]
    fn a_time_is_too_late_at_its_minute_and_not_before() {
        let end = "2030-10-31T17:00".parse().expect("the end of something");
        let deadline = Deadline::at(end, "Europe/Istanbul").expect("a known zone");
        let at = |text: &str| text.parse::<Timestamp>().expect("a timestamp");
        assert!(deadline.in_time(at("2030-10-31T13:59:59Z")));
        assert!(!deadline.in_time(at("2030-10-31T14:00:00Z")));
        assert_eq!(deadline.told(), at("2030-10-31T14:00:00Z"));
    }

    #[test]
    fn an_hour_that_the_clocks_leave_out_is_taken_later_and_one_that_comes_twice_the_first_time() {
        // In Beirut the clocks go from 00:00 to 01:00 in spring, and at 00:00 back to 23:00 in autumn.
        assert_eq!(end("2030-03-31T00:30", "Asia/Beirut"), "2030-03-30T22:30:00Z");
        assert_eq!(end("2030-10-26T23:30", "Asia/Beirut"), "2030-10-26T20:30:00Z");
        assert_eq!(end("2030-10-26", "Asia/Beirut"), "2030-10-26T22:00:00Z");
    }

    #[test]
    fn a_deadline_that_was_written_before_there_were_times_is_the_end_of_its_day() {
        let written = r#"{"date":"2026-12-15","zone":"Europe/Istanbul","end":"2026-12-15T21:00:00Z"}"#;
        let read: Deadline = serde_json::from_str(written).expect("a deadline");
        assert_eq!(read, Deadline::end_of(date(2026, 12, 15), "Europe/Istanbul").expect("a known zone"));
        assert_eq!(serde_json::to_string(&read).expect("a deadline is JSON"), written);
        let end = "2026-12-15T17:00".parse().expect("the end of something");
        let timed = Deadline::at(end, "Europe/Istanbul").expect("a known zone");
        let written =
            r#"{"date":"2026-12-15","at":"17:00","zone":"Europe/Istanbul","end":"2026-12-15T14:00:00Z"}"#;
        assert_eq!(serde_json::to_string(&timed).expect("a deadline is JSON"), written);
        assert_eq!(serde_json::from_str::<Deadline>(written).expect("a deadline"), timed);
    }

    #[test]
    fn an_unknown_zone_is_refused() {
        assert!(Deadline::end_of(date(2026, 12, 15), "Europe/Ankara").is_err());
    }
}
