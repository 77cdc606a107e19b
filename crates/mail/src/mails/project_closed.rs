use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A project was carried out and closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectClosed(pub Told);

impl Mail for ProjectClosed {
    const TEMPLATE: &'static str = "project_closed";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_closed" of a project), &|args| args).letter()
    }
}
