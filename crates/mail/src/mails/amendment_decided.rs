use super::{
    change::{ChangeLine, lines},
    told::{Told, keys},
};
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
    /// What is otherwise, or would have been.
    pub changes: Vec<ChangeLine>,
}

impl Mail for AmendmentDecided {
    const TEMPLATE: &'static str = "amendment_decided";

    fn letter(&self, reader: &Reader) -> Letter {
        let (answer, changes) = if self.is_approved {
            ("yes", "mail-amendment_decided-changes")
        } else {
            ("no", "mail-amendment_decided-asked")
        };
        let keys = keys!("amendment_decided" of a project);
        let more = |args: nidaa_i18n::Args| args.with("amendment", &self.amendment).with("answer", answer);
        let page = self.told.head(reader, &keys, &more);
        page.list(changes, lines(&self.changes, reader.lang)).say(keys.next).letter()
    }
}
