use super::{Debt, DebtDelay, debt::delays};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
};

/// Something was not done in time; to whoever owes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// What.
    pub debt: Debt,
    /// Days since the last day.
    pub days: i64,
    /// What they were spent on.
    pub delays: Vec<DebtDelay>,
    /// Page where it is done.
    pub url: String,
}

impl Mail for Overdue {
    const TEMPLATE: &'static str = "overdue";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let subject = Said::new("mail-overdue-subject", self.debt.subject(lang));
        let lead = Said::new("mail-overdue-lead", self.debt.args(lang).number("days", self.days));
        let page = Page::new(reader, &subject, lead, "mail-overdue-action", &self.url);
        self.debt.facts(page, reader).list("mail-overdue-delays", delays(lang, &self.delays)).letter()
    }
}
