//! What the program says to those who write stories and policies and know no code.

use crate::program::{Program, file};
use serde_json::{Value, json};

const GOOD: &str = "tests/scenarios/themes-come-before-the-announcement.yaml";

#[test]
fn a_file_that_is_no_scenario_does_not_keep_the_others_from_being_played() {
    let program = Program::new();
    let bad = program.folder.path().join("bad.yaml");
    let text = "title: T\nstart: 2026-01-01\naccounts:\n  amel: {roles: [focalpoint]}\n";
    std::fs::write(&bad, text).expect("a file");
    let (bad, good) = (bad.display().to_string(), file(GOOD).display().to_string());
    let (exit, reports) = program.json(&["run", &bad, &good]);
    let ok: Vec<&Value> = reports.as_array().into_iter().flatten().map(|report| &report["ok"]).collect();
    assert_eq!((exit, ok), (2, vec![&json!(false), &json!(true)]));
    assert_eq!(reports[0]["failures"][0]["line"], json!(4));
    let played = program.run(&["run", &bad, &good]);
    let words = String::from_utf8_lossy(&played.stderr).into_owned();
    assert!(words.starts_with(&format!("nidaa: {bad}:4:18: there is no role \"focalpoint\"")), "{words}");
    assert!(!words.contains('\u{1b}'), "{words}");
}

#[test]
fn a_command_is_told_with_its_fields_and_an_example() {
    let program = Program::new();
    let told = program.run(&["commands", "plan_milestone"]);
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(text.contains("  span                   required  When it should happen."), "{text}");
    let example: Value = serde_json::from_str(text.lines().last().unwrap_or_default()).expect("JSON");
    assert_eq!(example["span"], json!({ "start": "2025-07-08", "end": "2025-07-08" }));
    let unknown = program.run(&["commands", "plan_milstone"]);
    let words = String::from_utf8_lossy(&unknown.stderr).into_owned();
    assert_eq!(unknown.status.code(), Some(2));
    assert_eq!(words, "nidaa: There is no command plan_milstone. Did you mean plan_milestone?\n");
}

#[test]
fn a_command_is_told_with_its_choices_who_may_give_it_and_no_log() {
    let program = Program::new();
    let told = |command: &str| {
        let told = program.run(&["--database", "postgres://nobody@127.0.0.1:1/none", "commands", command]);
        String::from_utf8_lossy(&told.stdout).into_owned()
    };
    let recuse = told("recuse_member");
    assert!(recuse.contains("one of own_country, own_institution, listed_person, "), "{recuse}");
    assert!(recuse.contains("\nopen to: office; anybody who sits on the panel\n"), "{recuse}");
    let approve = told("approve_project");
    assert!(approve.contains("\n    due                  required  Last day.\n"), "{approve}");
    assert!(approve.contains("written {minor: 5000000, currency: USD}\n"), "{approve}");
    assert!(approve.contains("\ncomcec-al-quds: office (eligible)\n"), "{approve}");
}

#[test]
fn help_speaks_to_those_who_use_the_program() {
    let help = Program::new().run(&["help"]);
    let text = String::from_utf8_lossy(&help.stdout).into_owned();
    assert!(text.starts_with("Runs funding calls between countries"), "{text}");
}
