//! Nothing is due on a day on which somebody is not at the desk.

use super::times;
use crate::{
    diagnostic::Findings,
    file::{File, RawDue, RawHoliday},
};
use nidaa_kernel::Lang;

pub(super) fn check(file: &File, findings: &mut Findings<'_>) {
    for holiday in &file.holidays {
        holiday_itself(holiday, findings);
    }
    for deadline in &file.deadlines {
        let RawDue::Yearly { day, .. } = &deadline.due.value else { continue };
        let due = times::month_day(file, &day.value);
        let kept = |holiday: &&RawHoliday| due.is_some() && times::day_of_year(&holiday.day.value) == due;
        for holiday in file.holidays.iter().filter(kept) {
            let countries =
                holiday.countries.iter().map(|at| at.value.name(Lang::En)).collect::<Vec<_>>().join(", ");
            let name = holiday.label.value.best(Lang::En).1;
            let message = format!("`{}` falls on a holiday: {name} ({countries})", deadline.id.value);
            let advice = format!("Move the day that the parameter `{}` holds.", day.value);
            findings.add(day.place, "deadline_on_holiday", message, advice);
        }
    }
}

fn holiday_itself(holiday: &RawHoliday, findings: &mut Findings<'_>) {
    if times::day_of_year(&holiday.day.value).is_none() {
        let message = format!("`{}` is no day of the year", holiday.day.value);
        findings.add(holiday.day.place, "bad_value", message, "Write month and day as \"10-29\".");
    }
    for country in holiday.countries.iter().filter(|country| country.value.member_state().is_none()) {
        let message = format!("{} is no member state", country.value);
        findings.add(country.place, "bad_value", message, "Name member states by their two-letter codes.");
    }
}
