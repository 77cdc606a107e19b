//! Whole files with one fault each, in `tests/broken`, and what a person reads of it: kept word for word.

use crate::words::vocabulary;
use nidaa_workflow::Workflow;
use std::{fs, path::PathBuf};

fn files() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<(String, String)> = entries
        .map(|entry| entry.expect("a readable entry"))
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).expect("a readable file");
            (entry.file_name().to_string_lossy().into_owned(), text)
        })
        .collect();
    files.sort();
    files
}

/// The faults as `nidaa check` prints them.
fn told(name: &str, source: &str) -> String {
    let faults = Workflow::load(name, source, &vocabulary()).err().unwrap_or_default();
    faults.iter().map(|fault| fault.page(source)).collect()
}

#[test]
fn each_broken_file_gives_the_error_a_person_needs() {
    let files = files();
    assert!(files.len() > 10, "ten broken files and a good one");
    for (name, source) in files {
        let text = told(&name, &source);
        assert_eq!(text.is_empty(), name.starts_with("00"), "{name}: {text}");
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(name.replace(".yaml", ""), text);
        });
    }
}

#[test]
fn each_broken_file_has_one_fault_and_advice_for_it() {
    for (name, source) in files().into_iter().filter(|(name, _)| !name.starts_with("00")) {
        let faults = Workflow::load(&name, &source, &vocabulary()).err().unwrap_or_default();
        assert_eq!(faults.len(), 1, "{name}: {faults:?}");
        assert!(!faults[0].advice.is_empty(), "{name}");
    }
}
