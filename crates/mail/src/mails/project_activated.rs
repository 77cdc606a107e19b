use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// The implementation of a project began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectActivated(pub Told);

impl Mail for ProjectActivated {
    const TEMPLATE: &'static str = "project_activated";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_activated" of a project), &|args| args).letter()
    }
}
