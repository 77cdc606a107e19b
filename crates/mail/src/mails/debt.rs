//! What mails about duties have in common.

use super::deadline::{last_minute, on_your_clock};
use crate::{
    Reader,
    page::{Page, title_for_subject},
    words::Words,
};
use nidaa_i18n::{Args, deadline, exists, list, plain, t};
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
    /// The project stood still.
    pub at_rest: bool,
}

impl Debt {
    /// `duty`, `code`, `date` and `moment`, as every sentence about the debt may need them.
    pub(super) fn args(&self, lang: Lang) -> Args {
        Args::new()
            .with("duty", title_for_subject(&self.duty, lang))
            .with("code", &self.code)
            .with("date", deadline(lang, &self.due))
            .with("moment", last_minute(lang, &self.due, &self.due.zone))
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
    pub(super) fn facts(&self, page: Page, reader: &Reader) -> Page {
        let part = self.part.as_ref().and_then(|part| Words::best(part, reader.lang));
        let page = page.text("mail-label-title", &self.title).fact("mail-label-concerns", part);
        on_your_clock(page, reader, Some(&self.due))
    }
}

/// An audience as it is named after "waiting for", where its name stands in another case there.
fn awaited(lang: Lang, audience: &str) -> String {
    let key = format!("audience-awaited_{audience}");
    if exists(&key) { t(lang, &key) } else { t(lang, &format!("audience-{audience}")) }
}

/// What the late days were spent on, one line a cause.
pub(super) fn delays(lang: Lang, delays: &[DebtDelay]) -> Vec<Words> {
    let line = |delay: &DebtDelay| {
        let who: Vec<String> = delay.owed_by.iter().map(|audience| awaited(lang, audience)).collect();
        let args = Args::new()
            .number("days", delay.days)
            .number("count", i64::try_from(delay.count).unwrap_or(i64::MAX))
            .with("duty", title_for_subject(&delay.duty, lang))
            .with("who", list(lang, &who));
        let sentence = if delay.at_rest { "page-obligations-rest" } else { "page-obligations-delay" };
        Words::plain(lang, plain(lang, sentence, &args))
    };
    delays.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_waited_for_stands_in_the_case_that_the_sentence_asks_for() {
        let owed_by = vec!["assessor".to_owned(), "office".to_owned()];
        let delay = DebtDelay {
            duty: LocalText::in_lang(Lang::Ar, "التقييم"),
            owed_by,
            count: 1,
            days: 3,
            at_rest: false,
        };
        let text = &delays(Lang::Ar, &[delay])[0].text;
        assert!(text.contains("في انتظار المقيّمين") && text.contains("مكتب التنسيق"), "{text}");
    }
}
