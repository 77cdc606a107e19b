use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A proposal was not selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectRejected(pub Told);

impl Mail for ProjectRejected {
    const TEMPLATE: &'static str = "project_rejected";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_rejected"), &|args| args).letter()
    }
}
