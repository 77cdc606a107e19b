//! What was typed into a form, and the answers it means. Inputs are called by the path of their field, as refusals are:
//! `purpose`, `activities/2/month`; the currency of an amount is `budget/currency`.

use nidaa_kernel::{Currency, Money};
use nidaa_workflow::{Answer, AnswerFault, Answers, Attachment, Field, FieldType};
use std::collections::{BTreeMap, BTreeSet};

/// What stands before the path of a field in the name of its input.
pub(super) const PREFIX: &str = "a/";

/// The texts of each input.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed(BTreeMap<String, Vec<String>>);

impl Typed {
    /// What a page sent. The entries of a group are numbered anew, 1, 2, 3 …, without those in which nothing was typed:
    /// so they are saved, and so what is wrong with one names the entry that is drawn. The entry of a field that is
    /// wrong already stays; its path comes back as it is numbered now.
    pub fn of(pairs: &[(String, String)], wrong: Option<&str>) -> (Self, Option<String>) {
        let mut typed = Self::default();
        for (name, value) in pairs {
            if let Some(path) = name.strip_prefix(PREFIX) {
                typed.put(path, value.replace("\r\n", "\n"));
            }
        }
        typed.renumbered(wrong)
    }

    fn renumbered(&self, wrong: Option<&str>) -> (Self, Option<String>) {
        let places = self.places(wrong);
        let now = |path: &str| match in_entry(path) {
            None => Some(path.to_owned()),
            Some((group, number, field)) => {
                places.get(&(group, number)).map(|place| format!("{group}/{place}/{field}"))
            }
        };
        let mut typed = Self::default();
        for (path, texts) in &self.0 {
            if let Some(path) = now(path) {
                typed.0.entry(path).or_default().extend_from_slice(texts);
            }
        }
        (typed, wrong.and_then(now))
    }

    /// The place of each entry in which something was typed or is wrong, by its group and the number it came with.
    fn places<'a>(&'a self, wrong: Option<&'a str>) -> BTreeMap<(&'a str, u64), usize> {
        let filled = self.0.iter().filter_map(|(path, texts)| {
            let (group, number, field) = in_entry(path)?;
            // A currency is there before anything is typed.
            let is_typed = !field.contains('/') && texts.iter().any(|text| !text.trim().is_empty());
            is_typed.then_some((group, number))
        });
        let wrong = wrong.and_then(in_entry).map(|(group, number, _)| (group, number));
        let filled: BTreeSet<(&str, u64)> = filled.chain(wrong).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let place = |(group, number)| {
            let count = counts.entry(group).or_default();
            *count += 1;
            ((group, number), *count)
        };
        filled.into_iter().map(place).collect()
    }

    /// Saved answers as they would have been typed.
    pub fn from<'a>(fields: impl IntoIterator<Item = &'a Field>, answers: &Answers) -> Self {
        let mut typed = Self::default();
        for field in fields {
            if let Some(answer) = answers.get(&field.id) {
                typed.write(&field.id, field, answer);
            }
        }
        typed
    }

    fn put(&mut self, path: &str, text: String) {
        self.0.entry(path.to_owned()).or_default().push(text);
    }

    fn write(&mut self, path: &str, field: &Field, answer: &Answer) {
        match answer {
            Answer::Flag(flag) => self.put(path, if *flag { "yes" } else { "no" }.to_owned()),
            Answer::Number(number) => self.put(path, number.to_string()),
            Answer::Text(text) => self.put(path, text.clone()),
            Answer::Money(money) => {
                self.put(path, plain(*money));
                self.put(&format!("{path}/currency"), money.currency.as_str().to_owned());
            }
            Answer::Texts(texts) if field.limits.choices.is_empty() => self.put(path, texts.join("\n")),
            Answer::Texts(texts) => texts.iter().for_each(|text| self.put(path, text.clone())),
            Answer::Files(files) => files.iter().filter_map(kept).for_each(|file| self.put(path, file)),
            Answer::Entries(entries) => {
                for (number, entry) in (1..).zip(entries) {
                    for inner in &field.limits.fields {
                        if let Some(answer) = entry.get(&inner.id) {
                            self.write(&format!("{path}/{number}/{}", inner.id), inner, answer);
                        }
                    }
                }
            }
        }
    }

    /// Everything typed under one name.
    pub fn many(&self, path: &str) -> &[String] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    /// What was typed into the one input of this name.
    pub fn one(&self, path: &str) -> &str {
        self.many(path).first().map_or("", String::as_str)
    }

    /// The largest number of an entry of a group, in the order of the page.
    pub fn entries(&self, group: &str) -> usize {
        let numbers = self.0.keys().filter_map(|path| in_entry(path));
        let last = numbers.filter(|(of, ..)| *of == group).map(|(_, number, _)| number).max();
        last.and_then(|number| usize::try_from(number).ok()).unwrap_or(0)
    }

    /// The answers typed; what cannot be read as one is left out.
    pub fn readable<'a>(&self, fields: impl IntoIterator<Item = &'a Field>) -> Answers {
        let read = |field: &Field| Some((field.id.clone(), self.answer(&field.id, field).ok()??));
        fields.into_iter().filter_map(read).collect()
    }

    /// The answer typed; none when nothing was.
    ///
    /// # Errors
    /// [`AnswerFault::Kind`] when it cannot be read as one.
    pub fn answer(&self, path: &str, field: &Field) -> Result<Option<Answer>, AnswerFault> {
        let text = self.one(path).trim();
        let wrong = || AnswerFault::Kind { field: path.to_owned(), wants: field.kind };
        if field.kind != FieldType::Group && self.many(path).iter().all(|text| text.trim().is_empty()) {
            return Ok(None);
        }
        Ok(Some(match field.kind {
            FieldType::Text | FieldType::Choice | FieldType::Country => Answer::Text(text.to_owned()),
            FieldType::Date => Answer::Text(latin(text)),
            FieldType::YesNo => Answer::Flag(text == "yes"),
            FieldType::Number => Answer::Number(number(text).ok_or_else(wrong)?),
            FieldType::Money => Answer::Money(self.money(path, field).ok_or_else(wrong)?),
            FieldType::List => Answer::Texts(self.lines(path, field)),
            FieldType::Group => return self.group(path, field),
            FieldType::Attachment => Answer::Files(self.files(path).ok_or_else(wrong)?),
        }))
    }

    /// Entries without an answer are left out.
    fn group(&self, path: &str, field: &Field) -> Result<Option<Answer>, AnswerFault> {
        let mut entries = vec![];
        for number in 1..=self.entries(path) {
            let mut entry = Answers::new();
            for inner in &field.limits.fields {
                if let Some(answer) = self.answer(&format!("{path}/{number}/{}", inner.id), inner)? {
                    entry.insert(inner.id.clone(), answer);
                }
            }
            if !entry.is_empty() {
                entries.push(entry);
            }
        }
        Ok((!entries.is_empty()).then_some(Answer::Entries(entries)))
    }

    /// Files that were handed in, now or before, and are to be kept: each once.
    pub fn files(&self, path: &str) -> Option<Vec<Attachment>> {
        let mut files: Vec<Attachment> = vec![];
        for text in self.many(path).iter().filter(|text| !text.trim().is_empty()) {
            let file = serde_json::from_str(text).ok()?;
            if !files.contains(&file) {
                files.push(file);
            }
        }
        Some(files)
    }

    fn lines(&self, path: &str, field: &Field) -> Vec<String> {
        let texts = self.many(path).iter();
        if field.limits.choices.is_empty() {
            let lines = texts.flat_map(|text| text.lines()).map(str::trim);
            return lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
        }
        texts.cloned().collect()
    }

    fn money(&self, path: &str, field: &Field) -> Option<Money> {
        let typed = || Currency::try_from(self.one(&format!("{path}/currency")).trim().to_uppercase()).ok();
        amount(self.one(path), field.limits.currency.or_else(typed)?)
    }
}

/// A file as a page sends it back.
pub(super) fn kept(file: &Attachment) -> Option<String> {
    serde_json::to_string(file).ok()
}

/// Group, number of the entry and the rest of the path of a field within an entry.
fn in_entry(path: &str) -> Option<(&str, u64, &str)> {
    let (group, rest) = path.split_once('/')?;
    let (number, field) = rest.split_once('/')?;
    Some((group, number.parse().ok()?, field))
}

/// Digits as people write them in any of our languages, in Latin ones.
pub(in crate::pages) fn latin(text: &str) -> String {
    let digit = |letter: char| match letter {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(letter) - 0x660, 10).unwrap_or(letter),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(letter) - 0x6f0, 10).unwrap_or(letter),
        other => other,
    };
    text.trim().chars().map(digit).collect()
}

/// A whole number, with the spaces and marks between thousands that people write.
pub(in crate::pages) fn number(text: &str) -> Option<i64> {
    let plain: String = latin(text).chars().filter(|sign| !is_grouping(*sign)).collect();
    plain.parse().ok()
}

/// An amount. The last mark, whichever the language uses, is the decimal one before one or two digits and before as many
/// as the currency has; before three others it stands between thousands.
pub(in crate::pages) fn amount(text: &str, currency: Currency) -> Option<Money> {
    let (text, decimals) = (latin(text), currency.decimals());
    let (whole, part) = match text.rsplit_once(['.', ',', '\u{66b}']) {
        Some((whole, part)) if is_fraction(part, decimals) => (whole, part),
        Some((_, part)) if !matches!(part.chars().count(), 0 | 3) => return None,
        _ => (text.as_str(), ""),
    };
    number(whole)?;
    let is_exact = part.len() <= decimals && part.bytes().all(|digit| digit.is_ascii_digit());
    let minor = is_exact.then(|| number(&format!("{whole}{part:0<decimals$}")))??;
    Some(Money { minor, currency })
}

fn is_fraction(part: &str, decimals: usize) -> bool {
    let digits = part.chars().count();
    matches!(digits, 1 | 2) || digits == decimals
}

/// An amount without its currency, as [`amount`] reads it.
fn plain(money: Money) -> String {
    let written = money.to_string();
    written.split_once(' ').map_or_else(|| written.clone(), |(_, amount)| amount.to_owned())
}

const fn is_grouping(sign: char) -> bool {
    matches!(sign, ' ' | '.' | ',' | '\'' | '\u{a0}' | '\u{202f}' | '\u{2019}' | '\u{66c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_each_language_writes_them() {
        let cents = |text| amount(text, Currency::USD).map(|money| money.minor);
        for text in ["12,500.50", "12 500,5", "12\u{202f}500,50", "١٢٬٥٠٠٫٥٠", "12500.5", "12.500,50"]
        {
            assert_eq!(cents(text), Some(1_250_050), "{text}");
        }
        assert_eq!(cents("12,500"), Some(1_250_000));
        assert_eq!(cents("-3,5"), Some(-350));
        assert_eq!((cents("much"), cents(""), cents("1.2.x")), (None, None, None));
    }

    #[test]
    fn an_amount_is_read_back_as_it_is_written_in_every_currency() {
        for code in ["XOF", "TND", "USD"] {
            let currency = Currency::try_from(code.to_owned()).expect("three capitals");
            for minor in [-1_234_567, -50, 0, 7, 1_000, 1_250_050] {
                let money = Money { minor, currency };
                assert_eq!(amount(&plain(money), currency), Some(money), "{money}");
            }
        }
    }

    #[test]
    fn a_fraction_has_at_most_the_decimals_of_its_currency() {
        let minor = |text: &str, code: &str| {
            let currency = Currency::try_from(code.to_owned()).expect("three capitals");
            amount(text, currency).map(|money| money.minor)
        };
        assert_eq!(
            [minor("1.500", "TND"), minor("1.500", "XOF"), minor("1.500", "USD")],
            [Some(1_500), Some(1_500), Some(150_000)]
        );
        assert_eq!((minor("1,5", "TND"), minor("-0,50", "USD")), (Some(1_500), Some(-50)));
        for (text, code) in [("12.5", "XOF"), ("12.5000", "USD"), ("1.2345", "TND"), ("1.-5", "USD")] {
            assert_eq!(minor(text, code), None, "{text} {code}");
        }
    }

    #[test]
    fn entries_are_numbered_as_they_are_drawn_whatever_numbers_came() {
        let sent = [
            ("a/activities/2/cost", " "),
            ("a/activities/2/cost/currency", "USD"),
            ("a/activities/3/kind", "workshop"),
            ("a/activities/9999999999/kind", "training"),
            ("a/activities/99999999999999999999999/kind", "training"),
            ("a/activities/9999999999", "none"),
            ("a/partners/7/kind", "host"),
            ("a/budget/currency", "USD"),
        ];
        let sent = sent.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let (typed, wrong) = Typed::of(&sent, Some("activities/3/kind"));
        assert_eq!(wrong.as_deref(), Some("activities/1/kind"));
        assert_eq!((typed.entries("activities"), typed.entries("partners")), (2, 1));
        assert_eq!(
            (typed.one("activities/1/kind"), typed.one("activities/2/kind")),
            ("workshop", "training")
        );
        assert_eq!((typed.one("partners/1/kind"), typed.one("budget/currency")), ("host", "USD"));
    }

    #[test]
    fn whole_numbers_lose_the_marks_between_thousands() {
        assert_eq!(
            (number("١٬٢٠٠"), number("1 200"), number("1200"), number("12a")),
            (Some(1200), Some(1200), Some(1200), None)
        );
    }
}
