use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, page::title_for_subject};
use nidaa_kernel::LocalText;

/// A finding was set right, or the answer to it did not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingJudged {
    /// The project, with what is lacking or how it is known.
    pub told: Told,
    /// The finding.
    pub finding: LocalText,
    /// Whether it is set right.
    pub is_resolved: bool,
}

impl Mail for FindingJudged {
    const TEMPLATE: &'static str = "finding_judged";

    fn letter(&self, reader: &Reader) -> Letter {
        let answer = if self.is_resolved { "yes" } else { "no" };
        let keys = keys!("finding_judged" of a project);
        let quoted = title_for_subject(&self.finding, reader.lang);
        let page =
            self.told.head(reader, &keys, &|args| args.with("answer", answer).with("finding", &quoted));
        page.text("mail-label-finding", &self.finding).say(keys.next).letter()
    }
}
