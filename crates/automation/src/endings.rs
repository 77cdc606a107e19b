//! How the clock ends a project that does not hand in what it owes. One computation for the alarms and the forecast.

use crate::{Desk, KnownCall, Obligation};
use jiff::Timestamp;
use nidaa_workflow::Machine;

/// What the clock is to do with a project, and when: a revision that does not come ends it, and with the last of the time
/// that was granted to it alone, so do a final document and a draft. What has no time of its own ends with a step of the call.
pub fn endings(desk: &Desk, project: &str) -> Vec<(&'static str, Timestamp)> {
    let open = || desk.ledger.of_project(project).filter(|row| row.is_open());
    let granted = || open().filter(|row| row.granted.is_some());
    let ends = [
        ("miss_revision", last(open().filter(|row| lapses_by(desk, row, "project_revision_missed")))),
        (
            "miss_final_stage",
            last(granted().filter(|row| lapses_by(desk, row, "project_final_stage_missed"))),
        ),
        ("lapse_project", last(granted().filter(|row| desk.ledger.hangs_on_close(row)))),
    ];
    let known = |(command, due): (&'static str, Option<(&Obligation, Timestamp)>)| {
        let (row, end) = due?;
        let mut commands = desk.ledger.policy(row)?.commands(Machine::Project);
        let at = if command == "lapse_project" {
            close(desk, row).map_or(end, |close| close.max(end))
        } else {
            end
        };
        commands.any(|info| info.command == command).then_some((command, at))
    };
    ends.into_iter().filter_map(known).collect()
}

fn last<'a>(rows: impl Iterator<Item = &'a Obligation>) -> Option<(&'a Obligation, Timestamp)> {
    rows.filter_map(|row| Some((row, row.due.as_ref()?.end))).max_by_key(|(_, end)| *end)
}

fn lapses_by(desk: &Desk, row: &Obligation, event: &str) -> bool {
    desk.ledger.rule(row).is_some_and(|rule| rule.lapsed_by.iter().any(|by| by == event))
}

/// A draft does not lapse before its call closes.
fn close(desk: &Desk, row: &Obligation) -> Option<Timestamp> {
    desk.directory.call(row.call.as_ref()?.as_str()).and_then(KnownCall::takes_until)
}
