//! Policy files from outside: the guideline that is kept, the drawings of a life, files that are not used.

use crate::program::{Program, file};
use serde_json::json;

#[test]
fn the_guideline_that_is_kept_is_that_of_the_policy_files() {
    let program = Program::new();
    for lang in ["ar", "en", "fr"] {
        let written = program.run(&["rules", "--lang", lang]);
        let kept = std::fs::read_to_string(file(&format!("docs/rules.{lang}.md"))).expect("it is kept");
        let write = format!("cargo run -q -- rules --lang {lang} > docs/rules.{lang}.md");
        assert!(
            String::from_utf8_lossy(&written.stdout) == kept,
            "docs/rules.{lang}.md is of yesterday: {write}"
        );
    }
}

#[test]
fn a_project_is_drawn_under_the_rules_of_its_call_with_its_stage_marked() {
    let program = Program::new();
    program.import(&["config/demo/projects.json"]);
    let drawn = program.run(&["graph", "--project", "P02"]);
    let drawn = String::from_utf8_lossy(&drawn.stdout).into_owned();
    let marked: Vec<&str> = drawn.lines().filter(|line| line.contains("aria-current")).collect();
    assert_eq!(marked.len(), 1, "{drawn}");
    assert!(marked[0].contains(r#"data-stage="closed""#), "{}", marked[0]);
}

#[test]
fn a_stage_can_be_marked_in_a_file_and_one_that_is_not_there_cannot() {
    let program = Program::new();
    let policy = file("workflows/comcec-covid-response.yaml").display().to_string();
    let marked = program.run(&["graph", &policy, "--machine", "call", "--at", "open", "--mermaid"]);
    let strange = program.run(&["graph", &policy, "--at", "asleep"]);
    assert!(String::from_utf8_lossy(&marked.stdout).contains("class open present"), "{marked:?}");
    assert_eq!((marked.status.code(), strange.status.code()), (Some(0), Some(2)));
}

#[test]
fn a_folder_with_one_bad_file_is_not_used_at_all() {
    let program = Program::new();
    let folder = program.folder.path().join("workflows");
    std::fs::create_dir(&folder).expect("a folder");
    let good = std::fs::read_to_string(file("workflows/comcec-al-quds.yaml")).expect("the policy");
    std::fs::write(folder.join("good.yaml"), &good).expect("a file");
    std::fs::write(folder.join("bad.yaml"), good.replacen("to: announced", "to: anounced", 1))
        .expect("a file");
    let config = program.folder.path().join("nidaa.toml");
    std::fs::write(&config, format!("workflows = {:?}\n", folder.display().to_string())).expect("a file");
    let (exit, answer) = program.json(&["commands", "--config", &config.display().to_string()]);
    assert_eq!((exit, &answer["error"]["code"]), (1, &json!("policy")));
}

#[test]
fn a_fault_is_told_to_scripts_with_its_place_and_advice() {
    let program = Program::new();
    let bad = file("crates/workflow/tests/broken/04-unknown-command.yaml").display().to_string();
    let (exit, faults) = program.json(&["check", &bad]);
    let fault = &faults[0];
    assert_eq!((exit, faults.as_array().map(Vec::len)), (1, Some(1)));
    assert_eq!((&fault["file"], &fault["code"]), (&json!(bad), &json!("unknown_command")));
    assert!(fault["line"].is_u64() && fault["column"].is_u64() && fault["message"].is_string());
    assert_eq!(fault["advice"], json!("Did you mean `reject_project`?"));
}
