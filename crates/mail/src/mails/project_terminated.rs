use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A project was ended before it was carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectTerminated(pub Told);

impl Mail for ProjectTerminated {
    const TEMPLATE: &'static str = "project_terminated";

    fn letter(&self, reader: &Reader) -> Letter {
        self.0.page(reader, &keys!("project_terminated"), &|args| args).letter()
    }
}
