//! Parameters hold what the program will read from them. A wrong value is told where it stands, not where it is used.

use super::times;
use crate::{
    Holds, ParameterValue, Vocabulary,
    diagnostic::Findings,
    file::File,
    place::{At, Place},
};
use jiff::tz::{self, TimeZone};

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for (name, parameter) in &file.parameters {
        let At { value, place } = &parameter.value.value;
        match (vocabulary.parameters.get(name), value) {
            (Some(Holds::Zone), value) => zone(name, value, *place, findings),
            (Some(Holds::Day), ParameterValue::Text(text)) => day(name, text, *place, findings),
            (Some(Holds::Day), other) => no_day(name, &other.to_string(), *place, findings),
            (Some(Holds::Anything) | None, _) => {}
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
    let message = format!("`{name}` is no day of the year: {held}");
    findings.add(place, "bad_day", message, "Write month and day, such as \"09-30\".");
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
    findings.add(place, "unknown_zone", format!("`{name}` is no time zone: {written}"), advice);
}
