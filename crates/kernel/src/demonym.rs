//! What people and things of a member state are called, and what else the state itself is.

use crate::Country;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

#[derive(Deserialize)]
struct Row {
    iso2: Country,
    en: Vec<String>,
    fr: Vec<String>,
    ar: Vec<String>,
}

impl Country {
    /// Adjectives and names of its people in Arabic, English and French, in every form that occurs, and names of the state
    /// that are not in its own list; none of a country that is no member state. A word that says something else far more
    /// often is left out, such as the Arabic word for Malian, which says *financial*.
    pub fn demonyms(self) -> &'static [String] {
        static ALL: LazyLock<BTreeMap<Country, Vec<String>>> = LazyLock::new(|| {
            let rows: Vec<Row> = serde_json::from_str(include_str!("../../../config/demonyms.json"))
                .expect("config/demonyms.json is part of the build and is read by a test");
            rows.into_iter().map(|row| (row.iso2, [row.ar, row.en, row.fr].concat())).collect()
        });
        ALL.get(&self).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Country, member_states};

    #[test]
    fn every_member_state_has_words_for_its_people() {
        let wordless: Vec<&str> = member_states()
            .iter()
            .filter(|state| state.country.demonyms().is_empty())
            .map(|state| state.iso3.as_str())
            .collect();
        assert_eq!(wordless, Vec::<&str>::new());
        assert!("DE".parse::<Country>().expect("a code").demonyms().is_empty());
    }
}
