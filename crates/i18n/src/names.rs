//! Names in order and in a row.

use crate::formats;
use nidaa_kernel::Lang;

/// Puts items in the order in which a reader of `lang` looks for their names. Equal names keep their order.
pub fn sort_by_name<T>(lang: Lang, items: &mut [T], name: impl Fn(&T) -> String) {
    let collator = &formats::of(lang).collator;
    items.sort_by(|a, b| collator.compare(&name(a), &name(b)));
}

/// Names in a row, separated by the comma of the language.
pub fn list<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    let comma = match lang {
        Lang::Ar => "، ",
        Lang::En | Lang::Fr => ", ",
    };
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    items.join(comma)
}

#[cfg(test)]
mod tests {
    use super::*;
    use nidaa_kernel::member_states;

    fn sorted(lang: Lang, names: &[&str]) -> Vec<String> {
        let mut names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        sort_by_name(lang, &mut names, Clone::clone);
        names
    }

    #[test]
    fn accents_do_not_send_a_name_to_the_end() {
        assert_eq!(
            sorted(Lang::Fr, &["Tchad", "Égypte", "Comores", "Algérie"]),
            ["Algérie", "Comores", "Égypte", "Tchad"]
        );
        assert_eq!(
            sorted(Lang::Ar, &["تونس", "إيران", "المغرب", "أذربيجان"]),
            ["أذربيجان", "المغرب", "إيران", "تونس"]
        );
    }

    #[test]
    fn every_member_state_keeps_its_place_in_the_list() {
        let mut states: Vec<_> = member_states().iter().collect();
        sort_by_name(Lang::En, &mut states, |state| state.country.name(Lang::En));
        assert_eq!(states.len(), 57);
        assert_eq!(states[0].country.name(Lang::En), "Afghanistan");
    }

    #[test]
    fn a_row_of_names_has_the_comma_of_its_language() {
        assert_eq!(Lang::ALL.map(|lang| list(lang, &["A", "B"])), ["A، B", "A, B", "A, B"]);
    }
}
