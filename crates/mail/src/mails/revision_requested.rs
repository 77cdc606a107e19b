use super::{
    deadline::{on_your_clock, until},
    told::{Told, keys},
};
use crate::{Letter, Mail, Reader};
use nidaa_kernel::{Deadline, LocalText};

/// A corrected final document is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionRequested {
    /// The project.
    pub told: Told,
    /// What should be corrected.
    pub comments: LocalText,
    /// By when.
    pub due: Deadline,
}

impl Mail for RevisionRequested {
    const TEMPLATE: &'static str = "revision_requested";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("revision_requested" of a project);
        let page = self.told.head(reader, &keys, &|args| until(args, reader.lang, "date", Some(&self.due)));
        let page = on_your_clock(page, reader, Some(&self.due));
        page.text("mail-label-comments", &self.comments).say(keys.next).letter()
    }
}
