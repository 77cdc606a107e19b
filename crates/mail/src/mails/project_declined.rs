use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// The owner gave an approved project up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectDeclined(pub Told);

impl Mail for ProjectDeclined {
    const TEMPLATE: &'static str = "project_declined";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_declined" of a project), &|args| args).letter()
    }
}
