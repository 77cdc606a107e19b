use super::Debt;
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};
use nidaa_i18n::Args;

/// Something is due soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineReminder {
    /// What.
    pub debt: Debt,
    /// Days to the last day; 0 on it.
    pub days_left: i64,
    /// Page where it is done.
    pub url: String,
}

impl Mail for DeadlineReminder {
    const TEMPLATE: &'static str = "deadline_reminder";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let subject = Said::new("mail-deadline_reminder-subject", self.debt.subject(lang));
        let lead =
            Said::new("mail-deadline_reminder-lead", self.debt.args(lang).number("days", self.days_left));
        let page = Page::new(reader, &subject, lead, "mail-deadline_reminder-action", &self.url);
        let page = self.debt.facts(page, reader);
        match self.days_left {
            1.. => page.say_with("mail-deadline_reminder-left", Args::new().number("days", self.days_left)),
            _ => page.say("mail-deadline_reminder-last"),
        }
        .letter()
    }
}
