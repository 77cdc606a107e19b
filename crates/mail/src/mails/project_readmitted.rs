use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};
use nidaa_i18n::date;
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
        let day = date(reader.lang, self.until.date);
        let keys = keys!("project_readmitted" of a project);
        self.told.page(reader, &keys, &|args| args.with("date", &day)).letter()
    }
}
