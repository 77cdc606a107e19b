use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_kernel::Money;

/// A project was ended before it was carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectTerminated {
    /// The project.
    pub told: Told,
    /// What is to be given back, where something is.
    pub back: Option<Money>,
}

impl Mail for ProjectTerminated {
    const TEMPLATE: &'static str = "project_terminated";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("project_terminated");
        let page = self.told.head(reader, &keys, &|args| args);
        page.fact("mail-label-back", self.back.map(|money| Words::amount(reader.lang, money)))
            .say(keys.next)
            .letter()
    }
}
