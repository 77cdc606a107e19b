//! Nothing is due on a day on which somebody is not at the desk.

use super::{
    parameters,
    reckoned::{Fall, Reckoned},
    times,
};
use crate::{
    Vocabulary,
    diagnostic::Findings,
    file::{File, RawDeadline, RawHoliday},
};
use nidaa_kernel::{Country, Lang};
use std::collections::BTreeSet;

pub(super) fn check(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    for (index, holiday) in file.holidays.iter().enumerate() {
        holiday_itself(holiday, findings);
        let before = &file.holidays[..index];
        for earlier in before {
            twice(earlier, holiday, findings);
        }
    }
    meetings(file, vocabulary, false, findings);
}

/// Warns of deadlines that fall on a holiday in a call with the usual days, since each call says its own, and of those that
/// fall on one of a member state of whose holidays the file says nothing.
pub(super) fn warn(file: &File, vocabulary: &Vocabulary, findings: &mut Findings<'_>) {
    meetings(file, vocabulary, true, findings);
    for deadline in &file.deadlines {
        let Some(reckoned) = Reckoned::of(file, vocabulary, deadline) else { continue };
        let resting = |fall: &Fall| Some((*fall, resting(file, vocabulary.holidays.get(&fall.day)?)));
        if let Some((fall, states)) =
            reckoned.falls().iter().filter_map(resting).find(|(_, all)| !all.is_empty())
        {
            state_rests(deadline, &reckoned, fall, &states, findings);
        }
    }
}

/// Those of some states of whose holidays the file says nothing.
fn resting(file: &File, states: &BTreeSet<Country>) -> Vec<Country> {
    let told = |country: &Country| {
        file.holidays.iter().any(|holiday| holiday.countries.iter().any(|at| at.value == *country))
    };
    states.iter().copied().filter(|country| !told(country)).collect()
}

fn state_rests(
    deadline: &RawDeadline,
    reckoned: &Reckoned<'_>,
    fall: Fall,
    states: &[Country],
    findings: &mut Findings<'_>,
) {
    let names: Vec<String> = states.iter().map(|country| country.name(Lang::En)).collect();
    let (on, id) = (parameters::in_words(fall.day), &deadline.id.value);
    let place = if reckoned.counted().is_none() { reckoned.place } else { deadline.id.place };
    let counted = reckoned.counted().map(|counted| format!(", {counted}")).unwrap_or_default();
    let message = format!(
        "{on} is a holiday in {}, and the deadline `{id}` falls on it{counted}{}",
        names.join(", "),
        fall.when()
    );
    findings.warn(
        place,
        "deadline_on_state_holiday",
        message,
        "Write another day if people there must act on it: their reminders leave on the working day before.",
    );
}

fn meetings(file: &File, vocabulary: &Vocabulary, are_usual: bool, findings: &mut Findings<'_>) {
    for deadline in &file.deadlines {
        let reckoned = Reckoned::of(file, vocabulary, deadline);
        let Some(reckoned) = reckoned.filter(|reckoned| reckoned.is_usual == are_usual) else { continue };
        let falls = reckoned.falls();
        for holiday in &file.holidays {
            let kept = times::day_of_year(&holiday.day.value);
            if let Some(fall) = falls.iter().copied().find(|fall| Some(fall.day) == kept) {
                falls_on(deadline, &reckoned, fall, holiday, findings);
            }
        }
    }
}

/// A day that a parameter holds is blamed there, one that is counted where the deadline stands.
fn falls_on(
    deadline: &RawDeadline,
    reckoned: &Reckoned<'_>,
    fall: Fall,
    holiday: &RawHoliday,
    findings: &mut Findings<'_>,
) {
    let countries = holiday.countries.iter().map(|at| at.value.name(Lang::En)).collect::<Vec<_>>().join(", ");
    let name = holiday.label.value.best(Lang::En).1;
    let (on, id) = (parameters::in_words(fall.day), &deadline.id.value);
    let message = format!("{on} is {name} ({countries}), and the deadline `{id}` falls on it");
    let (place, advice, counted) = match reckoned.counted() {
        None => (reckoned.place, "Write another day.", String::new()),
        Some(counted) => {
            let advice = "Count another number of days, or move the day they are counted from.";
            (deadline.id.place, advice, format!(", {counted}"))
        }
    };
    let message = format!("{message}{counted}{}", fall.when());
    if reckoned.is_usual {
        let message = format!("{message}, in a call with the usual days");
        findings.warn(
            place,
            "deadline_on_holiday",
            message,
            "Write another usual day, or mind it when a call is announced.",
        );
    } else {
        findings.blame(place, "deadline_on_holiday", message, advice);
    }
}

/// One country keeps one holiday a day; two of different countries may meet.
fn twice(earlier: &RawHoliday, later: &RawHoliday, findings: &mut Findings<'_>) {
    let keeps = |holiday: &RawHoliday, country| holiday.countries.iter().any(|at| at.value == country);
    let both = later.countries.iter().find(|country| keeps(earlier, country.value));
    let Some(country) = both.filter(|_| earlier.day.value == later.day.value) else { return };
    let [first, second] = [earlier, later].map(|holiday| holiday.label.value.best(Lang::En).1);
    let name = country.value.name(Lang::En);
    let message = format!(
        "`{}` is already {first} in {name} (line {}), and here {second}",
        later.day.value, earlier.day.place.line
    );
    findings.add(later.day.place, "two_holidays", message, "Write the right day, or remove one of the two.");
}

fn holiday_itself(holiday: &RawHoliday, findings: &mut Findings<'_>) {
    if times::day_of_year(&holiday.day.value).is_none() {
        let message = format!("`{}` is no day of the year", holiday.day.value);
        findings.add(holiday.day.place, "bad_value", message, parameters::mended(&holiday.day.value));
    }
    for country in holiday.countries.iter().filter(|country| country.value.member_state().is_none()) {
        let message = format!("{} is no member state", country.value);
        findings.add(country.place, "bad_value", message, "Name member states by their two-letter codes.");
    }
}
