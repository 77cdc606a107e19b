//! How late a duty is, and for whom it waited.

use super::{Ledger, Obligation};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_kernel::ProjectCode;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Whole days after the deadline, and what they were spent on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lateness {
    /// Days after the last day on which it was in time, those on which it rested among them.
    pub days: i64,
    /// What it waited for, in the order of the policy, then those who owe it, then rest; the days of all add up to `days`.
    pub causes: Vec<Delay>,
}

/// Days of lateness with one cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delay {
    /// The duty that was open meanwhile: another one, or the late one itself.
    pub duty: String,
    /// Audiences that owe that duty; none of days of rest.
    pub owed_by: Vec<String>,
    /// How many of that duty were open, such as two partners who had not answered.
    pub count: usize,
    /// Days.
    pub days: i64,
    /// The project stood still: nobody was waited for.
    pub at_rest: bool,
}

/// Lateness of a row at `now`, or at its end if it has ended. Each late day is put down to the first duty it waits for
/// that was open on it, and from there on to what that one waits for, to the end of the chain; else to the row's own
/// debtors. `None` when it is or was in time, or late on no day but those of a rest.
pub(super) fn lateness(ledger: &Ledger, row: &Obligation, now: Timestamp) -> Option<Lateness> {
    let due = row.due.as_ref()?;
    let tz = TimeZone::get(&due.zone).unwrap_or(TimeZone::UTC);
    let end = row.closed.as_ref().map_or(now, |closing| closing.cause.at).to_zoned(tz.clone()).date();
    let first = due.date.tomorrow().ok().filter(|first| *first <= end)?;
    let (chain, own) = (Chain::new(ledger, row, &tz), Life::of(row, &tz));
    let mut delays: BTreeMap<usize, (Delay, BTreeSet<&str>)> = BTreeMap::new();
    for (day, days) in chain.spans(&own, first, end) {
        let found = chain.cause(&own, day);
        let (delay, keys) = delays.entry(found.rank).or_insert_with(|| (found.delay(), BTreeSet::new()));
        keys.extend(found.lives.iter().map(|life| life.row.key.as_str()));
        delay.days += days;
    }
    let causes: Vec<Delay> =
        delays.into_values().map(|(delay, keys)| Delay { count: keys.len(), ..delay }).collect();
    let days = causes.iter().map(|delay| delay.days).sum();
    causes.iter().any(|delay| !delay.at_rest).then_some(Lateness { days, causes })
}

/// The days of a row in the zone of the late one.
struct Life<'a> {
    row: &'a Obligation,
    open: Stretch,
    rests: Vec<Stretch>,
}

/// From a day to the day before another.
type Stretch = (Date, Option<Date>);

impl<'a> Life<'a> {
    fn of(row: &'a Obligation, tz: &TimeZone) -> Self {
        let day = |at: Timestamp| at.to_zoned(tz.clone()).date();
        let breaks = row.pauses.iter().chain(&row.gaps);
        let rests = breaks
            .map(|pause| (day(pause.since.happened), pause.until.as_ref().map(|until| day(until.happened))));
        let closed = row.closed.as_ref().map(|closing| day(closing.cause.at));
        Self { row, open: (day(row.opened.at), closed), rests: rests.collect() }
    }

    fn rested(&self, day: Date) -> bool {
        self.rests.iter().any(|rest| within(day, *rest))
    }

    /// Days on which something about it changed.
    fn turns(&self) -> impl Iterator<Item = Date> {
        let stretches = std::iter::once(&self.open).chain(&self.rests);
        stretches.flat_map(|(from, until)| std::iter::once(*from).chain(*until))
    }
}

fn within(day: Date, (from, until): Stretch) -> bool {
    from <= day && until.is_none_or(|until| day < until)
}

/// What a late day was spent on.
struct Found<'a, 'b> {
    rank: usize,
    lives: Vec<&'b Life<'a>>,
    at_rest: bool,
}

impl Found<'_, '_> {
    fn delay(&self) -> Delay {
        let row = self.lives.first().map(|life| life.row);
        let owed_by = row.filter(|_| !self.at_rest).map(|row| row.owed_by.clone()).unwrap_or_default();
        let duty = row.map(|row| row.duty.clone()).unwrap_or_default();
        Delay { duty, owed_by, count: 0, days: 0, at_rest: self.at_rest }
    }
}

/// All that a late row may have waited for, directly or because what it waits for waited.
struct Chain<'a> {
    ledger: &'a Ledger,
    /// Duties, in the order in which the policy comes to them.
    duties: Vec<&'a str>,
    lives: BTreeMap<(&'a str, Option<&'a ProjectCode>), Vec<Life<'a>>>,
}

impl<'a> Chain<'a> {
    fn new(ledger: &'a Ledger, row: &'a Obligation, tz: &TimeZone) -> Self {
        let mut duties: Vec<&str> = waits_for(ledger, row).collect();
        let mut next = 0;
        while let Some(duty) = duties.get(next) {
            let rule = ledger.policy(row).and_then(|policy| policy.obligation(duty));
            let new = rule.into_iter().flat_map(|rule| &rule.waits_for).map(String::as_str);
            let new: Vec<&str> = new.filter(|duty| !duties.contains(duty)).collect();
            duties.extend(new);
            next += 1;
        }
        let mut lives: BTreeMap<_, Vec<Life<'_>>> = BTreeMap::new();
        let beside = ledger.beside(row).filter(|other| other.key != row.key);
        for other in beside.filter(|other| duties.contains(&other.duty.as_str())) {
            let place = (other.duty.as_str(), other.project.as_ref());
            lives.entry(place).or_default().push(Life::of(other, tz));
        }
        Self { ledger, duties, lives }
    }

    /// The days from the first to the last, in spans within which nothing changed: the first day of each, and how many.
    fn spans(&self, own: &Life<'_>, first: Date, last: Date) -> impl Iterator<Item = (Date, i64)> {
        let all = self.lives.values().flatten().chain([own]).flat_map(Life::turns);
        let turns: BTreeSet<Date> = all.filter(|day| first < *day && *day <= last).chain([first]).collect();
        let ends: Vec<Date> = turns.iter().skip(1).copied().chain(last.tomorrow()).collect();
        let days = |(from, end): (Date, Date)| (from, end.duration_since(from).as_hours() / 24);
        turns.into_iter().zip(ends).map(days)
    }

    fn cause<'b>(&'b self, own: &'b Life<'a>, day: Date) -> Found<'a, 'b> {
        let (at_rest, rank) = (own.rested(day), self.duties.len());
        if at_rest {
            return Found { rank: rank + 1, lives: vec![own], at_rest };
        }
        let mut path = vec![own.row.duty.as_str()];
        let lives = self.awaited(own, day, &mut path).unwrap_or_else(|| vec![own]);
        let is_of =
            |duty: &&str| lives.iter().all(|life| life.row.key != own.row.key && life.row.duty == *duty);
        let rank = self.duties.iter().position(is_of).unwrap_or(rank);
        Found { rank, lives, at_rest }
    }

    /// The open duties at the end of the chain, all of one kind.
    fn awaited<'b>(
        &'b self,
        life: &Life<'a>,
        day: Date,
        path: &mut Vec<&'a str>,
    ) -> Option<Vec<&'b Life<'a>>> {
        waits_for(self.ledger, life.row).find_map(|duty| {
            if path.contains(&duty) {
                return None;
            }
            path.push(duty);
            let open = self.open(life.row, duty, day);
            let further: Vec<_> = open.iter().filter_map(|other| self.awaited(other, day, path)).collect();
            path.pop();
            let kind = further.first().and_then(|lives| lives.first()).map(|life| &life.row.duty);
            let alike = |life: &&Life<'a>| Some(&life.row.duty) == kind;
            let ends: Vec<_> = further.into_iter().flatten().filter(alike).collect();
            Some(if ends.is_empty() { open } else { ends }).filter(|lives| !lives.is_empty())
        })
    }

    /// Duties of a kind that were open on a day and did not rest: of the same project, or of all projects of a call.
    fn open<'b>(&'b self, row: &'a Obligation, duty: &'a str, day: Date) -> Vec<&'b Life<'a>> {
        let of_duty = self.lives.range((duty, row.project.as_ref())..);
        let near = of_duty.take_while(|((kind, project), _)| {
            *kind == duty && (row.project.is_none() || *project == row.project.as_ref())
        });
        let lives = near.flat_map(|(_, lives)| lives);
        lives.filter(|life| within(day, life.open) && !life.rested(day) && life.row.concerns(row)).collect()
    }
}

fn waits_for<'a>(ledger: &'a Ledger, row: &Obligation) -> impl Iterator<Item = &'a str> + use<'a> {
    ledger.rule(row).into_iter().flat_map(|rule| &rule.waits_for).map(String::as_str)
}
