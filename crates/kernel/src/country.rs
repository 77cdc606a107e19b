//! Countries by ISO 3166-1 code, and the member states with their names.

use crate::{Lang, LocalText};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr, sync::LazyLock};

/// A country by its two-letter ISO 3166-1 code in capitals, such as `TR`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Country([u8; 2]);

/// Not a two-letter code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{:?} is not a two-letter country code in capitals{}", .0, of_that_name(.0))]
pub struct BadCountry(pub String);

/// The code of the member state that has this name in one of the three languages.
fn of_that_name(name: &str) -> String {
    let named = |state: &&MemberState| {
        let MemberState { name: LocalText { ar, en, fr }, .. } = state;
        [ar, en, fr].into_iter().flatten().any(|known| known.to_lowercase() == name.to_lowercase())
    };
    let state = member_states().iter().find(named);
    state.map(|state| format!("; that of {name} is {}", state.country)).unwrap_or_default()
}

impl Country {
    /// The code, such as `TR`.
    pub fn as_str(&self) -> &str {
        // Both bytes were checked to be ASCII capitals when the code was read.
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    /// The member state of this code, if it is one.
    pub fn member_state(self) -> Option<&'static MemberState> {
        member_state(self)
    }

    /// The member state's name in `lang`; the bare code for any other country.
    pub fn name(self, lang: Lang) -> String {
        self.member_state().map_or_else(|| self.to_string(), |state| state.name.best(lang).1.to_owned())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Country {
    type Err = BadCountry;

    fn from_str(code: &str) -> Result<Self, BadCountry> {
        match code.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([*a, *b])),
            _ => Err(BadCountry(code.chars().take(40).collect())),
        }
    }
}

impl TryFrom<String> for Country {
    type Error = BadCountry;
    fn try_from(code: String) -> Result<Self, BadCountry> {
        code.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.as_str().to_owned()
    }
}

/// A member state and its names.
#[derive(Clone, Debug)]
pub struct MemberState {
    /// Two-letter code.
    pub country: Country,
    /// Three-letter code, as used in reference numbers.
    pub iso3: String,
    /// Name in Arabic, English and French.
    pub name: LocalText,
}

#[derive(Deserialize)]
struct Row {
    iso2: Country,
    iso3: String,
    name_ar: String,
    name_en: String,
    name_fr: String,
}

/// The 57 member states, in the order of the list they were read from.
pub fn member_states() -> &'static [MemberState] {
    static ALL: LazyLock<Vec<MemberState>> = LazyLock::new(|| {
        let rows: Vec<Row> = serde_json::from_str(include_str!("../../../config/member_states.json"))
            .expect("config/member_states.json is part of the build and is read by a test");
        rows.into_iter()
            .map(|row| MemberState {
                country: row.iso2,
                iso3: row.iso3,
                name: LocalText::all(row.name_ar, row.name_en, row.name_fr),
            })
            .collect()
    });
    &ALL
}

/// The member state of this code, if it is one.
pub fn member_state(country: Country) -> Option<&'static MemberState> {
    member_states().iter().find(|state| state.country == country)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_57_member_states_with_a_name_in_each_language() {
        let named = member_states().iter().filter(|s| Lang::ALL.iter().all(|l| s.name.get(*l).is_some()));
        assert_eq!(named.count(), 57);
    }

    #[test]
    fn a_country_written_by_its_name_is_told_with_its_code() {
        let told = |name: &str| name.parse::<Country>().expect_err("no code").to_string();
        assert_eq!(
            told("Algeria"),
            "\"Algeria\" is not a two-letter country code in capitals; that of Algeria is DZ"
        );
        assert_eq!(told("Atlantis"), "\"Atlantis\" is not a two-letter country code in capitals");
    }

    #[test]
    fn small_letters_are_no_country() {
        assert_eq!("tr".parse::<Country>(), Err(BadCountry("tr".into())));
    }
}
