//! By when a duty is owed, from the policy and what is known of its project and call.

use super::{Obligation, Part, Pause};
use crate::{Directory, KnownCall, KnownProject};
use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};
use nidaa_kernel::{CivilEnd, Deadline, StageId};
use nidaa_workflow::{Due, Machine, Next, ObligationRule, ParameterValue, Way, Workflow};

/// The zone deadlines are in when neither call nor policy names one.
const USUAL_ZONE: &str = "Europe/Istanbul";
/// Seconds of a day.
const DAY: i64 = 86_400;

/// The deadline as it is now; `None` while the date it hangs on is not known. Time that was granted counts where it
/// ends later.
pub fn due(row: &Obligation, directory: &Directory, workflow: &Workflow) -> Option<Deadline> {
    let usual = usual(row, directory, workflow)?;
    let granted = granted(row).filter(|granted| granted.end > usual.end);
    Some(granted.unwrap_or(usual))
}

fn usual(row: &Obligation, directory: &Directory, workflow: &Workflow) -> Option<Deadline> {
    let project = row.project.as_ref().and_then(|code| directory.project(code.as_str()));
    let call = row.call.as_ref().and_then(|code| directory.call(code.as_str()));
    let duty = workflow.obligation(&row.duty)?;
    let moved = years_waited(row, directory, workflow);
    let counted_from = |day: Date| of_moved(duty, workflow, (project, call), row.part.as_ref(), (day, moved));
    let first = counted_from(row.opened_on)?;
    // A day that a person set for one task has no count to begin later.
    let is_set = matches!(row.part, Some(Part::Condition(_) | Part::Finding(_)));
    let at = |days| {
        if is_set {
            return first.on(later(first.date, days)?).ok();
        }
        counted_from(later(row.opened_on, days)?)
    };
    let tz = TimeZone::get(zone(call, workflow)).unwrap_or(TimeZone::UTC);
    let since = row.opened_on.to_zoned(tz).ok()?.timestamp();
    stopped(row, since, first.clone(), at)
}

/// What the office granted, stopped by the rests that came after.
fn granted(row: &Obligation) -> Option<Deadline> {
    let granted = row.granted.clone()?;
    let since = row.grants.last().map_or(Timestamp::MAX, |grant| grant.cause.at);
    let at = |days| granted.on(later(granted.date, days)?).ok();
    stopped(row, since, granted.clone(), at)
}

/// A deadline whose clock ran since a moment: a rest stops the clock of what was not due yet. What was late already is late
/// no longer meanwhile, but stays due. `at` gives the deadline so many days later.
fn stopped(
    row: &Obligation,
    since: Timestamp,
    due: Deadline,
    at: impl Fn(i64) -> Option<Deadline>,
) -> Option<Deadline> {
    let (mut due, mut days) = (due, 0);
    let stretch = |pause: &Pause| Some((pause.since.happened.max(since), pause.until.as_ref()?.happened));
    let rests = row.pauses.iter().filter_map(stretch);
    for (from, until) in rests.filter(|(from, until)| from < until) {
        if due.end > from {
            days += days_between(from, until);
            due = at(days)?;
        }
    }
    Some(due)
}

/// So many days after a day; `None` beyond the calendar.
pub fn later(day: Date, days: i64) -> Option<Date> {
    day.checked_add(Span::new().try_days(days).ok()?).ok()
}

/// Days that were begun between two moments.
fn days_between(since: Timestamp, until: Timestamp) -> i64 {
    let seconds = until.as_second().saturating_sub(since.as_second());
    seconds.div_euclid(DAY) + i64::from(seconds.rem_euclid(DAY) > 0)
}

/// The deadline of a duty that is opened on a day, for a project and its call.
pub fn of_duty(
    duty: &ObligationRule,
    workflow: &Workflow,
    around: (Option<&KnownProject>, Option<&KnownCall>),
    part: Option<&Part>,
    opened_on: Date,
) -> Option<Deadline> {
    of_moved(duty, workflow, around, part, (opened_on, None))
}

/// The same where it moves by these years; where none are named, a duty of a project moves along with the project's year of
/// implementation, never to before its call.
fn of_moved(
    duty: &ObligationRule,
    workflow: &Workflow,
    (project, call): (Option<&KnownProject>, Option<&KnownCall>),
    part: Option<&Part>,
    (opened_on, moved): (Date, Option<i16>),
) -> Option<Deadline> {
    let deadline = workflow.deadline(duty.deadline.as_ref()?)?;
    let day = match &deadline.due {
        Due::Date(date) if date == "call.closes" => return call?.closes.clone(),
        Due::Date(date) => day_of(date, project, call, part)?,
        Due::After { days, .. } => later(opened_on, days.number)?,
        Due::Past { date, days } => later(day_of(date, project, call, part)?, days.number)?,
        Due::Yearly { month, day, years_after_call, .. } => {
            let moved = moved.unwrap_or_else(|| {
                project.zip(call).map_or(0, |(project, call)| years_moved(project, call, workflow))
            });
            let year = call?.year?.checked_add(moved)?.checked_add(i16::try_from(*years_after_call).ok()?)?;
            day_of_year(year, *month, *day)?
        }
    };
    Deadline::at(CivilEnd { date: day, at: deadline.at }, zone(call, workflow)).ok()
}

/// The zone of a call's deadlines, else the programme's.
pub fn zone<'a>(call: Option<&'a KnownCall>, workflow: &'a Workflow) -> &'a str {
    let of_call = call.and_then(|call| call.closes.as_ref()).map(|closes| closes.zone.as_str());
    let of_programme = workflow.parameter("zone").and_then(|zone| match &zone.value {
        ParameterValue::Text(zone) => Some(zone.as_str()),
        _ => None,
    });
    of_call.or(of_programme).unwrap_or(USUAL_ZONE)
}

/// The day of a date that policies name.
fn day_of(
    date: &str,
    project: Option<&KnownProject>,
    call: Option<&KnownCall>,
    part: Option<&Part>,
) -> Option<Date> {
    let contract = || project?.books.standing();
    match date {
        "call.closes" => Some(call?.closes.as_ref()?.date),
        "call.opens" => call?.opens,
        "contract.starts" => Some(contract()?.starts),
        "contract.ends" => Some(contract()?.ends),
        _ => day_of_part(part?, project?),
    }
}

/// The last day that a milestone, a condition, a finding or an announced activity has of its own.
fn day_of_part(part: &Part, project: &KnownProject) -> Option<Date> {
    match part {
        Part::Milestone(key) => project.milestones.get(key.as_str()).map(|known| known.span.end.last_day()),
        Part::Condition(key) => project.conditions.get(key).map(|known| known.due),
        Part::Finding(key) => project.findings.get(key.as_str()).map(|known| known.due),
        Part::Activity(key) => project.books.activity(key).map(|known| known.span.end.last_day()),
        _ => None,
    }
}

/// Years by which a duty of a call moves that waits until its projects have come to their end: as many as the last of them was
/// put off, also where that one has ended since, for a deadline does not come nearer by itself. `None` of any other duty.
fn years_waited(row: &Obligation, directory: &Directory, workflow: &Workflow) -> Option<i16> {
    let (code, duty) =
        (row.call.as_ref().filter(|_| row.project.is_none())?, workflow.obligation(&row.duty)?);
    if !duty.waits_for.iter().any(|awaited| leads_to_the_end(awaited, workflow)) {
        return None;
    }
    let call = directory.call(code.as_str())?;
    let first = year_of_work(call, workflow);
    directory.years_of(code).map(|(from, year)| years_between(from.or(first), year)).max()
}

/// Whether a duty of a project is done by what ends it.
fn leads_to_the_end(duty: &str, workflow: &Workflow) -> bool {
    let Some(rule) = workflow.obligation(duty).filter(|rule| rule.of == Machine::Project) else {
        return false;
    };
    let is_final =
        |stage: &StageId| workflow.stage(Machine::Project, stage).is_some_and(|known| known.is_final);
    let ends = |way: &Way<'_>| match way.next {
        Next::To(stage) => way.command == rule.command && is_final(stage),
        _ => false,
    };
    workflow.ways(Machine::Project).iter().any(ends)
}

/// Years by which a project was put off.
pub fn years_moved(project: &KnownProject, call: &KnownCall, workflow: &Workflow) -> i16 {
    let from = project.first_year.or_else(|| year_of_work(call, workflow));
    years_between(from, project.year)
}

fn years_between(from: Option<i16>, year: Option<i16>) -> i16 {
    year.zip(from).and_then(|(year, from)| year.checked_sub(from)).map_or(0, |moved| moved.max(0))
}

/// The year in which projects of a call are carried out that name none: the first after the call's own in which the
/// programme sets a project a day.
fn year_of_work(call: &KnownCall, workflow: &Workflow) -> Option<i16> {
    let of_project = workflow.deadlines().iter().filter(|deadline| deadline.of == Machine::Project);
    let after = of_project.filter_map(|deadline| match &deadline.due {
        Due::Yearly { years_after_call, .. } => Some(*years_after_call),
        _ => None,
    });
    call.year?.checked_add(i16::try_from(after.filter(|years| *years > 0).min()?).ok()?)
}

/// 29 February is the 28th in a common year.
fn day_of_year(year: i16, month: u8, day: u8) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Date::new(year, month, day).or_else(|_| Date::new(year, month, 28)).ok()
}
