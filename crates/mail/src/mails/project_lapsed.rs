use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// What did not come in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapse {
    /// The proposal itself.
    Proposal,
    /// The final document.
    Fiche,
    /// The corrected final document.
    Revision,
    /// Money for a project of the reserve list.
    Money,
}

/// A proposal ended because its time ran out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectLapsed {
    /// The project.
    pub told: Told,
    /// What did not come.
    pub lapse: Lapse,
}

impl Mail for ProjectLapsed {
    const TEMPLATE: &'static str = "project_lapsed";

    fn letter(&self, reader: &Reader) -> Letter {
        let what = match self.lapse {
            Lapse::Proposal => "proposal",
            Lapse::Fiche => "fiche",
            Lapse::Revision => "revision",
            Lapse::Money => "money",
        };
        let keys = keys!("project_lapsed" of a project);
        self.told.page(reader, &keys, &|args| args.with("what", what)).letter()
    }
}
