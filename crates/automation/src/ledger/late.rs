//! How late a duty is, and for whom it waited.

use super::Obligation;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// Whole days after the deadline, and what they were spent on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lateness {
    /// Days after the last day on which it was in time. Days of rest are not counted.
    pub days: i64,
    /// What it waited for, in the order of the policy, then those who owe it; the days of all add up to `days`.
    pub causes: Vec<Delay>,
}

/// Days of lateness with one cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delay {
    /// The duty that was open meanwhile: another one, or the late one itself.
    pub duty: String,
    /// Audiences that owe that duty.
    pub owed_by: Vec<String>,
    /// How many of that duty were open, such as two partners who had not answered.
    pub count: usize,
    /// Days.
    pub days: i64,
}

/// Lateness of a row at `now`, or at its end if it has ended. `others` are rows of the same project or call; each late
/// day is put down to the first duty of `waits_for` that was open on it, else to the row's own debtors. `None` when it
/// is or was in time.
pub fn lateness<'a>(
    row: &Obligation,
    waits_for: &[String],
    others: impl IntoIterator<Item = &'a Obligation>,
    now: Timestamp,
) -> Option<Lateness> {
    let due = row.due.as_ref()?;
    let tz = TimeZone::get(&due.zone).unwrap_or(TimeZone::UTC);
    let day = |at: Timestamp| at.to_zoned(tz.clone()).date();
    let end = row.closed.as_ref().map_or(now, |closing| closing.cause.at);
    let others: Vec<&Obligation> = others.into_iter().filter(|other| other.key != row.key).collect();
    let mut delays = Delays::new(row, waits_for, &others);
    let mut today = due.date;
    while today < day(end) {
        today = today.tomorrow().ok()?;
        let rested = row.pauses.iter().any(|pause| {
            let until = pause.until.as_ref().map(|until| day(until.at));
            within(today, day(pause.since.at), until)
        });
        if !rested {
            delays.count(|other| {
                let closed = other.closed.as_ref().map(|closing| day(closing.cause.at));
                within(today, day(other.opened.at), closed)
            });
        }
    }
    delays.finish()
}

/// Whether a day lies in a time that began on `from` and ended before `until`.
fn within(today: Date, from: Date, until: Option<Date>) -> bool {
    from <= today && until.is_none_or(|until| today < until)
}

/// Days by cause, while they are counted.
struct Delays<'a> {
    own: Delay,
    awaited: Vec<(Delay, Vec<(&'a Obligation, bool)>)>,
}

impl<'a> Delays<'a> {
    fn new(row: &Obligation, waits_for: &[String], others: &[&'a Obligation]) -> Self {
        let delay = |row: &Obligation| Delay {
            duty: row.duty.clone(),
            owed_by: row.owed_by.clone(),
            count: 1,
            days: 0,
        };
        let awaited = |duty: &String| {
            let of_duty: Vec<(&Obligation, bool)> =
                others.iter().filter(|other| other.duty == *duty).map(|other| (*other, false)).collect();
            of_duty.first().map(|(first, _)| delay(first)).map(|delay| (delay, of_duty))
        };
        Self { own: delay(row), awaited: waits_for.iter().filter_map(awaited).collect() }
    }

    /// Puts one late day down to its cause.
    fn count(&mut self, was_open: impl Fn(&Obligation) -> bool) {
        for (delay, rows) in &mut self.awaited {
            let mut open = rows.iter_mut().filter(|(other, _)| was_open(other)).peekable();
            if open.peek().is_some() {
                open.for_each(|(_, blamed)| *blamed = true);
                delay.days += 1;
                return;
            }
        }
        self.own.days += 1;
    }

    fn finish(self) -> Option<Lateness> {
        let counted = |(delay, rows): (Delay, Vec<(&Obligation, bool)>)| Delay {
            count: rows.iter().filter(|(_, blamed)| *blamed).count(),
            ..delay
        };
        let all = self.awaited.into_iter().map(counted).chain([self.own]);
        let causes: Vec<Delay> = all.filter(|delay| delay.days > 0).collect();
        let days = causes.iter().map(|delay| delay.days).sum();
        (days > 0).then_some(Lateness { days, causes })
    }
}
