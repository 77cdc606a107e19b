//! The word that was probably meant.

/// Least likeness, from 0 to 1, that is worth a guess.
const ALIKE: f64 = 0.65;
/// Least likeness of the first of several words: in `approve_project` and `reject_project` it is the one that counts.
const ALIKE_FIRST: f64 = 0.6;

/// The known word most like the one written, where one is like enough to be worth a guess. Of a name of several words
/// the first must be alike by itself: whoever writes `paint_project` did not mean to lapse one.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let alike = known.into_iter().filter_map(|known| likeness(word, known).map(|alike| (alike, known)));
    alike.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, known)| known)
}

fn likeness(word: &str, known: &str) -> Option<f64> {
    let alike = strsim::normalized_damerau_levenshtein;
    let whole = alike(word, known);
    let (Some((verb, _)), Some((known_verb, _))) = (split(word), split(known)) else {
        return Some(whole).filter(|whole| *whole >= ALIKE);
    };
    let first = alike(verb, known_verb);
    (whole >= ALIKE && first >= ALIKE_FIRST).then(|| f64::midpoint(whole, first))
}

/// The first of several words, and the rest.
fn split(word: &str) -> Option<(&str, &str)> {
    word.split_once(['_', '-', ' ', '.'])
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const COMMANDS: [&str; 6] = [
        "approve_project",
        "close_call",
        "lapse_project",
        "postpone_project",
        "reject_project",
        "set_themes",
    ];

    #[test]
    fn a_slip_of_the_pen_is_understood() {
        for (written, meant) in [
            ("aprove_project", "approve_project"),
            ("close_cal", "close_call"),
            ("postpone_porject", "postpone_project"),
            ("ste_themes", "set_themes"),
        ] {
            assert_eq!(nearest(written, COMMANDS), Some(meant));
        }
        assert_eq!(nearest("focalpoint", ["focal_point", "office"]), Some("focal_point"));
    }

    #[test]
    fn another_verb_is_no_slip_of_the_pen() {
        for written in ["paint_project", "accept_project", "erase_project", "repaint_project"] {
            assert_eq!(nearest(written, COMMANDS), None, "{written}");
        }
    }

    #[test]
    fn a_word_like_no_other_gets_no_guess() {
        assert_eq!(nearest("paint", ["draft", "open"]), None);
    }
}
