use super::{
    deadline::{on_your_clock, until},
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use nidaa_kernel::Deadline;

/// A proposal may still be handed in though its call has closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectReadmitted {
    /// The project.
    pub told: Told,
    /// By when.
    pub until: Deadline,
}

impl Mail for ProjectReadmitted {
    const TEMPLATE: &'static str = "project_readmitted";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("project_readmitted" of a project);
        let page = self.told.head(reader, &keys, &|args| until(args, reader.lang, "date", Some(&self.until)));
        let timed = Some(&self.until).filter(|until| until.at.is_some());
        on_your_clock(page, reader, timed).say(keys.next).letter()
    }
}
