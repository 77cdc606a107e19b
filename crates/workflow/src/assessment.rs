//! How a policy has proposals judged: the checklist of eligibility and the rubric of the assessors.

use crate::Standing;
use nidaa_kernel::{LocalText, StageId};
use serde::Serialize;

/// One question of the eligibility checklist. Its id is the code under which failures are counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChecklistItem {
    /// Name, unique in the list.
    pub id: String,
    /// What must hold, in every language.
    pub label: LocalText,
    /// How sure we are that the programme asks it.
    pub provenance: Standing,
    /// Where it is stated.
    pub source: Option<String>,
}

/// What assessors mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Criterion {
    /// Name, unique in the rubric.
    pub id: String,
    /// Share in the whole, in percent; all weights together are 100.
    pub weight: i64,
    /// Name in every language.
    pub label: LocalText,
    /// How sure we are that the programme has it.
    pub provenance: Standing,
    /// Where it is stated.
    pub source: Option<String>,
}

/// How assessors mark a proposal. All numbers are whole; scores are hundredths of a percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rubric {
    /// The lowest mark.
    pub lowest: i64,
    /// The highest mark.
    pub highest: i64,
    /// Marks below this one need a comment.
    pub comment_below: i64,
    /// The average a proposal must reach, in percent.
    pub pass_mark: i64,
    /// How many assessors score each proposal.
    pub scores_per_proposal: i64,
    /// Stages of a project in which it is scored.
    pub stages: Vec<StageId>,
    /// What is marked, in the order of the file; ties are broken in this order.
    pub criteria: Vec<Criterion>,
}

impl Rubric {
    /// The best score there is: 100 percent.
    pub const FULL: i64 = 10_000;

    /// The criterion of this name.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The score of these marks in hundredths of a percent, 0 to 10,000, rounded down once at the end. A criterion
    /// without a mark counts as the lowest.
    pub fn score(&self, mark: impl Fn(&str) -> Option<i64>) -> i64 {
        let span = (self.highest - self.lowest).max(1);
        let points = |criterion: &Criterion| {
            let given = mark(&criterion.id).unwrap_or(self.lowest).clamp(self.lowest, self.highest);
            criterion.weight * (given - self.lowest)
        };
        self.criteria.iter().map(points).sum::<i64>() * 100 / span
    }
}
