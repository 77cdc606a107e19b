//! Which of a programme's deadlines have passed for a call.

use crate::call::Call;
use jiff::{
    Span, Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use nidaa_kernel::{CivilEnd, Deadline};
use nidaa_workflow::{Deadline as Rule, Due, ParameterValue, Workflow};

/// The zone of deadlines where a programme names none.
const ZONE: &str = "Europe/Istanbul";

/// The programme's zone for deadlines: its parameter `zone`, else Istanbul's.
pub fn zone_of(workflow: &Workflow) -> &str {
    match workflow.parameter("zone").map(|zone| &zone.value) {
        Some(ParameterValue::Text(zone)) => zone,
        _ => ZONE,
    }
}

/// The civil day at a moment, in the programme's zone.
pub fn day_under(workflow: &Workflow, now: Timestamp) -> Date {
    day_in(zone_of(workflow), now)
}

/// The civil day at a moment where no programme says in which zone: of registrations, deputies and boards of all programmes.
pub fn usual_day(now: Timestamp) -> Date {
    day_in(ZONE, now)
}

/// The civil day at a moment, in a zone; in UTC where the zone is unknown.
pub(crate) fn day_in(zone: &str, now: Timestamp) -> Date {
    now.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC)).date()
}

/// Ids of the policy file's deadlines that have passed for this call at this moment, in the order of the file. Those
/// whose day is not known yet, because the call has no year or no close, have not passed.
pub fn passed(workflow: &Workflow, call: &Call, now: Timestamp) -> Vec<String> {
    let over = |deadline: &&Rule| ends(workflow, deadline, call).is_some_and(|end| !end.in_time(now));
    let deadlines = workflow.deadlines().iter().filter(over);
    deadlines.map(|deadline| deadline.id.clone()).collect()
}

/// When a deadline of this id ends for a call, as far as the call's own dates tell.
pub fn end_of(workflow: &Workflow, id: &str, call: &Call) -> Option<Deadline> {
    let deadline = workflow.deadlines().iter().find(|deadline| deadline.id == id)?;
    ends(workflow, deadline, call)
}

/// When the time to sign contracts ends for a final list that was published at a moment; `None` where the rules set none.
pub fn contracting_ends(workflow: &Workflow, listed: Timestamp) -> Option<Deadline> {
    end_after(workflow, "contracting", "call_final_list_published", listed)
}

/// When a deadline of this id ends that is counted from an event, for one that happened at a moment.
fn end_after(workflow: &Workflow, id: &str, event: &str, at: Timestamp) -> Option<Deadline> {
    let rule = workflow.deadlines().iter().find(|deadline| deadline.id == id)?;
    let Due::After { event: counted_from, days } = &rule.due else { return None };
    let days = Span::new().try_days(days.number).ok().filter(|_| counted_from == event)?;
    let date = day_under(workflow, at).checked_add(days).ok()?;
    Deadline::at(CivilEnd { date, at: rule.at }, zone_of(workflow)).ok()
}

fn ends(workflow: &Workflow, rule: &Rule, call: &Call) -> Option<Deadline> {
    match &rule.due {
        Due::Date(name) if name == "call.closes" => call.closes.clone(),
        Due::Yearly { month, day, years_after_call, .. } => {
            let year = i64::from(call.year?).checked_add(*years_after_call)?;
            let date = civil(i16::try_from(year).ok()?, *month, *day)?;
            Deadline::at(CivilEnd { date, at: rule.at }, zone_of(workflow)).ok()
        }
        Due::Date(_) | Due::After { .. } | Due::Past { .. } => None,
    }
}

/// 29 February is the 28th in a common year.
fn civil(year: i16, month: u8, day: u8) -> Option<Date> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let last = date(year, month, 1).days_in_month();
    Date::new(year, month, day.min(last)).ok()
}
