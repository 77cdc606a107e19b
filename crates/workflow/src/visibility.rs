//! Who sees a project, by the stage it is in.

use crate::{Machine, Standing, Workflow};
use nidaa_kernel::StageId;
use serde::Serialize;

/// Who sees a project in a stage, beside the office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// Everyone, with all that is public of it.
    #[default]
    Everyone,
    /// Everyone; but nobody's name and no country reaches those who have nothing to do with it.
    Unnamed,
    /// Those who have to do with it. To others it does not exist.
    Involved,
}

/// The rule that says who sees projects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Visibility {
    /// Stages in which only the involved see a project.
    pub involved: Vec<StageId>,
    /// Stages in which others see it without names.
    pub unnamed: Vec<StageId>,
    /// How sure we are that the programme really has this rule.
    pub provenance: Standing,
    /// Where it is stated.
    pub source: Option<String>,
}

impl Workflow {
    /// Who sees projects; none where the file says nothing of it and everyone sees every one.
    pub fn visibility(&self) -> Option<&Visibility> {
        self.0.visibility.as_ref()
    }

    /// Who sees a project in a stage. One that the rules do not know is for the involved alone: nobody has said that it
    /// may be shown.
    pub fn shown(&self, stage: &StageId) -> Shown {
        let listed = |list: fn(&Visibility) -> &Vec<StageId>| {
            self.visibility().is_some_and(|visibility| list(visibility).contains(stage))
        };
        if self.stage(Machine::Project, stage).is_none() || listed(|visibility| &visibility.involved) {
            Shown::Involved
        } else if listed(|visibility| &visibility.unnamed) {
            Shown::Unnamed
        } else {
            Shown::Everyone
        }
    }
}
