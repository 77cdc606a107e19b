//! Every condition of the shipped policies is seen to refuse, by a story or by a test that names it.

use crate::stories::folder;
use nidaa_domain::vocabulary;
use nidaa_workflow::{Machine, Workflow};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

#[test]
fn every_condition_of_the_shipped_policies_is_seen_to_refuse() {
    let root = folder().join("../..");
    let told: String = stories_and_tests(&root).iter().map(|file| text(file)).collect();
    let conditions: BTreeSet<String> =
        files(&root.join("workflows"), "yaml").iter().flat_map(|file| conditions(file)).collect();
    assert!(conditions.len() > 60, "only {}", conditions.len());
    // A rule is named `command/condition`; a test may join the two itself.
    let is_told = |condition: &String| {
        told.contains(&format!("/{condition}"))
            || told.contains(&format!("refused: {condition}"))
            || told.contains(&format!("\"{condition}\""))
    };
    let unseen: Vec<&String> = conditions.iter().filter(|condition| !is_told(condition)).collect();
    assert!(unseen.is_empty(), "no story and no test sees these refuse: {unseen:?}");
}

fn stories_and_tests(root: &Path) -> Vec<PathBuf> {
    let mut found = files(&folder(), "yaml");
    for entry in fs::read_dir(root.join("crates")).expect("the crates") {
        collect(&entry.expect("a crate").path().join("tests"), &mut found);
    }
    found
}

/// Tests in Rust, in folders of any depth.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    found.extend(files(folder, "rs"));
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, found);
        }
    }
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.extension().is_some_and(|known| known == extension)).collect()
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).expect("text")
}

fn conditions(file: &Path) -> Vec<String> {
    let rules = Workflow::load("policy", &text(file), &vocabulary()).expect("a shipped policy has no fault");
    let ways = [Machine::Call, Machine::Project].into_iter().flat_map(|machine| rules.ways(machine));
    ways.flat_map(|way| way.conditions().map(str::to_owned).collect::<Vec<_>>()).collect()
}
