//! What is known about a call or a project when a guard is asked.

use cel::common::{
    types::{CelBool, CelInt, CelList, CelString},
    value::{CowVal, Val},
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// Kind of a fact, as a guard sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FactKind {
    /// Yes or no; `bool` in CEL.
    Flag,
    /// A whole number; `int` in CEL.
    Count,
    /// A text; `string` in CEL.
    Text,
    /// A list of texts; `list` in CEL.
    Texts,
    /// A list of whole numbers; `list` in CEL.
    Counts,
}

impl fmt::Display for FactKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Flag => "yes or no",
            Self::Count => "a whole number",
            Self::Text => "a text",
            Self::Texts => "a list of texts",
            Self::Counts => "a list of whole numbers",
        })
    }
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Fact {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Count(i64),
    /// A text.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
}

impl Fact {
    pub(crate) fn as_cel(&self) -> CowVal<'_, '_> {
        match self {
            Self::Flag(flag) => CowVal::owned(CelBool::from(*flag)),
            Self::Count(count) => CowVal::owned(CelInt::from(*count)),
            Self::Text(text) => CowVal::owned(CelString::from(text.as_str())),
            Self::Texts(texts) => {
                CowVal::owned(CelList::from(texts.iter().map(|text| boxed(text)).collect::<Vec<_>>()))
            }
        }
    }
}

fn boxed(text: &str) -> Box<dyn Val + '_> {
    Box::new(CelString::from(text))
}

impl fmt::Display for Fact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => flag.fmt(f),
            Self::Count(count) => count.fmt(f),
            Self::Text(text) => text.fmt(f),
            Self::Texts(texts) => texts.join(", ").fmt(f),
        }
    }
}

impl From<bool> for Fact {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Fact {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Fact {
    fn from(texts: Vec<String>) -> Self {
        Self::Texts(texts)
    }
}

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Facts(BTreeMap<String, Fact>);

impl Facts {
    /// No fact.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same facts and one more; a fact of the same name is replaced.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl Into<Fact>) -> Self {
        self.0.insert(name.to_owned(), fact.into());
        self
    }

    /// The fact of this name.
    pub fn get(&self, name: &str) -> Option<&Fact> {
        self.0.get(name)
    }
}
