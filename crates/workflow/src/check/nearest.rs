//! What is advised instead of a word that is not known.

use nidaa_kernel::nearest;

/// What to write instead of a word that is not known: the nearest, else any of the known.
pub(crate) fn advice<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("Did you mean `{near}`?");
    }
    let all = known.into_iter().collect::<Vec<_>>().join(", ");
    if all.is_empty() { "The file declares none.".to_owned() } else { format!("Known are: {all}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_advised() {
        assert_eq!(advice("set_thems", ["set_themes", "draft_call"]), "Did you mean `set_themes`?");
    }

    #[test]
    fn a_word_like_no_other_gets_the_whole_list() {
        assert_eq!(advice("paint", ["draft", "open"]), "Known are: draft, open.");
    }
}
