//! The rule behind a refusal, and where a policy file states and explains it.

use crate::Refusal;
use nidaa_kernel::LocalText;
use nidaa_workflow::StepRefusal;

/// A policy's refusal with the policy itself, so that the rule can be read in the file as it was pinned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled {
    /// Why.
    pub step: StepRefusal,
    /// Digest of the policy file.
    pub digest: String,
}

impl std::ops::Deref for Ruled {
    type Target = StepRefusal;
    fn deref(&self) -> &StepRefusal {
        &self.step
    }
}

impl std::fmt::Display for Ruled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.step.fmt(f)
    }
}

impl Refusal {
    /// The rule in full: the policy file's id where there is one, else the domain's own.
    pub fn rule(&self) -> String {
        match self {
            Self::Policy(step) => step.rule().to_owned(),
            Self::OneOfMany { refusal, .. } | Self::DecisionRefused { refusal, .. } => refusal.rule(),
            other => format!("domain/{}", other.code()),
        }
    }

    /// The policy's refusal, also where it concerns one project of many.
    pub fn ruled(&self) -> Option<&Ruled> {
        match self {
            Self::Policy(ruled) => Some(ruled),
            Self::OneOfMany { refusal, .. } | Self::DecisionRefused { refusal, .. } => refusal.ruled(),
            _ => None,
        }
    }

    /// The explanation a policy file gives, in its languages.
    pub fn explanation(&self) -> Option<&LocalText> {
        match self {
            Self::Policy(ruled) => match &ruled.step {
                StepRefusal::Guard { explanation, .. } => Some(explanation),
                _ => None,
            },
            Self::OneOfMany { refusal, .. } | Self::DecisionRefused { refusal, .. } => refusal.explanation(),
            _ => None,
        }
    }
}
