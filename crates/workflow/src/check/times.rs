//! Deadlines are known days in the order of the calendar, and nobody is reminded too late.

use crate::{
    Machine, ParameterValue, Vocabulary,
    diagnostic::Findings,
    file::{Amount, File, Offsets, RawDeadline, RawDue},
    place::{At, Place},
};
use nidaa_kernel::ApproxDate;
use std::fmt;

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for deadline in &file.deadlines {
        due(file, deadline, vocabulary, findings);
        super::hours::check(file, deadline, findings);
    }
    for machine in Machine::ALL {
        in_order(file, machine, findings);
    }
    for reminder in &file.reminders {
        on_side(file, &reminder.offsets_days, &BEFORE, findings);
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
    /// How the day is rightly written.
    advice: fn(i64) -> String,
    /// What is wrong with a day that is written where it is used.
    told: fn(i64) -> String,
}

/// Reminders.
pub(super) const BEFORE: Side = Side {
    fits: |day| day <= 0,
    code: "reminder_after_deadline",
    rule: "reminders come before a deadline",
    advice: |day| format!("Write days before the deadline as {}.", -day.max(1)),
    told: |day| format!("a reminder {} after the deadline comes too late", days(day)),
};

/// What is told of something overdue.
pub(super) const AFTER: Side = Side {
    fits: |day| day > 0,
    code: "overdue_before_deadline",
    rule: "what is overdue is told of after the deadline",
    advice: |day| format!("Write days after the deadline as {}.", day.saturating_abs().max(1)),
    told: |day| match day {
        0 => "on the day of the deadline nothing is overdue yet".to_owned(),
        day => format!("{} before the deadline nothing is overdue yet", days(day.saturating_abs())),
    },
};

/// Days lie on their side of the deadline. A parameter is blamed where it stands, once for all who use it.
pub(super) fn on_side(file: &File, offsets: &At<Offsets>, side: &Side, findings: &mut Findings<'_>) {
    let wrong = |days: &[i64]| days.iter().copied().find(|day| !(side.fits)(*day));
    let name = match &offsets.value {
        Offsets::Days(days) => {
            if let Some(day) = wrong(days) {
                findings.add(offsets.place, side.code, (side.told)(day), (side.advice)(day));
            }
            return;
        }
        Offsets::Parameter(name) => name,
    };
    match stated(file, name) {
        Some((ParameterValue::Numbers(days), place)) => {
            if let Some(day) = wrong(days) {
                let message = format!("`{name}` holds {day}, but {}", side.rule);
                findings.blame(place, side.code, message, (side.advice)(day));
            }
        }
        Some((other, place)) => {
            let message = format!("`{name}` holds {other}, and a list of days is wanted");
            findings.blame(place, "bad_value", message, "Write a list of days, such as [7, 1].");
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
            Some((number @ ParameterValue::Number(_), place)) => {
                (format!("`{name}` holds {number}, which"), place)
            }
            Some((other, place)) => return super::bounds::no_number(name, other, place, code, findings),
            None => return unknown(file, name, days.place, advice, findings),
        },
    };
    findings.blame(place, code, format!("{held} is no number of days from {least}"), advice);
}

fn due(file: &File, deadline: &RawDeadline, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    match &deadline.due.value {
        RawDue::Date(date) => dated(deadline, date, vocabulary, findings),
        RawDue::After { event, days } => {
            super::words::known("event", event, &vocabulary.events, findings);
            let advice = "Write days from 0, or name a parameter that holds them.";
            days_from(file, days, (0, "bad_value"), advice, findings);
        }
        RawDue::Past { date, days } => {
            dated(deadline, date, vocabulary, findings);
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

/// The date a deadline stands on is known, and a call has it where the deadline is a call's: of what a project has there are
/// as many days as projects.
fn dated(deadline: &RawDeadline, date: &At<String>, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    super::words::known("date", date, &vocabulary.dates, findings);
    let is_of_project = vocabulary.dates.contains(&date.value) && !date.value.starts_with("call.");
    if deadline.of == Machine::Call && is_of_project {
        let message =
            format!("`{}` is a date of projects, and `{}` is due of a call", date.value, deadline.id.value);
        findings.add(
            date.place,
            "date_of_project",
            message,
            "Let it be `of: project`, or name a date of the call.",
        );
    }
}

/// A parameter's value and its place.
pub(super) fn stated<'a>(file: &'a File, name: &str) -> Option<(&'a ParameterValue, Place)> {
    file.parameters.get(name).map(|At { value, .. }| (&value.value.value, value.value.place))
}

pub(super) fn unknown(file: &File, name: &str, place: Place, otherwise: &str, findings: &mut Findings<'_>) {
    let near = nidaa_kernel::nearest(name, file.parameters.keys().map(String::as_str));
    let advice = near.map_or_else(|| otherwise.to_owned(), |near| format!("Did you mean `{near}`?"));
    findings.add(place, "unknown_parameter", format!("no parameter is called `{name}`"), advice);
}

/// Years after the call, then month and day.
type YearDay = (i64, (u8, u8));

/// A deadline with the day on which it usually falls.
type Dated<'a> = (&'a RawDeadline, YearDay);

/// The deadlines of one machine that have a day stand in the file as they come in the calendar.
fn in_order(file: &File, machine: Machine, findings: &mut Findings<'_>) {
    let mut last: Option<Dated<'_>> = None;
    for deadline in file.deadlines.iter().filter(|deadline| deadline.of == machine) {
        let Some(now) = usual_day(file, &deadline.due.value) else { continue };
        if let Some(before) = last.filter(|(_, before)| *before > now) {
            disorder(file, before, (deadline, now), findings);
        }
        last = Some((deadline, now));
    }
}

/// Says which of two days comes too early, where a person would look for it.
fn disorder(file: &File, (first, before): Dated<'_>, (second, now): Dated<'_>, findings: &mut Findings<'_>) {
    let (Some(early), Some(late)) = (held_day(file, &second.due.value), held_day(file, &first.due.value))
    else {
        return;
    };
    if closes_next_year(file, &first.due.value) && now.0 == 0 {
        let Some(opens) = of_parameter(file, "opens") else { return };
        let message =
            format!("`opens` is {}, after {late}: the call would close a year later", opens.words());
        let advice =
            "Let the call close after it opens, or count one more of `years_after_call` where needed.";
        return findings.blame(opens.place, "deadline_order", message, advice);
    }
    if before.0 == now.0 {
        let message = format!("`{}` is {}, before {late}", early.name, early.words());
        let advice = "Write a later day here, or an earlier one there.";
        return findings.blame(early.place, "deadline_order", message, advice);
    }
    let (second, first) = (&second.id, &first.id.value);
    let message = format!(
        "`{}` falls on {} of {}, before `{first}` on {} of {}",
        second.value,
        early.words(),
        year(now.0),
        late.words(),
        year(before.0)
    );
    findings.add(
        second.place,
        "deadline_order",
        message,
        "Mind `years_after_call`, or move one of the two days.",
    );
}

/// A day of the year that a parameter holds.
struct HeldDay<'a> {
    name: &'a str,
    place: Place,
    day: (u8, u8),
}

impl HeldDay<'_> {
    fn words(&self) -> String {
        super::parameters::in_words(self.day)
    }
}

impl fmt::Display for HeldDay<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (`{}`, line {})", self.words(), self.name, self.place.line)
    }
}

fn of_parameter<'a>(file: &File, name: &'a str) -> Option<HeldDay<'a>> {
    Some(HeldDay { name, place: place_of(file, name)?, day: month_day(file, name)? })
}

fn held_day<'a>(file: &File, due: &'a RawDue) -> Option<HeldDay<'a>> {
    match due {
        RawDue::Yearly { day, .. } => of_parameter(file, &day.value),
        RawDue::Date(date) => of_parameter(file, date.value.strip_prefix("call.")?),
        RawDue::After { .. } | RawDue::Past { .. } => None,
    }
}

/// Whether the deadline is the close of a call that opens later in the year than it closes.
fn closes_next_year(file: &File, due: &RawDue) -> bool {
    let day = |name| month_day(file, name);
    let is_close = matches!(due, RawDue::Date(date) if date.value == "call.closes");
    is_close && matches!((day("opens"), day("closes")), (Some(opens), Some(closes)) if closes < opens)
}

/// Where the value of a parameter is written.
pub(super) fn place_of(file: &File, name: &str) -> Option<Place> {
    stated(file, name).map(|(_, place)| place)
}

/// A year counted from that of the call.
fn year(after: i64) -> String {
    match after {
        0 => "the year of the call".to_owned(),
        1 => "the year after the call".to_owned(),
        more => format!("the year {more} after the call"),
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
            Some((i64::from(closes_next_year(file, due)), day))
        }
        RawDue::After { .. } | RawDue::Past { .. } => None,
    }
}

/// Says that an amount is none: at the value of its parameter, or where it names no parameter.
pub(super) fn no_amount(file: &File, amount: &At<Amount>, advice: &str, findings: &mut Findings<'_>) {
    let Amount::Parameter(name) = &amount.value else {
        return findings.add(amount.place, "bad_value", "this is no such amount", advice);
    };
    match stated(file, name) {
        Some((number @ ParameterValue::Number(_), place)) => {
            findings.blame(
                place,
                "bad_value",
                format!("`{name}` is {number}, which is no such amount"),
                advice,
            );
        }
        Some((other, place)) => super::bounds::no_number(name, other, place, "bad_value", findings),
        None => unknown(file, name, amount.place, advice, findings),
    }
}

/// The place at which an amount is written, and what is said of it there.
pub(super) fn at_parameter(file: &File, amount: &At<Amount>, message: &str) -> (Place, String) {
    match &amount.value {
        Amount::Parameter(name) => match stated(file, name) {
            Some((held, place)) => (place, format!("`{name}` is {held}: {message}")),
            None => (amount.place, message.to_owned()),
        },
        Amount::Number(_) => (amount.place, message.to_owned()),
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
