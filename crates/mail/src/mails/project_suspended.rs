use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// Work on a project stands still for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectSuspended(pub Told);

impl Mail for ProjectSuspended {
    const TEMPLATE: &'static str = "project_suspended";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_suspended" of a project), &|args| args).letter()
    }
}
