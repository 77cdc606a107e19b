use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, page::title_for_subject};
use nidaa_kernel::LocalText;

/// The owner answered a finding of a visit; to whoever judges the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingAnswered {
    /// The project.
    pub told: Told,
    /// The finding.
    pub finding: LocalText,
    /// What was done.
    pub answer: LocalText,
}

impl Mail for FindingAnswered {
    const TEMPLATE: &'static str = "finding_answered";

    fn letter(&self, reader: &Reader) -> Letter {
        let keys = keys!("finding_answered" of a project);
        let quoted = title_for_subject(&self.finding, reader.lang);
        let page = self.told.head(reader, &keys, &|args| args.with("finding", &quoted));
        let page = page.text("mail-label-finding", &self.finding).text("mail-label-answer", &self.answer);
        page.say(keys.next).letter()
    }
}
