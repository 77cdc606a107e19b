use crate::{
    Letter, Mail, Reader,
    page::{Entry, Page, Said},
    words::Words,
};
use jiff::civil::Date;
use nidaa_i18n::{Args, date, plain};

/// What came together for a reader who wants one mail for all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// Its day on the reader's calendar.
    pub day: Date,
    /// The mails it stands for, the oldest first.
    pub lines: Vec<DigestLine>,
    /// Page of all that is due.
    pub url: String,
}

/// A mail that is told by another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestLine {
    /// Its subject, in the reader's language.
    pub subject: String,
    /// The day it was written on, on the reader's calendar.
    pub day: Date,
    /// What its rule is about, in words and in the reader's language, where that is known.
    pub why: Option<String>,
    /// Page of what it is about.
    pub url: Option<String>,
}

impl Mail for Digest {
    const TEMPLATE: &'static str = "digest";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let args = || {
            let count = i64::try_from(self.lines.len()).unwrap_or(i64::MAX);
            Args::new().number("count", count).with("date", date(lang, self.day))
        };
        let subject = Said::new("mail-digest-subject", args());
        let lead = Said::new("mail-digest-lead", args());
        let entry = |line: &DigestLine| {
            let why = Args::new().with("date", date(lang, line.day)).with_or_none("why", line.why.as_ref());
            Entry {
                words: Words::plain(lang, &line.subject),
                note: Some(Words::plain(lang, plain(lang, "mail-digest-because", &why))),
                url: line.url.clone(),
            }
        };
        let page = Page::new(reader, &subject, lead, "mail-digest-action", &self.url);
        page.entries(self.lines.iter().map(entry).collect()).say("mail-digest-change").letter()
    }
}
