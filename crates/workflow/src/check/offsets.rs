//! Days of reminders that tell nobody anything: written twice, or before there is a duty.

use super::times;
use crate::{
    diagnostic::Findings,
    file::{File, Offsets, RawDue, RawObligation},
    place::{At, Place},
};

/// Warns of days that stand twice and of reminders that would come before what they remind of.
pub(super) fn warn(file: &File, findings: &mut Findings<'_>) {
    let reminders = file.reminders.iter().map(|reminder| &reminder.offsets_days);
    let duties = file.obligations.iter().flat_map(|duty| duty.remind.iter().chain(&duty.overdue));
    for offsets in reminders.chain(duties) {
        twice(file, offsets, findings);
    }
    for duty in &file.obligations {
        too_early(file, duty, findings);
    }
}

fn twice(file: &File, offsets: &At<Offsets>, findings: &mut Findings<'_>) {
    let mut days = times::offset_days(file, &offsets.value).unwrap_or_default();
    days.sort_unstable();
    let Some(day) = days.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0]) else { return };
    let message = format!("{day} stands twice, and nobody is told twice on one day");
    findings.warn(written(file, offsets), "offset_twice", message, "Remove one of the two.");
}

/// Where the days are written.
fn written(file: &File, offsets: &At<Offsets>) -> Place {
    match &offsets.value {
        Offsets::Days(_) => offsets.place,
        Offsets::Parameter(name) => times::place_of(file, name).unwrap_or(offsets.place),
    }
}

/// A term that begins with the event that opens the duty is as long as it says; longer before its end there is no duty.
fn too_early(file: &File, duty: &RawObligation, findings: &mut Findings<'_>) {
    let named = |id: &str| duty.deadline.as_ref().is_some_and(|at| at.value == id);
    let Some(deadline) = file.deadlines.iter().find(|deadline| named(&deadline.id.value)) else { return };
    let RawDue::After { days, .. } = &deadline.due.value else { return };
    let of_deadline = file.reminders.iter().find(|reminder| named(&reminder.deadline.value));
    let Some(offsets) = duty.remind.as_ref().or(of_deadline.map(|reminder| &reminder.offsets_days)) else {
        return;
    };
    let (Some(term), Some(before)) =
        (times::number(file, &days.value), times::offset_days(file, &offsets.value))
    else {
        return;
    };
    if let Some(early) = before.iter().map(|day| day.saturating_neg()).filter(|day| *day > term).max() {
        let message = format!(
            "a reminder {} before the deadline never comes: the term of `{}` is {}",
            times::days(early),
            duty.id.value,
            times::days(term)
        );
        let advice = format!("Write days from -{term} on.");
        findings.warn(offsets.place, "reminder_before_term", message, advice);
    }
}
