//! How the clock ends a project that does not hand in what it owes. One computation for the alarms and the forecast.

use crate::{Desk, KnownCall, Obligation};
use jiff::Timestamp;
use nidaa_workflow::Machine;

/// Whether a duty is one that the command ends.
type Ends = fn(&Desk, &Obligation) -> bool;

/// What the clock is to do with a project, and when: a revision that does not come ends it, and with the last of the time
/// that was granted to it alone, so do a final document and a draft. What has no time of its own ends with a step of the
/// call, and an end that was taken back does not come again before new time is over.
pub fn endings(desk: &Desk, project: &str) -> Vec<(&'static str, Timestamp)> {
    let ends: [(_, Ends); 3] = [
        ("miss_revision", |desk, row| ends_by(desk, row, "project_revision_missed")),
        ("miss_final_stage", |desk, row| {
            row.granted.is_some() && ends_by(desk, row, "project_final_stage_missed")
        }),
        ("lapse_project", |desk, row| row.granted.is_some() && desk.ledger.hangs_on_close(row)),
    ];
    let known = |(command, is_ended): (&'static str, Ends)| {
        let rows = desk.ledger.of_project(project).filter(|row| row.is_open() && is_ended(desk, row));
        let (end, row) =
            rows.filter_map(|row| Some((row.due.as_ref()?.end, row))).max_by_key(|(end, _)| *end)?;
        let mut commands = desk.ledger.policy(row)?.commands(Machine::Project);
        // A draft does not lapse before its call closes.
        let close = close(desk, row).filter(|_| command == "lapse_project");
        let at = close.map_or(end, |close| close.max(end));
        commands.any(|info| info.command == command).then_some((command, at))
    };
    ends.into_iter().filter_map(known).collect()
}

fn ends_by(desk: &Desk, row: &Obligation, event: &str) -> bool {
    let lapses = desk.ledger.rule(row).is_some_and(|rule| rule.lapsed_by.iter().any(|by| by == event));
    lapses && !waits_for_a_day(row)
}

/// Whether it was over, whatever had ended it, and was taken up again when its time was over; or whether a day that was
/// granted was taken back when the day before it was over. Nobody gave it another day yet.
fn waits_for_a_day(row: &Obligation) -> bool {
    let again = row.gaps.last().and_then(|gap| gap.until.as_ref());
    let back = row.moves.last().map(|moved| &moved.cause);
    let back = back.filter(|cause| cause.event == "obligation_decision_reverted");
    let is_over = |at: Timestamp| row.due.as_ref().is_some_and(|due| !due.in_time(at));
    again.into_iter().chain(back).any(|cause| is_over(cause.at))
}

fn close(desk: &Desk, row: &Obligation) -> Option<Timestamp> {
    desk.directory.call(row.call.as_ref()?.as_str()).and_then(KnownCall::takes_until)
}
