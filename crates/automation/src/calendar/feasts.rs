//! The two feasts, as the Umm al-Qura calendar reckons them: proposals until somebody who has seen the moon confirms.

use icu_calendar::{Date as IcuDate, Iso, cal::Hijri};
use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

/// A feast with its days of rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feast {
    /// `eid_al_fitr` or `eid_al_adha`.
    pub name: String,
    /// Year of the hijra.
    pub hijri_year: i32,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

/// Name, month and day of the hijri year, days of rest.
const FEASTS: [(&str, u8, u8, i64); 2] = [("eid_al_fitr", 10, 1, 3), ("eid_al_adha", 12, 10, 4)];

/// The feasts that begin in a Gregorian year, in order. Empty outside the years the calendar is reckoned for.
pub fn feasts(year: i16) -> Vec<Feast> {
    let hijri = (i32::from(year) - 622) * 33 / 32;
    let candidates = (hijri - 1..=hijri + 2).flat_map(|hijri| FEASTS.map(|feast| (hijri, feast)));
    let mut found: Vec<Feast> = candidates.filter_map(|(hijri, feast)| one(hijri, feast)).collect();
    found.retain(|feast| feast.first.year() == year);
    found.sort_by_key(|feast| feast.first);
    found
}

fn one(hijri_year: i32, (name, month, day, days): (&str, u8, u8, i64)) -> Option<Feast> {
    let reckoned =
        IcuDate::try_new_hijri_with_calendar(hijri_year, month, day, Hijri::new_umm_al_qura()).ok()?;
    let iso = reckoned.to_calendar(Iso);
    let month = i8::try_from(iso.month().ordinal).ok()?;
    let day = i8::try_from(iso.day_of_month().0).ok()?;
    let first = Date::new(i16::try_from(iso.year().extended_year()).ok()?, month, day).ok()?;
    let last = first.checked_add(Span::new().days(days - 1)).ok()?;
    Some(Feast { name: name.to_owned(), hijri_year, first, last })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn both_feasts_of_a_year_are_proposed_with_their_days() {
        let found: Vec<_> =
            feasts(2026).into_iter().map(|feast| (feast.name, feast.first, feast.last)).collect();
        assert_eq!(
            found,
            [
                ("eid_al_fitr".to_owned(), date(2026, 3, 20), date(2026, 3, 22)),
                ("eid_al_adha".to_owned(), date(2026, 5, 27), date(2026, 5, 30)),
            ]
        );
    }

    #[test]
    fn a_year_may_hold_a_feast_twice() {
        // The hijri year is shorter: 2033 begins and ends with the breaking of the fast.
        let found: Vec<_> = feasts(2033).into_iter().map(|feast| (feast.name, feast.hijri_year)).collect();
        assert_eq!(found.iter().filter(|(name, _)| name == "eid_al_fitr").count(), 2, "{found:?}");
    }
}
