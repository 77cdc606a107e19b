//! The holidays officers confirmed, as days.

use crate::Holidays;
use jiff::{Span, civil::Date};
use nidaa_domain::holidays::{HolidaysEvent, Rest};
use nidaa_kernel::Country;
use std::collections::BTreeMap;

/// Confirmed holidays by state and key, and their days by state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Confirmed {
    rests: BTreeMap<Country, BTreeMap<String, Rest>>,
    days: Holidays,
}

impl Confirmed {
    pub fn follow(&mut self, country: &str, event: &HolidaysEvent) {
        let Ok(country) = country.parse::<Country>() else { return };
        let rests = self.rests.entry(country).or_default();
        match event {
            HolidaysEvent::Confirmed { holiday, days, .. }
            | HolidaysEvent::Moved { holiday, to: days, .. } => {
                rests.insert(holiday.clone(), *days);
            }
            HolidaysEvent::Withdrawn { holiday, .. } => drop(rests.remove(holiday)),
        }
        self.days.insert(country, rests.values().flat_map(|rest| days(*rest)).collect());
    }

    pub fn days(&self) -> &Holidays {
        &self.days
    }
}

fn days(rest: Rest) -> impl Iterator<Item = Date> {
    rest.first.series(Span::new().days(1)).take_while(move |day| *day <= rest.last)
}
