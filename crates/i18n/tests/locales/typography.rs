//! Each language is set with its own marks.

use crate::support::{Sentence, sentences};
use nidaa_kernel::Lang;

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// Texts of a language that break a rule, with their keys.
fn faults(lang: Lang, bad: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let texts =
        |(key, sentence): (String, Sentence)| sentence.texts.into_iter().map(move |text| (key.clone(), text));
    sentences(lang).into_iter().flat_map(texts).filter(|(_, text)| bad(text)).collect()
}

fn before_and_after(text: &str) -> impl Iterator<Item = (Option<char>, char, Option<char>)> {
    let marks: Vec<char> = text.chars().collect();
    let at = move |i: usize| (i.checked_sub(1).map(|j| marks[j]), marks[i], marks.get(i + 1).copied());
    (0..text.chars().count()).map(at)
}

#[test]
fn french_puts_an_unbreakable_space_before_double_marks_and_inside_quotes() {
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    let bad = |(before, mark, after): (Option<char>, char, Option<char>)| match mark {
        // An hour as it is typed.
        ':' if is_digit(before) && is_digit(after) => false,
        ':' | '»' => before != Some(NO_BREAK),
        ';' | '!' | '?' => before != Some(NARROW),
        '«' => after != Some(NO_BREAK),
        _ => false,
    };
    assert_eq!(faults(Lang::Fr, |text| before_and_after(text).any(bad)), Vec::new());
}

#[test]
fn arabic_uses_its_own_comma_semicolon_and_question_mark() {
    assert_eq!(faults(Lang::Ar, |text| text.contains([',', ';', '?'])), Vec::new());
}

#[test]
fn no_language_uses_a_typewriter_quote() {
    let faults = Lang::ALL.map(|lang| faults(lang, |text| text.contains(['\'', '"'])));
    assert_eq!(faults, [Vec::new(), Vec::new(), Vec::new()]);
}

#[test]
fn arabic_is_written_in_arabic_letters() {
    let latin = |text: &str| text.chars().any(|letter| letter.is_ascii_alphabetic());
    assert_eq!(faults(Lang::Ar, latin), Vec::new());
}
