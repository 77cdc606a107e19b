//! What was typed into the form of a command. Inputs are called by the path of what they ask for: `reason/text`,
//! `changes/2/what`; the currency of an amount is `amount/currency`.

use std::collections::{BTreeMap, BTreeSet};

/// What stands before the path in the name of an input.
pub(super) const PREFIX: &str = "a/";

/// The texts of each input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// What a page sent.
    pub fn of(pairs: &[(String, String)]) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            if let Some(path) = name.strip_prefix(PREFIX) {
                typed.0.entry(path.to_owned()).or_default().push(value.replace("\r\n", "\n"));
            }
        }
        typed
    }

    /// What an address brought along, where nothing was typed.
    pub fn or(mut self, given: &[(String, String)]) -> Self {
        let typed: BTreeSet<String> = self.0.keys().cloned().collect();
        for (path, value) in given.iter().filter(|(path, _)| !typed.contains(path)) {
            self.0.entry(path.clone()).or_default().push(value.clone());
        }
        self
    }

    /// Everything typed under one name.
    pub fn many(&self, path: &str) -> &[String] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    /// What was typed into the one input of this name, without surrounding blanks.
    pub fn one(&self, path: &str) -> &str {
        self.many(path).first().map_or("", |text| text.trim())
    }

    /// Whether anything was typed at or below a path. Neither a currency, which is there beforehand, nor what `apart`
    /// names counts.
    pub fn is_blank(&self, path: &str, apart: &str) -> bool {
        let is_below =
            |at: &str| at == path || at.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        let counts = |at: &str| is_below(at) && !at.ends_with("/currency") && at != format!("{path}/{apart}");
        let mut typed = self.0.iter().filter(|(at, _)| counts(at)).flat_map(|(_, texts)| texts);
        typed.all(|text| text.trim().is_empty())
    }

    /// The numbers of the entries of a list in which something was typed, in their order. `apart` names the member that
    /// is there beforehand.
    pub fn entries(&self, list: &str, apart: &str) -> Vec<u32> {
        let number = |path: &String| {
            let rest = path.strip_prefix(list)?.strip_prefix('/')?;
            rest.split('/').next()?.parse::<u32>().ok()
        };
        let numbers: BTreeSet<u32> = self.0.keys().filter_map(number).collect();
        numbers.into_iter().filter(|number| !self.is_blank(&format!("{list}/{number}"), apart)).collect()
    }

    /// The first path that has this text, or that has this member on its way.
    pub fn find(&self, member: Option<&str>, text: Option<&str>) -> Option<&str> {
        let says =
            |texts: &Vec<String>| text.is_some_and(|wanted| texts.iter().any(|text| text.trim() == wanted));
        let named = |path: &str| member.is_some_and(|wanted| path.split('/').any(|part| part == wanted));
        let mut all = self.0.iter();
        all.find(|(path, texts)| named(path) || says(texts)).map(|(path, _)| path.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let pair = |(name, value): &(&str, &str)| (format!("{PREFIX}{name}"), (*value).to_owned());
        Typed::of(&pairs.iter().map(pair).collect::<Vec<_>>())
    }

    #[test]
    fn an_entry_counts_when_something_was_typed_beside_its_currency() {
        let typed = typed(&[
            ("lines/1/amount", " "),
            ("lines/1/amount/currency", "USD"),
            ("lines/3/amount", "5"),
            ("lines/4000000000/head", "travel"),
            ("lines/9999999999/head", "travel"),
        ]);
        assert_eq!(typed.entries("lines", ""), [3, 4_000_000_000]);
        assert_eq!(typed.entries("lines", "head"), [3]);
    }

    #[test]
    fn what_was_typed_stands_above_what_the_address_brought() {
        let given = |path: &str, value: &str| (path.to_owned(), value.to_owned());
        let typed = typed(&[("country", "SN")]).or(&[given("country", "MA"), given("role", "partner")]);
        assert_eq!((typed.one("country"), typed.one("role")), ("SN", "partner"));
    }
}
