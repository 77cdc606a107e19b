use super::DutyLine;
use crate::{
    Letter, Mail, Reader,
    page::{Entry, Page, Said},
    words::Words,
};
use nidaa_i18n::{Args, deadline};
use nidaa_kernel::Lang;
use std::collections::BTreeMap;

/// Things of so many projects or calls are due or late that their reader hears of all by one mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManyDuties {
    /// The things, at least one.
    pub duties: Vec<DutyEntry>,
    /// Page of all that is due.
    pub url: String,
}

/// One of many things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DutyEntry {
    /// What.
    pub line: DutyLine,
    /// Page where it is done.
    pub url: String,
}

impl Mail for ManyDuties {
    const TEMPLATE: &'static str = "many_duties";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let subject = Said::new("mail-many_duties-subject", self.args(lang));
        let lead = Said::new("mail-many_duties-lead", self.args(lang));
        let page = Page::new(reader, &subject, lead, "mail-many_duties-action", &self.url);
        let entries = self.by_project().into_iter().map(|duty| duty.entry(reader)).collect();
        page.entries(entries).letter()
    }
}

impl ManyDuties {
    fn args(&self, lang: Lang) -> Args {
        let first = self.duties.iter().map(|duty| &duty.line.debt.due).min_by_key(|due| due.end);
        Args::new()
            .number("count", i64::try_from(self.duties.len()).unwrap_or(i64::MAX))
            .with("date", first.map(|due| deadline(lang, due)).unwrap_or_default())
    }

    /// What belongs together stands together; what presses most comes first.
    fn by_project(&self) -> Vec<&DutyEntry> {
        let mut projects: BTreeMap<&str, Vec<&DutyEntry>> = BTreeMap::new();
        for duty in &self.duties {
            projects.entry(&duty.line.debt.code).or_default().push(duty);
        }
        let mut projects: Vec<Vec<&DutyEntry>> = projects.into_values().collect();
        for duties in &mut projects {
            duties.sort_by_key(|duty| duty.line.debt.due.end);
        }
        projects.sort_by_key(|duties| duties.first().map(|duty| duty.line.debt.due.end));
        projects.concat()
    }
}

impl DutyEntry {
    fn entry(&self, reader: &Reader) -> Entry {
        let debt = &self.line.debt;
        let name = format!("{} – {}", debt.code, debt.named(reader.lang));
        Entry {
            words: self.line.words(reader, &name),
            note: Words::best(&debt.title, reader.lang),
            url: Some(self.url.clone()),
        }
    }
}
