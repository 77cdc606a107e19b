//! An evaluation as its events tell it.

use crate::evaluation::{EvaluationEvent, Ground, Mark};
use nidaa_kernel::AccountLogin;
use serde::{Deserialize, Serialize};

/// What one assessor thinks of the proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// The account.
    pub assessor: AccountLogin,
    /// A mark for each criterion.
    pub marks: Vec<Mark>,
    /// The judgment as a whole.
    pub summary: Option<String>,
    /// The weighted score in hundredths of a percent.
    pub score: i64,
}

impl Score {
    /// Points for a criterion.
    pub fn points(&self, criterion: &str) -> Option<i64> {
        self.marks.iter().find(|mark| mark.criterion == criterion).map(|mark| mark.points)
    }
}

/// What decisions about an evaluation look at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Assessors the proposal is given to, in the order they got it.
    pub assigned: Vec<AccountLogin>,
    /// Conflicts that were declared and hold.
    pub declared: Vec<(AccountLogin, Ground)>,
    /// Accounts of people who work on the project.
    pub listed: Vec<AccountLogin>,
    /// Scores, in the order they were given.
    pub scores: Vec<Score>,
}

impl Evaluation {
    /// Applies a recorded fact. Cannot fail: whatever is in the log has happened.
    #[must_use]
    pub fn evolve(mut self, event: &EvaluationEvent) -> Self {
        match event {
            EvaluationEvent::AssessorAssigned { assessor, .. } => self.assigned.push(assessor.clone()),
            EvaluationEvent::AssessorReleased { assessor, .. } => {
                self.assigned.retain(|login| login != assessor);
            }
            EvaluationEvent::ConflictDeclared { assessor, ground, .. } => {
                self.declared.push((assessor.clone(), *ground));
            }
            EvaluationEvent::ConflictLifted { assessor, .. } => {
                self.declared.retain(|(login, _)| login != assessor);
            }
            EvaluationEvent::PersonListed { account } => self.listed.push(account.clone()),
            EvaluationEvent::Scored { assessor, marks, summary, score } => self.scores.push(Score {
                assessor: assessor.clone(),
                marks: marks.clone(),
                summary: summary.clone(),
                score: *score,
            }),
        }
        self
    }

    /// Whether the proposal is given to this account.
    pub fn is_assigned(&self, login: &AccountLogin) -> bool {
        self.assigned.contains(login)
    }

    /// The score of this account.
    pub fn score_of(&self, login: &AccountLogin) -> Option<&Score> {
        self.scores.iter().find(|score| score.assessor == *login)
    }
}
