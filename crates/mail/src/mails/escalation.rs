use super::{Debt, DebtDelay, debt::delays};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
    words::Words,
};
use nidaa_i18n::list;
use nidaa_kernel::LocalText;

/// Something stays late; to whoever stands above those who owe it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// What.
    pub debt: Debt,
    /// Days since the last day.
    pub days: i64,
    /// Names of those who owe it.
    pub owed_by: Vec<LocalText>,
    /// Why the reader is told.
    pub reason: LocalText,
    /// What the days were spent on.
    pub delays: Vec<DebtDelay>,
    /// Page of the project or call.
    pub url: String,
}

impl Mail for Escalation {
    const TEMPLATE: &'static str = "escalation";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let subject = Said::new("mail-escalation-subject", self.debt.subject(lang));
        let owed_by: Vec<Words> = self.owed_by.iter().filter_map(|name| Words::best(name, lang)).collect();
        let names: Vec<String> = owed_by.iter().map(|name| name.text.clone()).collect();
        // The names are no part of the first line; the office may want them in its own.
        let spent: Vec<String> = delays(lang, &self.delays).into_iter().map(|line| line.text).collect();
        let told = self.debt.args(lang).number("days", self.days).with("owed_by", list(lang, &names));
        let told = told.with("delays", list(lang, &spent));
        let lead = Said::new("mail-escalation-lead", told);
        let page = Page::new(reader, &subject, lead, "mail-escalation-action", &self.url);
        let page = self.debt.facts(page, reader).text("mail-label-reason", &self.reason);
        page.list("mail-escalation-owed_by", owed_by)
            .list("mail-overdue-delays", delays(lang, &self.delays))
            .letter()
    }
}
