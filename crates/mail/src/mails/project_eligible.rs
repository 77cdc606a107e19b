use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A proposal was found admissible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectEligible(pub Told);

impl Mail for ProjectEligible {
    const TEMPLATE: &'static str = "project_eligible";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_eligible" of a project), &|args| args).letter()
    }
}
