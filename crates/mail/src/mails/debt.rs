//! What mails about duties have in common.

use crate::{
    page::{Page, title_for_subject},
    words::Words,
};
use jiff::{SignedDuration, tz::TimeZone};
use nidaa_i18n::{Args, date, list, moment, plain, t};
use nidaa_kernel::{Deadline, Lang, LocalText};

/// Something owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debt {
    /// What is owed.
    pub duty: LocalText,
    /// Code of the project or call.
    pub code: String,
    /// Its title.
    pub title: LocalText,
    /// What within it, such as a country or a milestone.
    pub part: Option<LocalText>,
    /// By when.
    pub due: Deadline,
    /// IANA name of the reader's zone.
    pub clock: String,
}

/// Late days with one cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DebtDelay {
    /// What was still open meanwhile.
    pub duty: LocalText,
    /// Audiences that owed it.
    pub owed_by: Vec<String>,
    /// How many of it were open.
    pub count: usize,
    /// Days.
    pub days: i64,
}

impl Debt {
    /// `duty`, `code`, `date` and `moment`, as every sentence about the debt may need them.
    pub(super) fn args(&self, lang: Lang) -> Args {
        Args::new()
            .with("duty", title_for_subject(&self.duty, lang))
            .with("code", &self.code)
            .with("date", date(lang, self.due.date))
            .with("moment", self.last_minute(lang, &self.due.zone))
    }

    /// The same for a subject line, which tells two parts of one project apart.
    pub(super) fn subject(&self, lang: Lang) -> Args {
        self.args(lang).with("duty", self.named(lang))
    }

    /// What is owed, and what within the project.
    pub(super) fn named(&self, lang: Lang) -> String {
        let duty = title_for_subject(&self.duty, lang);
        match self.part.as_ref().and_then(|part| Words::best(part, lang)) {
            Some(part) => format!("{duty} – {}", part.text),
            None => duty,
        }
    }

    /// The title, what within it, and the deadline on the reader's own clock where that shows another time.
    pub(super) fn facts(&self, page: Page) -> Page {
        let lang = page.lang;
        let part = self.part.as_ref().and_then(|part| Words::best(part, lang));
        let clock = self.is_elsewhere().then(|| Words::plain(lang, self.last_minute(lang, &self.clock)));
        page.text("mail-label-title", &self.title)
            .fact("mail-label-concerns", part)
            .fact("mail-label-your_clock", clock)
    }

    /// The last minute in which it is in time; never "midnight", which belongs to two days.
    pub(super) fn last_minute(&self, lang: Lang, zone: &str) -> String {
        let minute = self.due.end.checked_sub(SignedDuration::from_mins(1)).unwrap_or(self.due.end);
        moment(lang, minute, zone)
    }

    fn is_elsewhere(&self) -> bool {
        let offset = |zone: &str| TimeZone::get(zone).map(|tz| tz.to_offset(self.due.end)).ok();
        offset(&self.clock) != offset(&self.due.zone)
    }
}

/// What the late days were spent on, one line a cause.
pub(super) fn delays(lang: Lang, delays: &[DebtDelay]) -> Vec<Words> {
    let line = |delay: &DebtDelay| {
        let who: Vec<String> =
            delay.owed_by.iter().map(|audience| t(lang, &format!("audience-{audience}"))).collect();
        let args = Args::new()
            .number("days", delay.days)
            .number("count", i64::try_from(delay.count).unwrap_or(i64::MAX))
            .with("duty", title_for_subject(&delay.duty, lang))
            .with("who", list(lang, &who));
        Words::plain(lang, plain(lang, "page-obligations-delay", &args))
    };
    delays.iter().map(line).collect()
}
