//! What is advised instead of a word that is not known.

use nidaa_kernel::nearest;

/// So many words of the same likeness are worth reading.
const MOST_KIN: usize = 3;

/// What to write instead of a word that is not known: the nearest, else any of the known.
pub(crate) fn advice<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("Did you mean `{near}`?");
    }
    let kin = kin(word, known.clone());
    if let Some((last, others)) = kin.split_last() {
        let others = others.iter().map(|near| format!("`{near}`")).collect::<Vec<_>>().join(", ");
        let or = if others.is_empty() { "" } else { " or " };
        return format!("Did you mean {others}{or}`{last}`?");
    }
    let all = known.into_iter().collect::<Vec<_>>().join(", ");
    if all.is_empty() { "The file declares none.".to_owned() } else { format!("Known are: {all}.") }
}

/// The known words of several parts that share most of their parts with the one written, the likest first; few.
fn kin<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let shared = |known: &str| {
        word.split('_').filter(|part| known.split('_').any(|other| is_kin(part, other))).count()
    };
    let mut all: Vec<(usize, &str)> = known.into_iter().map(|known| (shared(known), known)).collect();
    let most = all.iter().map(|(count, _)| *count).max().filter(|most| *most > 0);
    all.retain(|(count, _)| Some(*count) == most);
    all.sort_by_key(|(_, known)| known.len());
    all.into_iter().take(MOST_KIN).map(|(_, known)| known).collect()
}

/// Whether two parts are one word, in another number or shortened. Short parts, such as `of`, say nothing.
fn is_kin(part: &str, other: &str) -> bool {
    let (short, long) = if part.len() < other.len() { (part, other) } else { (other, part) };
    let is_shortened = (3..=4).contains(&short.len());
    long.strip_prefix(short)
        .is_some_and(|rest| rest.is_empty() || is_shortened || (short.len() > 2 && rest == "s"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_advised() {
        assert_eq!(advice("set_thems", ["set_themes", "draft_call"]), "Did you mean `set_themes`?");
    }

    #[test]
    fn a_word_that_shares_its_parts_with_others_gets_those() {
        let known = ["partners_named", "partners_confirmed", "payment_kind", "passed"];
        assert_eq!(advice("partner_count", known), "Did you mean `partners_named` or `partners_confirmed`?");
        let known = ["min_partner_countries", "partner_answer_days", "min_providers"];
        assert_eq!(advice("minimum_partners", known), "Did you mean `min_partner_countries`?");
    }

    #[test]
    fn a_word_like_no_other_gets_the_whole_list() {
        assert_eq!(advice("paint", ["draft", "open"]), "Known are: draft, open.");
    }
}
