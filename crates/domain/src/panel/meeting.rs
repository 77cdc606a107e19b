//! When and where a panel meets.

use crate::line::check_name;
use crate::{Context, Refusal};
use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

/// A meeting as it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The day.
    pub day: Date,
    /// The hour at which it begins, on the clocks of the programme, where it is known.
    pub begins: Option<Time>,
    /// A room, or the address of a meeting on a screen, where it is known.
    pub place: Option<String>,
}

impl Meeting {
    /// The instant at which it begins on the clocks of a zone; none while no hour is known.
    pub fn starts(&self, zone: &str) -> Option<Timestamp> {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let begins = self.day.to_datetime(self.begins?);
        zone.to_ambiguous_timestamp(begins).compatible().ok()
    }

    /// Takes a meeting that is still to come, at a place that says something.
    pub(super) fn check(&self, context: &Context) -> Result<(), Refusal> {
        self.place.iter().try_for_each(|place| check_name("place", place))?;
        let is_past = match self.starts(context.zone()) {
            Some(starts) => starts <= context.now,
            None => context.days_until(self.day) < 0,
        };
        if is_past { Err(Refusal::DayPassed { day: self.day.to_string() }) } else { Ok(()) }
    }
}
