//! What can be taken back, in one word.

use std::fmt;

/// A decision by the name of its event, such as `approved`; of what is about a part of the project with its key after a slash,
/// such as `payment_made/P1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reversible {
    /// Name of the event.
    pub decision: String,
    /// Key of what it was done to.
    pub part: Option<String>,
}

impl Reversible {
    /// The decision of this name, on a part where it is about one.
    pub fn new(decision: impl Into<String>, part: Option<&str>) -> Self {
        Self { decision: decision.into(), part: part.map(str::to_owned) }
    }
}

impl fmt::Display for Reversible {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.part {
            Some(part) => write!(out, "{}/{part}", self.decision),
            None => out.write_str(&self.decision),
        }
    }
}

/// Names of events have no slash, so that every word is understood.
impl From<&str> for Reversible {
    fn from(word: &str) -> Self {
        let (decision, part) = word.split_once('/').map_or((word, None), |(name, part)| (name, Some(part)));
        Self::new(decision, part)
    }
}
