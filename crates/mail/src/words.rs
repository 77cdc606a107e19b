//! Text from people, which may be in any language and hold anything.

use nidaa_kernel::{Lang, LocalText, Money};

/// Longest subject line, in characters; what people wrote may be quoted in it at any length.
const SUBJECT: usize = 200;

/// Text from people with the language it is in.
pub struct Words {
    pub lang: Lang,
    pub text: String,
}

impl Words {
    /// The text in `lang`, else in a language it was given in; `None` when it was given in none.
    pub fn best(text: &LocalText, lang: Lang) -> Option<Self> {
        let (lang, text) = text.best(lang);
        let text = one_line(text);
        (!text.is_empty()).then_some(Self { lang, text })
    }

    /// An amount, such as `USD 40,000.00`; it reads from left to right everywhere.
    pub fn amount(lang: Lang, money: Money) -> Self {
        let direction = if lang == Lang::Ar { Lang::En } else { lang };
        Self { lang: direction, text: nidaa_i18n::money(lang, money) }
    }

    /// Text that is in the reader's language or in none, such as a code or a number.
    pub fn plain(lang: Lang, text: impl AsRef<str>) -> Self {
        Self { lang, text: one_line(text.as_ref()) }
    }
}

/// One line without control and direction characters, so that text from people can neither break a header nor turn
/// the direction of what follows. Runs of blanks become one; unbreakable spaces stay, since French needs them.
pub fn one_line(text: &str) -> String {
    let shown = text.chars().filter(|letter| !turns_direction(*letter));
    let line: String = shown.map(|letter| if breaks_line(letter) { ' ' } else { letter }).collect();
    line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn breaks_line(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Embeddings, overrides and isolates; the marks that people need in mixed text are not among them.
const fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// At most `most` characters, the last of them `…` when something was cut off: after a whole word, unless the words are
/// longer than half of what is left.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    let is_whole = text[kept.len()..].starts_with(char::is_whitespace);
    let words = kept.rfind(char::is_whitespace).filter(|end| !is_whole && end * 2 > kept.len());
    format!("{}…", words.map_or(&*kept, |end| &kept[..end]).trim_end())
}

/// A subject line: one line, and no longer than readers of mails show.
pub fn subject_line(text: &str) -> String {
    shortened(&one_line(text), SUBJECT)
}

/// Safe between tags and in quoted attributes.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_cannot_begin_a_header() {
        assert_eq!(one_line("Title\r\nBcc: all@example.org"), "Title Bcc: all@example.org");
    }

    #[test]
    fn an_unbreakable_space_stays() {
        assert_eq!(one_line("Titre\u{a0}:  le\tmien"), "Titre\u{a0}: le mien");
    }

    #[test]
    fn an_override_of_the_direction_is_dropped() {
        assert_eq!(one_line("gpj\u{202E}.exe"), "gpj.exe");
    }

    #[test]
    fn a_long_title_is_cut_between_letters_not_bytes() {
        assert_eq!(shortened("سياحة حلال", 6), "سياحة…");
    }

    #[test]
    fn a_long_line_is_cut_between_words_where_it_has_any() {
        assert_eq!(shortened("The tender documents", 14), "The tender…");
        assert_eq!(shortened("وثائق المناقصة النهائية", 17), "وثائق المناقصة…");
        assert_eq!(shortened(&"x".repeat(300), 200).chars().count(), 200);
    }

    #[test]
    fn a_subject_of_ten_thousand_characters_does_not_leave() {
        for word in ["word ", "كلمة ", "x"] {
            let line = subject_line(&word.repeat(10_000));
            assert!(line.chars().count() <= 200 && line.ends_with('…'), "{line}");
        }
    }
}
