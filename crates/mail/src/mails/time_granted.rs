use super::Debt;
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::deadline;
use nidaa_kernel::{Deadline, LocalText};

/// Somebody got more time for what they owe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeGranted {
    /// What, with the new deadline.
    pub debt: Debt,
    /// What held before.
    pub before: Deadline,
    /// Why.
    pub reason: LocalText,
    /// Page of the project or call.
    pub url: String,
}

impl Mail for TimeGranted {
    const TEMPLATE: &'static str = "time_granted";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let subject = Said::new("mail-time_granted-subject", self.debt.subject(lang));
        let lead = self.debt.args(lang).with("before", deadline(lang, &self.before));
        let lead = Said::new("mail-time_granted-lead", lead);
        let page = Page::new(reader, &subject, lead, "mail-time_granted-action", &self.url);
        self.debt.facts(page, reader).text("mail-label-reason", &self.reason).letter()
    }
}
