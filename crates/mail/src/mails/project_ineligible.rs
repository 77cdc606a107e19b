use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, words::Words};
use nidaa_kernel::LocalText;

/// A proposal does not meet the conditions of the call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectIneligible {
    /// The project, with the reason.
    pub told: Told,
    /// What of the eligibility list it does not meet.
    pub failed: Vec<LocalText>,
}

impl Mail for ProjectIneligible {
    const TEMPLATE: &'static str = "project_ineligible";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("project_ineligible");
        let failed = self.failed.iter().filter_map(|item| Words::best(item, reader.lang)).collect();
        let page = self.told.head(reader, &keys, &|args| args);
        page.list("mail-project_ineligible-failed", failed).say(keys.next).letter()
    }
}
