//! Every date that a call or a project holds beside its contract, by its name.

use super::Effect;
use crate::State;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use nidaa_domain::{call::Call, project::Project};
use nidaa_kernel::{CivilEnd, Deadline};
use std::collections::BTreeMap;

/// A date as an effect tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    text: String,
    /// On whose clocks, where it is a deadline.
    zone: Option<String>,
}

type Dates = BTreeMap<String, Told>;

/// What differs between two states of one thing; `before` and `after` name its first day for proposals, which the state
/// itself does not hold.
pub(super) fn changes(of: &str, (before, after): (&State, &State), first: [Option<Date>; 2]) -> Vec<Effect> {
    let [opened, opens] = first;
    let (mut before, after) = (dates(before, opened), dates(after, opens));
    let moved = |(what, to): (String, Told)| {
        let from = before.remove(&what);
        (from.as_ref() != Some(&to)).then(|| effect(of, what, from, Some(to)))
    };
    let mut all: Vec<Effect> = after.into_iter().filter_map(moved).collect();
    all.extend(before.into_iter().map(|(what, from)| effect(of, what, Some(from), None)));
    all
}

fn effect(of: &str, what: String, from: Option<Told>, to: Option<Told>) -> Effect {
    let zone = to.as_ref().or(from.as_ref()).and_then(|told| told.zone.clone());
    let [from, to] = [from, to].map(|told| told.map(|told| told.text));
    Effect::Date { of: of.to_owned(), what, from, to, zone, effective: None }
}

fn dates(state: &State, opens: Option<Date>) -> Dates {
    match state {
        State::Call(call) => of_call(call, opens),
        State::Project(project) => of_project(project),
        _ => Dates::new(),
    }
}

fn of_call(call: &Call, opens: Option<Date>) -> Dates {
    let opens = opens.map(|day| ("opens".to_owned(), plain(&day)));
    let Some(closes) = &call.closes else { return opens.into_iter().collect() };
    let until = call.takes_until().filter(|until| *until != closes.end);
    let until = until.and_then(|until| civil(until, &closes.zone));
    let grace = until.map(|until| ("grace".to_owned(), at(until, &closes.zone)));
    opens.into_iter().chain([("closes".to_owned(), deadline(closes))]).chain(grace).collect()
}

fn of_project(project: &Project) -> Dates {
    let year = project.implementation_year.map(|year| ("implementation_year".to_owned(), plain(&year)));
    let milestones = project.milestones.iter().map(|milestone| {
        let span = format!("{}/{}", milestone.span.start, milestone.span.end);
        (format!("milestone/{}", milestone.key), plain(&span))
    });
    let readmitted = project.readmitted.iter().map(|until| ("readmitted".to_owned(), deadline(until)));
    year.into_iter().chain(milestones).chain(readmitted).collect()
}

fn plain(date: &impl ToString) -> Told {
    Told { text: date.to_string(), zone: None }
}

fn deadline(deadline: &Deadline) -> Told {
    at(deadline.civil(), &deadline.zone)
}

fn at(end: CivilEnd, zone: &str) -> Told {
    Told { text: end.to_string(), zone: Some(zone.to_owned()) }
}

/// The instant from which it is too late, as a person names it on the clocks of a zone: midnight is the end of the day
/// before.
fn civil(end: Timestamp, zone: &str) -> Option<CivilEnd> {
    let local = end.to_zoned(TimeZone::get(zone).ok()?);
    match local.strftime("%H:%M").to_string().parse() {
        Ok(time) => Some(CivilEnd { date: local.date(), at: Some(time) }),
        Err(_) => Some(local.date().yesterday().ok()?.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_named_on_the_clock_of_its_zone_and_midnight_by_the_day_before() {
        let told = |end: &str| {
            let end = end.parse().expect("a moment");
            civil(end, "Europe/Istanbul").map(|end| end.to_string())
        };
        assert_eq!(told("2030-10-31T14:30:00Z").as_deref(), Some("2030-10-31T17:30"));
        assert_eq!(told("2030-10-31T21:00:00Z").as_deref(), Some("2030-10-31"));
        assert_eq!(civil(Timestamp::UNIX_EPOCH, "Europe/Ankara"), None);
    }
}
