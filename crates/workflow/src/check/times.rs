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
        let message =
            |late| format!("a reminder {} after `{}` comes too late", days(late), reminder.deadline.value);
        on_side(file, &reminder.offsets_days, &BEFORE, message, findings);
    }
}

/// So many days, in words.
pub(super) fn days(number: i64) -> String {
    if number.abs() == 1 { format!("{number} day") } else { format!("{number} days") }
}

/// On which side of a deadline days must lie.
pub(super) struct Side {
    fits: fn(i64) -> bool,
    code: &'static str,
    /// What lies there.
    rule: &'static str,
    advice: &'static str,
}

/// Reminders.
pub(super) const BEFORE: Side = Side {
    fits: |day| day <= 0,
    code: "reminder_after_deadline",
    rule: "reminders come before a deadline",
    advice: "Write days before the deadline as -7.",
};

/// What is told of something overdue.
pub(super) const AFTER: Side = Side {
    fits: |day| day > 0,
    code: "overdue_before_deadline",
    rule: "what is overdue is told of after the deadline",
    advice: "Write days after the deadline as 7.",
};

/// Days lie on their side of the deadline. A parameter is blamed where it stands, once for all who use it.
pub(super) fn on_side(
    file: &File,
    offsets: &At<Offsets>,
    side: &Side,
    message: impl Fn(i64) -> String,
    findings: &mut Findings<'_>,
) {
    let wrong = |days: &[i64]| days.iter().copied().find(|day| !(side.fits)(*day));
    let name = match &offsets.value {
        Offsets::Days(days) => {
            if let Some(day) = wrong(days) {
                findings.add(offsets.place, side.code, message(day), side.advice);
            }
            return;
        }
        Offsets::Parameter(name) => name,
    };
    match stated(file, name) {
        Some((ParameterValue::Numbers(days), place)) => {
            if let Some(day) = wrong(days) {
                let message = format!("`{name}` holds {day}, but {}", side.rule);
                findings.add(place, side.code, message, side.advice);
            }
        }
        Some((other, place)) => {
            let message = format!("`{name}` holds {other}, and a list of days is wanted");
            findings.add(place, "bad_value", message, side.advice);
        }
        None => unknown(file, name, offsets.place, "Name such a parameter, or write the days.", findings),
    }
}

/// A number of days is a whole number from `least` on. A parameter is blamed where it stands.
pub(super) fn days_from(
    file: &File,
    days: &At<Amount>,
    (least, code): (i64, &'static str),
    advice: &str,
    findings: &mut Findings<'_>,
) {
    let (held, place) = match &days.value {
        Amount::Number(number) if *number >= least => return,
        Amount::Number(number) => (number.to_string(), days.place),
        Amount::Parameter(name) => match stated(file, name) {
            Some((ParameterValue::Number(number), _)) if *number >= least => return,
            Some((other, place)) => (format!("`{name}` holds {other}, which"), place),
            None => return unknown(file, name, days.place, advice, findings),
        },
    };
    findings.add(place, code, format!("{held} is no number of days from {least}"), advice);
}

fn due(file: &File, deadline: &RawDeadline, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    match &deadline.due.value {
        RawDue::Date(date) => super::words::known("date", date, &vocabulary.dates, findings),
        RawDue::After { event, days } => {
            super::words::known("event", event, &vocabulary.events, findings);
            let advice = "Write days from 0, or name a parameter that holds them.";
            days_from(file, days, (0, "bad_value"), advice, findings);
        }
        RawDue::Past { date, days } => {
            super::words::known("date", date, &vocabulary.dates, findings);
            let advice = "Write days from 0, or name a parameter that holds them.";
            days_from(file, days, (0, "bad_value"), advice, findings);
        }
        RawDue::Yearly { day, .. } => match stated(file, &day.value) {
            Some(_) if month_day(file, &day.value).is_some() => {}
            Some((held, place)) => super::parameters::no_day(&day.value, &held.to_string(), place, findings),
            None => {
                unknown(file, &day.value, day.place, "Such a parameter is written \"11-30\".", findings);
            }
        },
    }
}

/// A parameter's value and its place.
fn stated<'a>(file: &'a File, name: &str) -> Option<(&'a ParameterValue, Place)> {
    file.parameters.get(name).map(|At { value, .. }| (&value.value.value, value.value.place))
}

fn unknown(file: &File, name: &str, place: Place, otherwise: &str, findings: &mut Findings<'_>) {
    let near = nidaa_kernel::nearest(name, file.parameters.keys().map(String::as_str));
    let advice = near.map_or_else(|| otherwise.to_owned(), |near| format!("Did you mean `{near}`?"));
    findings.add(place, "unknown_parameter", format!("no parameter is called `{name}`"), advice);
}

/// Years after the call, then month and day.
type YearDay = (i64, (u8, u8));

/// The deadlines of one machine that have a day stand in the file as they come in the calendar.
fn in_order(file: &File, machine: Machine, findings: &mut Findings<'_>) {
    let mut last: Option<(YearDay, Place)> = None;
    for deadline in file.deadlines.iter().filter(|deadline| deadline.of == machine) {
        let Some(now) = usual_day(file, &deadline.due.value) else { continue };
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

/// The day on which something is due in the calendar of a call, where it has one.
fn usual_day(file: &File, due: &RawDue) -> Option<YearDay> {
    match due {
        RawDue::Yearly { day, years_after_call } => Some((*years_after_call, month_day(file, &day.value)?)),
        // A call opens and closes on the days its parameters name, unless the office announces others.
        RawDue::Date(date) => {
            let day = month_day(file, date.value.strip_prefix("call.")?)?;
            // A call that opens late in the year closes in the next one.
            let is_over_new_year =
                date.value == "call.closes" && month_day(file, "opens").is_some_and(|opens| day < opens);
            Some((i64::from(is_over_new_year), day))
        }
        RawDue::After { .. } | RawDue::Past { .. } => None,
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
