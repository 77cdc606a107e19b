//! What would make a condition pass: in the words of the file with their figures, else as the condition itself tells it.

use crate::{
    Facts,
    cel_kind::Lint,
    guard::{self, Expression},
    lack::Lack,
};
use cel::common::types::CelMap;
use jiff::{ToSpan, civil::Date};
use nidaa_kernel::LocalText;
use std::collections::BTreeMap;

/// Name of the fact that holds the present day. Only figures count from it; no condition may read it.
const TODAY: &str = "today";

/// What would make a condition pass that was asked with some facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Advice {
    /// The file's own words; names in braces stand for `figures`.
    pub said: Option<LocalText>,
    /// What stands for each name, by name.
    pub figures: BTreeMap<String, Figure>,
    /// What the condition lacks, as it tells by itself: several ways, each with all that it takes.
    pub lacks: Vec<Vec<Lack>>,
}

/// What stands for a name in braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The value of the fact or the parameter of this name; parameters are called `p.name`.
    Held {
        /// The name.
        name: String,
        /// The value, as a condition reads it.
        value: String,
    },
    /// A whole number.
    Count(i64),
    /// An amount in minor units of the programme's currency.
    Amount(i64),
    /// A day.
    Day(Date),
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counts {
    Count,
    Amount,
    /// Days from the present one on.
    Day,
}

/// The words of a file with all that stands in braces, compiled.
#[derive(Debug)]
pub(crate) struct Words {
    pub text: LocalText,
    pub figures: Vec<(String, Counts, Expression)>,
    /// Facts and parameters that the text names, as it names them; `call_stage=open` is a word that a fact may hold.
    pub held: Vec<String>,
}

impl Words {
    /// The words with what the facts say; none where a figure cannot be told.
    pub fn told(&self, facts: &Facts, p: &CelMap<'static>) -> Option<Advice> {
        let mut figures = BTreeMap::new();
        for (name, counts, expression) in &self.figures {
            let number = expression.number(facts, p)?;
            let figure = match counts {
                Counts::Count => Figure::Count(number),
                Counts::Amount => Figure::Amount(number),
                Counts::Day => Figure::Day(later(facts, number)?),
            };
            figures.insert(name.clone(), figure);
        }
        for named in &self.held {
            let figure = match named.split_once('=') {
                Some((name, value)) => Figure::Held { name: name.to_owned(), value: value.to_owned() },
                None => Figure::Held { name: named.clone(), value: guard::value(named, facts, p)? },
            };
            figures.insert(named.clone(), figure);
        }
        Some(Advice { said: Some(self.text.clone()), figures, lacks: vec![] })
    }
}

fn later(facts: &Facts, days: i64) -> Option<Date> {
    let today: Date = facts.get(TODAY)?.to_string().parse().ok()?;
    today.checked_add(i32::try_from(days).ok()?.days()).ok()
}

impl Facts {
    /// The same facts, asked on this day.
    #[must_use]
    pub fn on(self, today: Date) -> Self {
        self.with(TODAY, today.to_string())
    }
}

/// Whether a name in braces is a fact, a fact with a word it may hold, or a parameter, as [`Words::held`] names it.
pub(crate) fn is_held(name: &str, lint: &Lint<'_>) -> bool {
    if let Some((fact, word)) = name.split_once('=') {
        return lint.held.get(fact).is_some_and(|held| held.words.contains(word));
    }
    match name.strip_prefix("p.") {
        Some(parameter) => lint.parameters.contains_key(parameter),
        None => lint.facts.contains_key(name),
    }
}
