//! Days on which member states rest.

use crate::Country;
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

#[derive(Deserialize)]
struct Days {
    days: BTreeMap<Country, String>,
}

/// Public holidays of a state that fall on the same Gregorian day every year, each as month and day; of other countries none.
pub fn fixed_holidays(country: Country) -> &'static BTreeSet<(i8, i8)> {
    static NONE: BTreeSet<(i8, i8)> = BTreeSet::new();
    static ALL: LazyLock<BTreeMap<Country, BTreeSet<(i8, i8)>>> = LazyLock::new(|| {
        let read = serde_json::from_str(include_str!("../../../config/calendars/holidays.json"));
        let Days { days } = read.expect("config/calendars/holidays.json is part of the build and is tested");
        let of =
            |(country, days): (Country, String)| (country, days.split_whitespace().filter_map(day).collect());
        days.into_iter().map(of).collect()
    });
    ALL.get(&country).unwrap_or(&NONE)
}

fn day(text: &str) -> Option<(i8, i8)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_are_read_by_state() {
        let of = |code: &str| fixed_holidays(code.parse().expect("a code"));
        assert!(of("TR").contains(&(10, 29)));
        assert_eq!(of("DZ").len(), 3);
        assert!(of("FR").is_empty());
    }
}
