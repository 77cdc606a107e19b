//! What a sentence is told.

use fluent_bundle::{FluentArgs, FluentValue};

/// The arguments of one sentence, by name.
#[derive(Debug, Default)]
pub struct Args {
    values: FluentArgs<'static>,
    names: Vec<&'static str>,
}

impl Args {
    /// The text that stands for an absent value; sentences choose another wording for it.
    pub const NONE: &'static str = "none";

    /// No arguments.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds finished text in the reader's language, or a code that chooses a wording. A year is text, not a number:
    /// it is neither counted with nor grouped.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.set(name, value.into());
        self.names.push(name);
        self
    }

    /// Adds a number that is counted with: it chooses the plural form and is written as the language writes numbers.
    /// Exact up to 2^53.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: i64) -> Self {
        self.values.set(name, value);
        self.names.push(name);
        self
    }

    /// Adds text, or [`Args::NONE`] where there is none.
    #[must_use]
    pub fn with_or_none(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        let value = value.map_or_else(|| Self::NONE.to_owned(), Into::into);
        self.with(name, value)
    }

    /// Adds a number, or [`Args::NONE`] where there is none.
    #[must_use]
    pub fn number_or_none(self, name: &'static str, value: Option<i64>) -> Self {
        match value {
            Some(value) => self.number(name, value),
            None => self.with(name, Self::NONE),
        }
    }

    /// Every argument as text, by name; [`Args::NONE`] becomes empty. Numbers are written with plain digits.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, String)> + '_ {
        self.names.iter().map(|name| (*name, self.text(name)))
    }

    fn text(&self, name: &str) -> String {
        match self.values.get(name) {
            Some(FluentValue::String(text)) if text.as_ref() != Self::NONE => text.to_string(),
            Some(FluentValue::Number(number)) => number.value.to_string(),
            _ => String::new(),
        }
    }

    pub(crate) const fn fluent(&self) -> &FluentArgs<'static> {
        &self.values
    }
}
