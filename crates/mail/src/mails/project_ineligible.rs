use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A proposal does not meet the conditions of the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectIneligible(pub Told);

impl Mail for ProjectIneligible {
    const TEMPLATE: &'static str = "project_ineligible";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_ineligible"), &|args| args).letter()
    }
}
