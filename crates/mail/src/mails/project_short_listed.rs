use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A project is on the short list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectShortListed(pub Told);

impl Mail for ProjectShortListed {
    const TEMPLATE: &'static str = "project_short_listed";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_short_listed"), &|args| args).letter()
    }
}
