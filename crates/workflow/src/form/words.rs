//! Counting words in any script.

use unicode_segmentation::UnicodeSegmentation;

/// Letters that count as one word more; no word of our languages is as long, so a text without spaces gains nothing.
const LONGEST: usize = 30;

/// Number of words of a text, by the word boundaries of Unicode (UAX #29). Marks over and under letters, the stretching
/// of Arabic words (tatweel) and invisible joiners neither make a word nor glue two together; underscores part words.
pub fn words(text: &str) -> usize {
    let plain: String = text.chars().filter(|sign| !is_ornament(*sign)).map(parted).collect();
    plain.unicode_words().map(|word| word.chars().count().div_ceil(LONGEST)).sum()
}

const fn is_ornament(sign: char) -> bool {
    matches!(
        sign,
        // Tatweel; Arabic marks from fathatan to the small letters of the Quran.
        '\u{640}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}'
        // Soft hyphen, joiners and other marks without a width.
        | '\u{AD}' | '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
    )
}

const fn parted(sign: char) -> char {
    if matches!(sign, '_' | '\u{203F}' | '\u{200B}') { ' ' } else { sign }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn french_and_english_words_are_counted_as_people_count_them() {
        assert_eq!(words("Formation des agents, en 2026 : un atelier."), 7);
        assert_eq!(words("A well-kept register of 3.5 million entries"), 8);
    }

    #[test]
    fn marks_and_stretching_do_not_change_the_number_of_arabic_words() {
        let plain = "تدريب موظفي الجمارك في ثلاث دول";
        let dressed = "تَدْرِيبُ مُوَظَّفِي الجمــــارك في ثـلاث دُوَلٍ";
        assert_eq!((words(plain), words(dressed)), (6, 6));
    }

    #[test]
    fn a_line_of_tatweel_or_of_lone_marks_is_no_word() {
        assert_eq!(words("ــــ ــ ـ"), 0);
        assert_eq!(words("\u{64B} \u{651} . , …"), 0);
    }

    #[test]
    fn words_glued_by_what_nobody_sees_gain_nothing() {
        let glued = "كلمة".repeat(60);
        assert_eq!(words(&glued), 8);
        assert_eq!(words("one_two\u{200B}three"), 3);
    }
}
