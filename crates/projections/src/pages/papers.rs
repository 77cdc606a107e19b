//! Conditions of an approval and filed documents, as a project's page lists them.

use jiff::{Timestamp, civil::Date};
use nidaa_domain::project::{Act, ConditionState, ProjectEvent, Reason, Requirement};
use nidaa_kernel::{LocalText, PartKey};

/// A condition with its past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCondition {
    /// What must be fulfilled by when.
    pub requirement: Requirement,
    /// How far it has come.
    pub state: ConditionState,
    /// The proof shown last.
    pub proof: Option<String>,
    /// What the proof before lacked, until another one is shown.
    pub lacking: Option<Reason>,
}

/// A filed document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageDocument {
    /// Its key within the project.
    pub document: PartKey,
    /// Title.
    pub title: LocalText,
    /// When it was filed.
    pub filed_at: Timestamp,
    /// Last day on which it holds; none where it does not expire.
    pub valid_until: Option<Date>,
}

/// Conditions in the order they were set, documents in the order they were filed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    /// Conditions.
    pub conditions: Vec<PageCondition>,
    /// Documents.
    pub documents: Vec<PageDocument>,
    /// How many conditions there were before the last approval.
    before: usize,
}

impl Papers {
    pub(super) fn follow(&mut self, event: &ProjectEvent, at: Timestamp) {
        match event {
            ProjectEvent::Approved { .. } => self.before = self.conditions.len(),
            // The conditions of an approval go with it.
            ProjectEvent::DecisionReverted { decision, .. } if decision == "approved" => {
                self.conditions.truncate(self.before);
            }
            ProjectEvent::ConditionSet { condition, .. } => self.conditions.push(PageCondition {
                requirement: condition.clone(),
                state: ConditionState::Open,
                proof: None,
                lacking: None,
            }),
            ProjectEvent::ProofReported { condition, proof } => self.with(condition, |found| {
                (found.state, found.lacking) = (ConditionState::Reported, None);
                found.proof = Some(proof.clone());
            }),
            ProjectEvent::ConditionMet { condition } => {
                self.with(condition, |found| found.state = ConditionState::Met);
            }
            ProjectEvent::ActReverted { act: Act::ConditionMet, part, .. } => {
                self.with(part, |found| found.state = ConditionState::Reported);
            }
            ProjectEvent::ProofRejected { condition, reason } => self.with(condition, |found| {
                (found.state, found.lacking) = (ConditionState::Open, Some(reason.clone()));
            }),
            ProjectEvent::DocumentFiled { document, title, valid_until, .. } => {
                self.documents.push(PageDocument {
                    document: document.clone(),
                    title: title.clone(),
                    filed_at: at,
                    valid_until: *valid_until,
                });
            }
            ProjectEvent::DocumentRenewed { document, valid_until } => {
                if let Some(found) = self.documents.iter_mut().find(|known| known.document == *document) {
                    found.valid_until = Some(*valid_until);
                }
            }
            _ => {}
        }
    }

    fn with(&mut self, key: &str, change: impl FnOnce(&mut PageCondition)) {
        if let Some(found) = self.conditions.iter_mut().find(|known| known.requirement.key == key) {
            change(found);
        }
    }
}
