//! Times as the database holds them: whole microseconds since 1970.

use jiff::Timestamp;

pub fn micros(time: Timestamp) -> i64 {
    time.as_microsecond()
}

/// A stored time. Numbers outside the calendar, which only tampering can leave, become the nearest end of it.
pub fn timestamp(micros: i64) -> Timestamp {
    let end = if micros < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_microsecond(micros).unwrap_or(end)
}
