//! What came of it.

use jiff::Timestamp;
use serde::Serialize;
use std::fmt;

/// One act of the story as it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The file it stands in: the story's own, or one it begins with.
    pub file: String,
    /// Line of the act in the file.
    pub line: usize,
    /// What the clock showed.
    pub at: Timestamp,
    /// Who did what.
    pub act: String,
    /// Events, or the rule that refused.
    pub answer: String,
}

/// An expectation that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failing {
    /// The file.
    pub file: String,
    /// Line of the expectation.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
}

/// A story that was played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The file.
    pub file: String,
    /// Title of the story.
    pub title: String,
    /// Whether every expectation holds.
    pub ok: bool,
    /// Number of expectations looked at.
    pub expectations: usize,
    /// What was done, in order.
    pub steps: Vec<Step>,
    /// Expectations that do not hold.
    pub failures: Vec<Failing>,
}

impl fmt::Display for Failing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl fmt::Display for Report {
    /// The story as a person reads it: title, acts, and what does not hold.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", if self.ok { "✓" } else { "✗" }, self.title)?;
        for step in &self.steps {
            let minute = step.at.strftime("%Y-%m-%d %H:%M");
            writeln!(f, "  {minute}  {:<44} {}", step.act, step.answer)?;
        }
        for failure in &self.failures {
            writeln!(f, "  ✗ {failure}")?;
        }
        Ok(())
    }
}
