//! The three languages say the same things, each by its own grammar.

use crate::support::{Choice, Sentence, files, sentences};
use nidaa_i18n::{Args, plain};
use nidaa_kernel::Lang;
use std::collections::BTreeSet;

/// The six Arabic plural forms.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

#[test]
fn every_language_has_the_same_files() {
    let names = |lang| files(lang).into_keys().collect::<Vec<_>>();
    assert_eq!([names(Lang::Ar), names(Lang::Fr)], [names(Lang::En), names(Lang::En)]);
}

#[test]
fn every_file_on_disk_is_part_of_the_program() {
    for lang in Lang::ALL {
        let embedded: BTreeSet<String> = nidaa_i18n::keys(lang).map(str::to_owned).collect();
        let written: BTreeSet<String> = sentences(lang).into_keys().collect();
        assert_eq!(embedded, written, "{lang}");
    }
}

#[test]
fn every_language_has_the_same_keys() {
    let keys = |lang| sentences(lang).into_keys().collect::<BTreeSet<_>>();
    assert_eq!(difference(&keys(Lang::Ar), &keys(Lang::En)), Vec::<String>::new());
    assert_eq!(difference(&keys(Lang::Fr), &keys(Lang::En)), Vec::<String>::new());
}

#[test]
fn a_sentence_uses_the_same_variables_in_every_language() {
    let used = |lang| sentences(lang).into_iter().map(|(key, sentence)| (key, sentence.variables));
    let english: Vec<_> = used(Lang::En).collect();
    for lang in [Lang::Ar, Lang::Fr] {
        let other: Vec<_> = used(lang).collect();
        let unlike: Vec<_> = english.iter().zip(&other).filter(|(a, b)| a != b).collect();
        assert!(unlike.is_empty(), "{lang}: {unlike:#?}");
    }
}

#[test]
fn what_english_counts_arabic_counts_in_six_forms_and_french_in_two() {
    let (arabic, french) = (sentences(Lang::Ar), sentences(Lang::Fr));
    for (key, sentence) in sentences(Lang::En) {
        for variable in counted(&sentence) {
            assert!(
                counts(&arabic[&key], &variable, &FORMS),
                "ar: {key} counts ${variable} in fewer than six forms"
            );
            assert!(
                counts(&french[&key], &variable, &["one", "other"]),
                "fr: {key} does not count ${variable}"
            );
        }
    }
}

#[test]
fn arabic_never_counts_in_fewer_than_six_forms() {
    for (key, sentence) in sentences(Lang::Ar) {
        for variable in counted(&sentence) {
            assert!(counts(&sentence, &variable, &FORMS), "{key}: ${variable}");
        }
    }
}

#[test]
fn no_choice_mixes_plural_forms_with_exact_numbers() {
    let exact = |choice: &Choice| {
        choice.wordings.iter().any(|wording| wording.starts_with(|c: char| c.is_ascii_digit()))
    };
    for lang in Lang::ALL {
        let mixed = sentences(lang)
            .into_iter()
            .filter(|(_, sentence)| sentence.choices.iter().any(|c| is_count(c) && exact(c)));
        assert_eq!(mixed.map(|(key, _)| key).collect::<Vec<_>>(), Vec::<String>::new(), "{lang}");
    }
}

#[test]
fn a_sentence_given_its_arguments_leaves_nothing_open() {
    for lang in Lang::ALL {
        for (key, sentence) in sentences(lang) {
            let names = sentence.variables.into_iter().map(String::leak);
            let args = names.fold(Args::new(), |args, name| args.with(name, "x"));
            let said = plain(lang, &key, &args);
            assert!(!said.is_empty() && !said.contains(['{', '[']), "{lang}: {key}: {said}");
        }
    }
}

/// In one list but not in the other.
fn difference(one: &BTreeSet<String>, other: &BTreeSet<String>) -> Vec<String> {
    one.symmetric_difference(other).cloned().collect()
}

fn is_count(choice: &Choice) -> bool {
    ["zero", "one", "two", "few", "many"].iter().any(|form| choice.wordings.contains(*form))
}

/// Variables that choose a plural form.
fn counted(sentence: &Sentence) -> BTreeSet<String> {
    sentence
        .choices
        .iter()
        .filter(|choice| is_count(choice))
        .filter_map(|choice| choice.variable.clone())
        .collect()
}

/// Whether every choice by this variable, and at least one, has all these forms.
fn counts(sentence: &Sentence, variable: &str, forms: &[&str]) -> bool {
    let mut by =
        sentence.choices.iter().filter(|choice| choice.variable.as_deref() == Some(variable)).peekable();
    by.peek().is_some() && by.all(|choice| forms.iter().all(|form| choice.wordings.contains(*form)))
}
