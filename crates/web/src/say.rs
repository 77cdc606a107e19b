//! Words, numbers and dates as templates ask for them.

use askama::{Template, filters::HtmlSafe};
use jiff::Timestamp;
use nidaa_domain::project::Span;
use nidaa_i18n::Args;
use nidaa_kernel::{ApproxDate, CivilEnd, Deadline, Lang, LocalText, Money};
use std::{fmt::Display, sync::Arc};

/// Speaks one language, and tells times in one zone.
#[derive(Clone)]
pub(crate) struct Say {
    pub lang: Lang,
    zone: Arc<str>,
    /// Whether arguments are set apart from the sentence around them, as pages need and scripts must not see.
    isolates: bool,
}

impl Say {
    pub fn new(lang: Lang, zone: &str) -> Self {
        Self { lang, zone: zone.into(), isolates: false }
    }

    /// The same for pages.
    pub fn for_pages(self) -> Self {
        Self { isolates: true, ..self }
    }

    /// A message without arguments.
    pub fn t(&self, key: &str) -> String {
        nidaa_i18n::t(self.lang, key)
    }

    /// A message of a family, such as `sector-tourism`; what the family does not know is shown by its code.
    pub fn word(&self, family: &str, code: &str) -> String {
        let key = format!("{family}-{code}");
        if nidaa_i18n::exists(&key) { self.t(&key) } else { code.to_owned() }
    }

    /// A message with arguments.
    pub fn text(&self, key: &str, args: &Args) -> String {
        let say = if self.isolates { nidaa_i18n::text } else { nidaa_i18n::plain };
        say(self.lang, key, args)
    }

    /// A message with one argument, which is finished text.
    pub fn with(&self, key: &str, name: &'static str, value: impl Display) -> String {
        self.text(key, &Args::new().with(name, value.to_string()))
    }

    /// A message that counts something.
    pub fn count(&self, key: &str, count: impl TryInto<i64>) -> String {
        self.text(key, &Args::new().number("count", count.try_into().unwrap_or(i64::MAX)))
    }

    /// What stands in a sentence that people wrote, set apart as an argument of a message is.
    pub fn apart(&self, text: &str) -> String {
        if self.isolates { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
    }

    /// An amount with its currency, such as `USD 40,000.00`.
    pub fn money(&self, money: Money) -> String {
        nidaa_i18n::money(self.lang, money)
    }

    pub fn number(&self, number: impl TryInto<i64>) -> String {
        nidaa_i18n::number(self.lang, number.try_into().unwrap_or(i64::MAX))
    }

    /// Hundredths of a percent as far as they say something, such as `73.5%` for 7350.
    pub fn percent(&self, hundredths: i64) -> String {
        let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let digits = text.trim_end_matches('0').trim_end_matches('.');
        let figure = nidaa_i18n::figure(self.lang, digits).unwrap_or_else(|| digits.to_owned());
        nidaa_i18n::plain(self.lang, "page-percent", &Args::new().with("percent", figure))
    }

    /// A size in the largest unit of which there is one, to one decimal: `10 MB`.
    pub fn size(&self, bytes: u64) -> String {
        let (key, unit) = match bytes {
            0..1_000 => return self.count("size-bytes", bytes),
            1_000..1_000_000 => ("size-kilobytes", 1_000),
            _ => ("size-megabytes", 1_000_000),
        };
        let (whole, tenth) = (bytes / unit, bytes % unit * 10 / unit);
        let digits = if tenth == 0 { whole.to_string() } else { format!("{whole}.{tenth}") };
        let figure = nidaa_i18n::figure(self.lang, &digits).unwrap_or(digits);
        nidaa_i18n::plain(self.lang, key, &Args::new().with("size", figure))
    }

    pub fn date(&self, date: ApproxDate) -> String {
        nidaa_i18n::approx_date(self.lang, date)
    }

    pub fn span(&self, span: Span) -> String {
        nidaa_i18n::span(self.lang, span.start, span.end)
    }

    pub fn moment(&self, at: Timestamp) -> String {
        nidaa_i18n::moment(self.lang, at, &self.zone)
    }

    /// The last day of a deadline, or the moment on its own clock where it has a time.
    pub fn deadline(&self, due: &Deadline) -> String {
        nidaa_i18n::deadline(self.lang, due)
    }

    /// The end of something as a command names it; another text as it stands.
    pub fn civil_end(&self, text: &str) -> String {
        let end = text.parse::<CivilEnd>();
        end.map_or_else(|_| text.to_owned(), |end| nidaa_i18n::civil_end(self.lang, end))
    }

    /// The moment by which it must have happened, on the clocks of another zone where those show another time.
    pub fn deadline_elsewhere(&self, due: &Deadline, zone: &str) -> Option<String> {
        due.is_elsewhere(zone).then(|| nidaa_i18n::moment(self.lang, due.told(), zone))
    }

    /// Texts in a row.
    pub fn row(&self, texts: impl IntoIterator<Item = String>) -> String {
        nidaa_i18n::list(self.lang, &texts.into_iter().collect::<Vec<_>>())
    }

    /// A text people wrote, in the best language there is.
    pub fn local(&self, text: &LocalText) -> Phrase {
        let (lang, text) = text.best(self.lang);
        Phrase { lang, foreign: lang != self.lang, text: text.to_owned() }
    }
}

/// A text people wrote. On a page it stands apart from what surrounds it, and says its language where that differs.
#[derive(Clone, Template)]
#[template(
    ext = "html",
    source = r#"<bdi{% if foreign %} lang="{{ lang }}" dir="{{ lang.direction().as_str() }}"{% endif %}>{{ text }}</bdi>"#
)]
pub(crate) struct Phrase {
    pub lang: Lang,
    pub foreign: bool,
    pub text: String,
}

impl HtmlSafe for Phrase {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_title_is_shown_as_text_in_its_own_language() {
        let title = LocalText::in_lang(Lang::En, "<script>alert('x')</script>");
        let shown = Say::new(Lang::Ar, "UTC").local(&title).to_string();
        assert_eq!(
            shown,
            r#"<bdi lang="en" dir="ltr">&#60;script&#62;alert(&#39;x&#39;)&#60;/script&#62;</bdi>"#
        );
    }

    #[test]
    fn a_size_is_told_in_the_largest_unit_of_which_there_is_one() {
        let sizes =
            |lang| [1, 999, 2_048, 999_999, 10_000_000].map(|bytes| Say::new(lang, "UTC").size(bytes));
        assert_eq!(sizes(Lang::En), ["1 byte", "999 bytes", "2 kB", "999.9 kB", "10 MB"]);
        assert_eq!(sizes(Lang::Fr), ["1 octet", "999 octets", "2 ko", "999,9 ko", "10 Mo"]);
        assert_eq!(sizes(Lang::Ar)[4], "10 ميغابايت");
    }

    #[test]
    fn hundredths_are_shown_as_far_as_they_say_something() {
        let english = |hundredths| Say::new(Lang::En, "UTC").percent(hundredths);
        assert_eq!([7_350, 8_000, 7_305].map(english), ["73.5%", "80%", "73.05%"]);
        assert_eq!(Say::new(Lang::Fr, "UTC").percent(7_350), "73,5\u{a0}%");
    }
}
