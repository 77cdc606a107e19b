//! The steps of a call that the clock takes. One computation for the alarms and the forecast.

use crate::KnownCall;
use jiff::{Timestamp, tz::TimeZone};
use nidaa_domain::{call::Call, contracting_ends, end_of, zone_of};
use nidaa_workflow::{Machine, Workflow};

/// What the clock is to do with a call in its stage, and when. A step that was taken back is the office's to take again, and
/// so is one that was due while the call was cancelled; its open and its close come at once then, since both only tell
/// until when proposals are taken.
pub fn steps_to_come(rules: &Workflow, call: &KnownCall) -> Vec<(&'static str, Timestamp)> {
    let midnight = call.opens.and_then(|day| {
        let zone = TimeZone::get(zone_of(rules)).unwrap_or(TimeZone::UTC);
        Some(day.to_zoned(zone).ok()?.timestamp())
    });
    let contracting = call.listed.and_then(|listed| contracting_ends(rules, listed));
    let ends = |id| end_of(rules, id, &dated(call)).filter(|_| call.has_stepped());
    let later = [
        ("close_final_stage", "final_stage_closed", ends("final_fiche")),
        ("start_implementation", "implementation_started", contracting),
        ("end_year", "year_ended", ends("activities_end")),
    ];
    let later = later.into_iter().filter_map(|(command, step, deadline)| {
        let due = deadline?.end;
        (!call.took_back(step) && !call.was_cancelled_at(due)).then_some((command, due))
    });
    let first = [("open_call", midnight), ("close_call", call.takes_until())];
    let first = first.into_iter().filter_map(|(command, due)| Some((command, due?)));
    let is_open = |command: &str| {
        let mut open = rules.commands(Machine::Call).filter(|info| info.command == command);
        open.any(|info| call.stage.as_ref().is_some_and(|stage| info.open_in.contains(stage)))
    };
    first.chain(later).filter(|(command, _)| is_open(command)).collect()
}

/// The dates of a call, as decisions know them.
pub(crate) fn dated(call: &KnownCall) -> Call {
    Call { year: call.year, closes: call.closes.clone(), ..Call::default() }
}
