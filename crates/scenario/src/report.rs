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
    /// Whether an act before it was refused that should have been accepted: then it may only follow from that.
    pub follows: bool,
}

/// A story that was played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The file.
    pub file: String,
    /// Title of the story.
    pub title: String,
    /// The policy files it was played under; none for those of the program.
    pub rules: Vec<String>,
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
        let own = "the program's own policies".to_owned();
        writeln!(f, "  under {}", if self.rules.is_empty() { own } else { self.rules.join(", ") })?;
        if self.ok && self.expectations == 0 {
            writeln!(f, "  ! it expects nothing: no `then` says what must hold")?;
        }
        for step in &self.steps {
            let minute = step.at.strftime("%Y-%m-%d %H:%M");
            writeln!(f, "  {minute}  {:<44} {}", step.act, step.answer)?;
        }
        let (first, following): (Vec<&Failing>, Vec<_>) = self.failures.iter().partition(|one| !one.follows);
        for failure in first {
            writeln!(f, "  ✗ {failure}")?;
        }
        if !following.is_empty() {
            writeln!(f, "    what was expected afterwards, and may only follow from that:")?;
        }
        for failure in following {
            writeln!(f, "    · {failure}")?;
        }
        Ok(())
    }
}
