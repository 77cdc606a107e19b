//! Parameters hold what the program will read from them. A wrong value is told where it stands, not where it is used.

use super::times;
use crate::{
    Holds, ParameterValue, Vocabulary,
    diagnostic::Findings,
    file::File,
    place::{At, Place},
};
use jiff::tz::{self, TimeZone};

/// Months as advice names them.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day as advice says it: 15 September.
pub(super) fn in_words((month, day): (u8, u8)) -> String {
    format!("{day} {}", MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default())
}

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for (name, parameter) in &file.parameters {
        let At { value, place } = &parameter.value.value;
        match (vocabulary.parameters.get(name), value) {
            (Some(Holds::Zone), value) => zone(name, value, *place, findings),
            (Some(Holds::Day), ParameterValue::Text(text)) => day(name, text, *place, findings),
            (Some(Holds::Day), other) => no_day(name, &other.to_string(), *place, findings),
            // Figures and codes have their bounds, which are looked at last.
            (Some(Holds::Figure { .. } | Holds::Areas | Holds::Of { .. } | Holds::Anything) | None, _) => {}
        }
    }
}

fn day(name: &str, text: &str, place: Place, findings: &mut Findings<'_>) {
    if times::day_of_year(text).is_none() {
        no_day(name, text, place, findings);
    }
}

/// Says that a parameter holds no day of the year.
pub(super) fn no_day(name: &str, held: &str, place: Place, findings: &mut Findings<'_>) {
    let message = format!("`{name}` must be a day of the year, and is {held}");
    findings.blame(place, "bad_day", message, mended(held));
}

/// What to write instead of a day that no year has.
pub(super) fn mended(held: &str) -> String {
    let usual = || "Write month and day in plain digits, such as \"09-30\".".to_owned();
    if held.contains(['“', '”', '„', '«', '‘', '’']) {
        return "Write it in plain quotes, such as \"09-30\".".to_owned();
    }
    let Some((month, day)) = held.split_once('-').filter(|_| held.len() == 5) else { return usual() };
    let (Ok(month), Ok(day)) = (month.parse::<i8>(), day.parse::<i8>()) else { return usual() };
    match (month, day) {
        (1..=12, _) => {
            // 2024 has the longest February.
            let longest = jiff::civil::date(2024, month, 1).days_in_month();
            format!("{} has {longest} days.", MONTHS[usize::from(month.unsigned_abs()) - 1])
        }
        (13..=31, 1..=12) => format!("The month comes first: \"{day:02}-{month:02}\"."),
        _ => usual(),
    }
}

fn zone(name: &str, value: &ParameterValue, place: Place, findings: &mut Findings<'_>) {
    let written = value.to_string();
    if matches!(value, ParameterValue::Text(_)) && TimeZone::get(&written).is_ok() {
        return;
    }
    let known: Vec<String> = tz::db().available().map(|zone| zone.as_str().to_owned()).collect();
    let near = nidaa_kernel::nearest(&written, known.iter().map(String::as_str));
    let advice = near.map_or_else(
        || "Write a name of the zone database, such as Europe/Istanbul.".to_owned(),
        |near| format!("Did you mean `{near}`?"),
    );
    findings.blame(place, "unknown_zone", format!("`{name}` is no time zone: {written}"), advice);
}
