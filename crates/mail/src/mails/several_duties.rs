use super::{
    Debt,
    deadline::{elsewhere, last_minute},
};
use crate::{
    Letter, Mail, Reader,
    page::{Page, Said},
    words::Words,
};
use nidaa_i18n::{Args, deadline, list, plain};
use nidaa_kernel::{Lang, LocalText};

/// Several things of one project or call are due or late, and its reader hears of them on the same day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeveralDuties {
    /// The things, at least one.
    pub duties: Vec<DutyLine>,
    /// Page where they are done.
    pub url: String,
}

/// One of several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyLine {
    /// What.
    pub debt: Debt,
    /// Days since the last day; below zero before it.
    pub days: i64,
    /// Who owes it and why the reader is told, where it is not the reader who owes it.
    pub above: Option<(Vec<LocalText>, LocalText)>,
}

impl Mail for SeveralDuties {
    const TEMPLATE: &'static str = "several_duties";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let (subject, lead) = (self.args(lang), self.args(lang));
        let subject = Said::new("mail-several_duties-subject", subject);
        let lead = Said::new("mail-several_duties-lead", lead);
        let page = Page::new(reader, &subject, lead, "mail-several_duties-action", &self.url);
        let page = match self.duties.first() {
            Some(line) => page.text("mail-label-title", &line.debt.title),
            None => page,
        };
        let lines = self.duties.iter().map(|line| line.words(reader, &line.debt.named(lang))).collect();
        page.list("mail-several_duties-list", lines).letter()
    }
}

impl SeveralDuties {
    fn args(&self, lang: Lang) -> Args {
        let first = self.duties.iter().map(|line| &line.debt).min_by_key(|debt| debt.due.end);
        Args::new()
            .number("count", i64::try_from(self.duties.len()).unwrap_or(i64::MAX))
            .with("code", first.map(|debt| debt.code.clone()).unwrap_or_default())
            .with("date", first.map(|debt| deadline(lang, &debt.due)).unwrap_or_default())
    }
}

impl DutyLine {
    /// By when it is due, under this name.
    pub(super) fn words(&self, reader: &Reader, name: &str) -> Words {
        let lang = reader.lang;
        let due = last_minute(lang, &self.debt.due, &self.debt.due.zone);
        let args = Args::new().with("duty", name).with("moment", due);
        let line = match self.days {
            ..0 => plain(lang, "mail-several_duties-left", &args.number("days", -self.days)),
            0 => plain(lang, "mail-several_duties-today", &args),
            1.. => plain(lang, "mail-several_duties-late", &args.number("days", self.days)),
        };
        let line = match elsewhere(reader, &self.debt.due) {
            Some(own) => {
                plain(lang, "mail-several_duties-clock", &Args::new().with("line", line).with("moment", own))
            }
            None => line,
        };
        let Some((owed_by, reason)) = &self.above else { return Words::plain(lang, line) };
        let who: Vec<String> = owed_by.iter().map(|name| name.best(lang).1.to_owned()).collect();
        let args = Args::new()
            .with("line", line)
            .with_or_none("who", Some(list(lang, &who)).filter(|_| !who.is_empty()))
            .with("reason", reason.best(lang).1);
        Words::plain(lang, plain(lang, "mail-several_duties-above", &args))
    }
}
