//! Refusals that rest on what a policy file says outside its conditions: a scale, a list, a limit of an answer.

use crate::Refusal;
use nidaa_workflow::{AnswerFault, Workflow};

/// A part of a policy file, so that it can be read in the file as it was pinned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Id of the part, such as `comcec-project-funding/rubric/feasibility`.
    pub rule: String,
    /// Digest of the policy file.
    pub digest: String,
}

impl Refusal {
    /// The refusal with the part of the rules that it rests on, where it rests on one and they have it.
    #[must_use]
    pub fn under(self, rules: Option<&Workflow>) -> Self {
        let rule = rules.and_then(|rules| Some((format!("{}/{}", rules.id(), self.part()?), rules)));
        match rule {
            Some((rule, rules)) if rules.rule(&rule).is_some() => {
                let stated = Stated { rule, digest: rules.digest().to_owned() };
                Self::Stated { stated: Box::new(stated), refusal: Box::new(self) }
            }
            _ => self,
        }
    }

    /// The refusal itself, without what it rests on.
    pub fn bare(&self) -> &Self {
        match self {
            Self::Stated { refusal, .. } => refusal.bare(),
            other => other,
        }
    }

    /// The part of a policy file that it rests on, also where it concerns one project of many.
    pub fn stated(&self) -> Option<&Stated> {
        match self {
            Self::Stated { stated, .. } => Some(stated),
            other => other.within()?.stated(),
        }
    }

    /// The same by its path in the file.
    fn part(&self) -> Option<String> {
        match self {
            Self::NotScored { .. } => Some("rubric".to_owned()),
            Self::MarkMissing { criterion }
            | Self::MarkOffScale { criterion, .. }
            | Self::CommentNeeded { criterion, .. } => Some(format!("rubric/{criterion}")),
            Self::ReasonNotListed { .. } => Some("postponement_reasons".to_owned()),
            Self::FormNotOpen { form, .. } => Some(format!("forms/{form}")),
            Self::Answer { form, fault } => Some(asked(form, fault)),
            Self::EnvelopeNotSet => Some("envelope".to_owned()),
            Self::HeadNotListed { .. } => Some("parameters/budget_heads".to_owned()),
            Self::QuorumNotMet { .. } => Some("parameters/panel_quorum".to_owned()),
            _ => None,
        }
    }
}

/// The question that an answer is to, or its form where the form has none of that name.
fn asked(form: &str, fault: &AnswerFault) -> String {
    match fault {
        AnswerFault::Unknown { .. } => format!("forms/{form}"),
        _ => format!("forms/{form}/{}", question(fault.field())),
    }
}

/// Entries of a group are counted in the path of an answer, and have no place in a file.
fn question(path: &str) -> String {
    let names = path.split('/').filter(|name| name.parse::<usize>().is_err());
    names.collect::<Vec<_>>().join("/")
}
