use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A postponed project goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectResumed(pub Told);

impl Mail for ProjectResumed {
    const TEMPLATE: &'static str = "project_resumed";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_resumed"), &|args| args).letter()
    }
}
