//! Deadlines are known days in the order of the calendar, and nobody is reminded too late.

use crate::{
    Machine, ParameterValue, Vocabulary,
    diagnostic::Findings,
    file::{Amount, File, Offsets, RawDeadline, RawDue},
    place::{At, Place},
};
use nidaa_kernel::ApproxDate;

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for deadline in &file.deadlines {
        due(file, deadline, vocabulary, findings);
    }
    for machine in Machine::ALL {
        in_order(file, machine, findings);
    }
    for reminder in &file.reminders {
        let offsets = &reminder.offsets_days;
        let Some(days) = offset_days(file, &offsets.value) else {
            let message = "this names no parameter that holds whole numbers";
            let advice = match &offsets.value {
                Offsets::Parameter(name) => meant(file, name, "Name such a parameter, or write the days."),
                Offsets::Days(_) => "Write the days.".to_owned(),
            };
            findings.add(offsets.place, "unknown_parameter", message, advice);
            continue;
        };
        if let Some(late) = days.iter().find(|day| **day > 0) {
            let message =
                format!("a reminder {late} days after `{}` comes too late", reminder.deadline.value);
            findings.add(
                offsets.place,
                "reminder_after_deadline",
                message,
                "Write days before the deadline as -7.",
            );
        }
    }
}

fn due(file: &File, deadline: &RawDeadline, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    match &deadline.due.value {
        RawDue::Date(date) => super::words::known("date", date, &vocabulary.dates, findings),
        RawDue::After { event, days } => {
            super::words::known("event", event, &vocabulary.events, findings);
            if number(file, &days.value).is_none_or(|days| days < 0) {
                let message = "this is neither a number of days nor a parameter that holds one";
                findings.add(
                    days.place,
                    "unknown_parameter",
                    message,
                    "Write days from 0, or name such a parameter.",
                );
            }
        }
        RawDue::Yearly { day, .. } => {
            if month_day(file, &day.value).is_none() {
                let message = format!("`{}` is no parameter that holds a day of the year", day.value);
                let advice = meant(file, &day.value, "Such a parameter is written \"11-30\".");
                findings.add(day.place, "unknown_parameter", message, advice);
            }
        }
    }
}

/// The parameter that was meant, else the usual advice.
fn meant(file: &File, name: &str, otherwise: &str) -> String {
    let near = super::nearest::nearest(name, file.parameters.keys().map(String::as_str));
    near.filter(|near| *near != name)
        .map_or_else(|| otherwise.to_owned(), |near| format!("Did you mean `{near}`?"))
}

/// Years after the call, then month and day.
type YearDay = (i64, (u8, u8));

/// The yearly deadlines of one machine stand in the file as they come in the calendar.
fn in_order(file: &File, machine: Machine, findings: &mut Findings<'_>) {
    let mut last: Option<(YearDay, Place)> = None;
    for deadline in file.deadlines.iter().filter(|deadline| deadline.of == machine) {
        let RawDue::Yearly { day, years_after_call } = &deadline.due.value else {
            continue;
        };
        let Some(month_day) = month_day(file, &day.value) else {
            continue;
        };
        let now = (*years_after_call, month_day);
        if let Some((_, place)) = last.filter(|(before, _)| *before > now) {
            let message = format!("`{}` falls before the deadline of line {}", deadline.id.value, place.line);
            findings.add(
                deadline.id.place,
                "deadline_order",
                message,
                "Put deadlines in the order of the calendar.",
            );
        }
        last = Some((now, deadline.id.place));
    }
}

fn parameter<'a>(file: &'a File, name: &str) -> Option<&'a ParameterValue> {
    file.parameters.get(name).map(|At { value, .. }| &value.value.value)
}

/// The number itself or the one its parameter holds.
pub(crate) fn number(file: &File, amount: &Amount) -> Option<i64> {
    match amount {
        Amount::Number(number) => Some(*number),
        Amount::Parameter(name) => match parameter(file, name)? {
            ParameterValue::Number(number) => Some(*number),
            _ => None,
        },
    }
}

/// The days themselves or those their parameter holds.
pub(crate) fn offset_days(file: &File, offsets: &Offsets) -> Option<Vec<i64>> {
    match offsets {
        Offsets::Days(days) => Some(days.clone()),
        Offsets::Parameter(name) => match parameter(file, name)? {
            ParameterValue::Numbers(days) => Some(days.clone()),
            _ => None,
        },
    }
}

/// Month and day of a parameter written "11-30". 29 February is a day of the year.
pub(crate) fn month_day(file: &File, name: &str) -> Option<(u8, u8)> {
    let ParameterValue::Text(text) = parameter(file, name)? else {
        return None;
    };
    day_of_year(text)
}

/// Month and day of a text written "11-30".
pub(crate) fn day_of_year(text: &str) -> Option<(u8, u8)> {
    let (month, day) = text.split_once('-').filter(|_| text.len() == 5)?;
    format!("2024-{text}").parse::<ApproxDate>().ok()?;
    Some((month.parse().ok()?, day.parse().ok()?))
}
