use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A project was withdrawn by its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectWithdrawn(pub Told);

impl Mail for ProjectWithdrawn {
    const TEMPLATE: &'static str = "project_withdrawn";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_withdrawn"), &|args| args).letter()
    }
}
