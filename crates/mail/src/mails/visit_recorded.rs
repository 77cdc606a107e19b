use super::told::{Keys, Told, keys};
use crate::{
    Letter, Mail, Reader,
    words::{Words, one_line},
};
use jiff::civil::Date;
use nidaa_i18n::{Args, date, plain};
use nidaa_kernel::{Lang, LocalText};

/// A finding of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingLine {
    /// What is to be done.
    pub text: LocalText,
    /// Last day for it.
    pub due: Date,
}

/// A project was visited; to its owner, with what is to be set right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRecorded {
    /// The project.
    pub told: Told,
    /// Day of the visit.
    pub on: Date,
    /// What was seen.
    pub note: LocalText,
    /// What is to be done.
    pub findings: Vec<FindingLine>,
}

impl Mail for VisitRecorded {
    const TEMPLATE: &'static str = "visit_recorded";

    fn letter(&self, reader: &Reader) -> Letter {
        let lang = reader.lang;
        let (day, count) = (date(lang, self.on), i64::try_from(self.findings.len()).unwrap_or(i64::MAX));
        let keys = keys!("visit_recorded" of a project);
        if self.findings.is_empty() {
            let keys = Keys { lead: "mail-visit_recorded-nothing", ..keys };
            let page = self.told.head(reader, &keys, &|args| args.with("date", &day));
            return page.text("mail-label-note", &self.note).letter();
        }
        let more = |args: Args| args.with("date", &day).number("count", count);
        let lines = self.findings.iter().map(|finding| line(finding, lang)).collect();
        let page = self.told.head(reader, &keys, &more).text("mail-label-note", &self.note);
        page.list("mail-visit_recorded-findings", lines).say(keys.next).letter()
    }
}

/// The finding in the language it was written in, with its last day in the reader's.
fn line(finding: &FindingLine, lang: Lang) -> Words {
    let args = Args::new()
        .with("finding", one_line(finding.text.best(lang).1))
        .with("date", date(lang, finding.due));
    Words::plain(lang, plain(lang, "mail-visit_recorded-finding", &args))
}
