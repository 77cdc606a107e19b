use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_kernel::Money;

/// A project was withdrawn by its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectWithdrawn {
    /// The project.
    pub told: Told,
    /// What is to be given back, where something is.
    pub back: Option<Money>,
}

impl Mail for ProjectWithdrawn {
    const TEMPLATE: &'static str = "project_withdrawn";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("project_withdrawn");
        let page = self.told.head(reader, &keys, &|args| args);
        page.fact("mail-label-back", self.back.map(|money| Words::amount(reader.lang, money)))
            .say(keys.next)
            .letter()
    }
}
