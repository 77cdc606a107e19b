use super::told::{Told, keys};
use crate::{Letter, Mail, Reader};

/// A change of the contract was approved or refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmendmentDecided {
    /// The project.
    pub told: Told,
    /// Key of the amendment within the project.
    pub amendment: String,
    /// Whether it was approved.
    pub is_approved: bool,
}

impl Mail for AmendmentDecided {
    const TEMPLATE: &'static str = "amendment_decided";

    fn letter(&self, reader: &Reader) -> Letter {
        let answer = if self.is_approved { "yes" } else { "no" };
        let keys = keys!("amendment_decided" of a project);
        let more = |args: nidaa_i18n::Args| args.with("amendment", &self.amendment).with("answer", answer);
        self.told.page(reader, &keys, &more).letter()
    }
}
