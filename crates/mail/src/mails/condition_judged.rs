use super::told::{Told, keys};
use crate::{Letter, Mail, Reader, page::title_for_subject};
use nidaa_kernel::LocalText;

/// A condition of an approval was found met, or its proof did not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionJudged {
    /// The project, with what is lacking.
    pub told: Told,
    /// The condition.
    pub condition: LocalText,
    /// Whether it is met.
    pub is_met: bool,
}

impl Mail for ConditionJudged {
    const TEMPLATE: &'static str = "condition_judged";

    fn letter(&self, reader: &Reader) -> Letter {
        let answer = if self.is_met { "yes" } else { "no" };
        let keys = keys!("condition_judged" of a project);
        let quoted = title_for_subject(&self.condition, reader.lang);
        let page =
            self.told.head(reader, &keys, &|args| args.with("answer", answer).with("condition", &quoted));
        page.text("mail-label-condition", &self.condition).say(keys.next).letter()
    }
}
