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
        match (self, self.within()) {
            (Self::Policy(step), _) => step.rule().to_owned(),
            (Self::Stated { stated, .. }, _) => stated.rule.clone(),
            (_, Some(refusal)) => refusal.rule(),
            (other, None) => format!("domain/{}", other.code()),
        }
    }

    /// The policy's refusal, also where it concerns one project of many.
    pub fn ruled(&self) -> Option<&Ruled> {
        match self {
            Self::Policy(ruled) => Some(ruled),
            other => other.within()?.ruled(),
        }
    }

    /// The explanation a policy file gives, in its languages.
    pub fn explanation(&self) -> Option<&LocalText> {
        match &self.ruled()?.step {
            StepRefusal::Guard { explanation, .. } => Some(explanation),
            _ => None,
        }
    }

    /// Whether a condition of the policy refused that has read this fact.
    pub(crate) fn rests_on(&self, fact: &str) -> bool {
        match self.ruled().map(|ruled| &ruled.step) {
            Some(StepRefusal::Guard { facts, .. }) => facts.iter().any(|(name, _)| name == fact),
            _ => false,
        }
    }

    /// The refusal this one is about, or says more of.
    pub(super) fn within(&self) -> Option<&Self> {
        match self {
            Self::OneOfMany { refusal, .. }
            | Self::DecisionRefused { refusal, .. }
            | Self::OneOfSet { refusal, .. }
            | Self::ItemsOpen { refusal, .. }
            | Self::GrantNotStated { refusal, .. }
            | Self::GrantInOtherCurrency { refusal, .. }
            | Self::GrantOverEnvelope { refusal, .. } => Some(refusal),
            _ => None,
        }
    }
}
