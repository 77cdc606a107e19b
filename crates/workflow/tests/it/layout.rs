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

/// The only fault, where `old` is written as `new`, is in the line of `new` that `mark` begins, and the advice is right: the
/// line moved by it makes the file whole again.
#[track_caller]
fn astray(old: &str, new: &str, mark: &str, columns: (usize, usize)) {
    let source = edited(old, new);
    let found = faults(&source);
    assert_eq!(found.len(), 1, "{found:?}");
    let at =
        source.find(new).map(|at| at + new.find(mark).expect("the mark is in the text")).expect("the text");
    let line = source[..at].matches('\n').count() + 1;
    assert_eq!((found[0].line, found[0].column), (line, columns.0), "{found:?}");
    assert!(found[0].advice.contains(&format!(" with {} spaces", columns.1 - 1)), "{found:?}");
}

#[test]
fn a_key_in_the_column_of_dashes_is_told_and_not_the_line_below_it() {
    let (before, after) = ("    deadline: eligibility\n    remind", "  deadline: eligibility\n    remind");
    astray(before, after, "  deadline", (3, 5));
    // The last key of an item has nothing below it that would stand out.
    let before = "    deadline: milestone\n    overdue: overdue_offsets_days\n    ladder: upwards\n";
    let after = before.replace("    ladder", "  ladder");
    astray(before, &after, "  ladder", (3, 5));
}

#[test]
fn a_dash_in_the_column_of_keys_is_told_and_not_the_line_below_it() {
    astray("    - command: extend_deadline\n", "  - command: extend_deadline\n", "  - command", (3, 5));
}

#[test]
fn a_line_too_far_to_the_right_is_told_itself() {
    let (before, after) = (
        "    owed_to: office\n    command: submit_project",
        "      owed_to: office\n    command: submit_project",
    );
    astray(before, after, "      owed_to", (7, 5));
}

#[test]
fn a_dash_that_is_missing_before_the_next_item_is_thought_of() {
    let source = edited("    - command: extend_deadline\n", "      command: extend_deadline\n");
    let line = |text: &str| source[..source.find(text).expect(text)].matches('\n').count() + 1;
    let first = line("    - command: open_call\n");
    let found = faults(&source).remove(0);
    assert_eq!((found.line, found.column), (line("      command: extend_deadline\n"), 7));
    assert_eq!(
        found.message,
        format!("`command` stands twice, first in line {first}, where it begins an item")
    );
    assert_eq!(
        found.advice,
        "Write `- command: …`, with the dash like that one, if a new item begins; else keep one."
    );
}

#[test]
fn a_comma_or_quotes_within_a_text_are_told_as_such() {
    told(
        "en: Day the call opens,",
        "en: Day, on which the call opens,",
        "en: Day, on which",
        "the comma before `on which the call opens` ends the text",
        "Put the text in double quotes.",
    );
    told(
        "fr: \"Jour d’ouverture de l’appel\"",
        "fr: \"Jour d’\"ouverture\" de l’appel\"",
        "fr: \"Jour d’\"",
        "the quotes before this end the text",
        "Write quotes within a text as “ ” or « », or with a backslash before each.",
    );
    // A language that nobody asked for is no text.
    let found = faults(&edited("en: Day the call opens,", "en: Day the call opens, de: Tag,")).remove(0);
    assert_eq!(found.message, "no key is called `de` here");
}

#[test]
fn a_colon_needs_a_space_behind_it() {
    told(
        "    deadline: eligibility\n",
        "    deadline:eligibility\n",
        "deadline:eligibility",
        "a space is missing after the colon",
        "Write `deadline: eligibility`.",
    );
}

#[test]
fn a_file_without_a_word_is_told_to_be_empty() {
    for source in ["", "\n\n", "# soon\n"] {
        let found = faults(source);
        let found: Vec<_> = found.iter().map(|fault| (fault.line, fault.column, &*fault.message)).collect();
        assert_eq!(found, [(1, 1, "the file is empty")]);
    }
}
