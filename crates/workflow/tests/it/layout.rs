//! Faults of form are told where a person made them, with what to write instead.

use crate::slips::{edited, faults, told};

/// Line, column, message and advice of the only fault.
fn only(old: &str, new: &str) -> (usize, usize, String, String) {
    let source = edited(old, new);
    let mut found = faults(&source);
    assert_eq!(found.len(), 1, "{found:?}");
    let fault = found.remove(0);
    (fault.line, fault.column, fault.message, fault.advice)
}

/// Line and column of a text in the shipped file.
fn place_of(text: &str) -> (usize, usize) {
    let source = crate::words::SOURCE;
    let at = source.find(text).expect("the text is in the file");
    let begins = source[..at].rfind('\n').map_or(0, |end| end + 1);
    (source[..at].matches('\n').count() + 1, source[begins..at].chars().count() + 1)
}

#[test]
fn a_missing_key_is_told_at_the_mapping_that_lacks_it() {
    let (line, column) = place_of("envelope:\n");
    let found = only("envelope:\n  currency: USD\n", "envelope:\n");
    let advice = "Add the three letters of the currency, such as `currency: USD`.";
    assert_eq!(found, (line, column, "`envelope` has no key `currency`".to_owned(), advice.to_owned()));
    let (line, _) = place_of("format: 1\n");
    let found = only("version: 1\n", "");
    assert_eq!(found, (line, 1, "the file has no key `version`".to_owned(), "Add `version: 1`.".to_owned()));
}

#[test]
fn a_line_that_begins_too_far_to_the_left_is_told_as_such() {
    let (line, _) = place_of("    value: \"10-31\"\n");
    let found = only("    value: \"10-31\"\n    provenance", "    value: \"10-31\"\n   provenance");
    let message = format!("this line begins 1 space further left than line {line}");
    let advice = format!("Begin it like line {line}, with 4 spaces, if the two belong together.");
    assert_eq!(found, (line + 1, 4, message, advice));
    let found = only("    - command: find_eligible\n", "   - command: find_eligible\n");
    assert!(found.2.contains("1 space further left"), "{found:?}");
}

#[test]
fn an_answer_that_yaml_does_not_take_is_translated() {
    told("final: true", "final: yes", "final: yes", "`final` wants yes or no", "Write `true`.");
    told(
        "currency: USD",
        "currency: dollars",
        "currency: dollars",
        "`currency` wants a currency",
        "Write its three letters, such as USD.",
    );
}

#[test]
fn a_colon_or_an_apostrophe_within_a_text_needs_quotes() {
    let quotes = "Put the text in double quotes.";
    told(
        "en: Last day for proposals,",
        "en: Last day: for proposals,",
        "en: Last day: for",
        "this colon within a text begins a value",
        quotes,
    );
    told(
        "fr: \"Jour d’ouverture de l’appel\"",
        "fr: 'Jour d'ouverture de l'appel'",
        "fr: 'Jour",
        "the apostrophe before this ends the text",
        quotes,
    );
}

#[test]
fn a_bracket_that_is_not_closed_is_told_where_it_stands() {
    told(
        "      to: eligible\n      roles: [office]\n",
        "      to: eligible\n      roles: [office\n",
        "roles: [office\n",
        "this bracket is not closed",
        "Close it with `]`.",
    );
}

#[test]
fn a_space_of_a_word_processor_is_shown() {
    let source = edited("    value: \"10-31\"", "\u{a0}   value: \"10-31\"");
    let found = faults(&source);
    assert_eq!(found[0].message, "a non-breaking space stands where only plain spaces may");
}

#[test]
fn the_frame_counts_characters_as_the_first_line_does() {
    let source = edited("en: Last day for proposals,", "en: Last day: for proposals,");
    let fault = &faults(&source)[0];
    let page = fault.page(&source);
    let place = format!("{}:{}:{}", fault.file, fault.line, fault.column);
    assert_eq!(page.matches(&place).count(), 2, "{page}");
}
