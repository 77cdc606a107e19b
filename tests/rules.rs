//! Policy files from outside: the guideline and the table that are kept, the drawings of a life, files that are not used.

use crate::program::{Program, file};
use nidaa_domain::Command;
use serde_json::json;
use std::collections::BTreeSet;

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
fn the_codes_that_are_kept_are_those_of_the_policy_files() {
    let program = Program::new();
    let written = program.run(&["rules", "--codes"]);
    let kept = std::fs::read_to_string(file("docs/codes.md")).expect("it is kept");
    let write = "cargo run -q -- rules --codes > docs/codes.md";
    assert!(String::from_utf8_lossy(&written.stdout) == kept, "docs/codes.md is of yesterday: {write}");
}

#[test]
fn the_table_of_who_may_do_what_is_that_of_the_policy_files() {
    let program = Program::new();
    let written = program.run(&["access"]);
    let kept = std::fs::read_to_string(file("docs/access.md")).expect("it is kept");
    let write = "cargo run -q -- access > docs/access.md";
    assert!(String::from_utf8_lossy(&written.stdout) == kept, "docs/access.md is of yesterday: {write}");
}

#[test]
fn every_cell_of_the_table_is_told_to_scripts() {
    let program = Program::new();
    let policy = file("workflows/comcec-project-funding.yaml").display().to_string();
    let (exit, cells) = program.json(&["access", &policy]);
    let is = |cell: &&serde_json::Value, role: &str, stage: &str, relation: serde_json::Value| {
        cell["command"] == "endorse_project"
            && cell["role"] == role
            && cell["stage"] == stage
            && cell["relation"] == relation
    };
    let open = |role: &str, stage: &str, relation: serde_json::Value| {
        let cell = cells
            .as_array()
            .and_then(|cells| cells.iter().find(|cell| is(cell, role, stage, relation.clone())));
        cell.map(|cell| cell["open"].clone())
    };
    assert_eq!(exit, 0);
    assert_eq!(open("focal_point", "fp_review", json!("focal_point")), Some(json!(true)));
    assert_eq!(open("focal_point", "fp_review", json!("partner")), Some(json!(false)), "of another country");
    assert_eq!(open("focal_point", "draft", json!("focal_point")), Some(json!(false)), "too early");
    assert_eq!(open("office", "fp_review", json!(null)), Some(json!(false)), "not the office's to say");
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

#[test]
fn a_file_that_is_no_text_is_one_finding_among_those_of_the_others() {
    let program = Program::new();
    let bad = file("crates/workflow/tests/broken/04-unknown-command.yaml").display().to_string();
    let bytes = program.folder.path().join("bytes.yaml");
    std::fs::write(&bytes, [0xff, 0xfe]).expect("a file");
    let bytes = bytes.display().to_string();
    let (exit, faults) = program.json(&["check", &bytes, &bad]);
    let told = |place: usize| (faults[place]["file"].clone(), faults[place]["code"].clone());
    assert_eq!((exit, told(0)), (1, (json!(bytes), json!("unreadable"))));
    assert_eq!(told(1), (json!(bad), json!("unknown_command")));
}

#[test]
fn a_guideline_is_written_of_a_folder_and_of_a_bad_file_what_check_says() {
    let program = Program::new();
    let folder = program.folder.path().join("programmes");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::copy(file("workflows/comcec-al-quds.yaml"), folder.join("quds.yaml")).expect("a file");
    let named = folder.display().to_string();
    let written = program.run(&["rules", &named, "--lang", "en"]);
    let text = String::from_utf8_lossy(&written.stdout).into_owned();
    assert!(text.contains("Al-Quds") && !text.contains("COMCEC COVID Response"), "{text}");
    let bad = file("crates/workflow/tests/broken/04-unknown-command.yaml").display().to_string();
    let said = |verb| program.run(&[verb, &bad]);
    assert_eq!(said("rules").stdout, said("check").stdout);
    assert_eq!(said("rules").status.code(), Some(1));
    assert_eq!(program.run(&["check", &named]).status.code(), Some(0), "a folder is checked as well");
    std::fs::copy(&bad, folder.join("bad.yaml")).expect("a file");
    let checked = program.run(&["check", &named]);
    assert!(String::from_utf8_lossy(&checked.stdout).contains("bad.yaml:"), "{checked:?}");
}

#[test]
fn a_call_is_judged_by_other_rules_and_nothing_is_written() {
    let program = Program::new();
    let policy = file("workflows/comcec-project-funding.yaml");
    let (same, other) = (policy.display().to_string(), program.folder.path().join("other.yaml"));
    let text = std::fs::read_to_string(&policy).expect("the policy");
    let way = "    - command: set_themes\n      from: [draft]\n      roles: [office]\n";
    std::fs::write(&other, text.replacen(way, &way.replace("office", "system"), 1)).expect("a file");
    let account = r#"{"account":"office","name":"Office","lang":"en","roles":["office"]}"#;
    let call = r#"{"call":"C","programme":"comcec-project-funding","ordinal":1,"year":2027}"#;
    let theme = r#"{"call":"C","themes":[{"key":"roads","sector":"trade","title":{"en":"Roads"}}]}"#;
    for (command, by, data) in
        [("open_account", "system", account), ("draft_call", "office", call), ("set_themes", "office", theme)]
    {
        assert_eq!(program.json(&["do", command, "--as", by, "--data", data]).0, 0, "{command}");
    }
    let head = program.json(&["log", "verify"]).1["head"].clone();
    let (exit, unchanged) = program.json(&["simulate", "--call", "C", "--with", &same]);
    assert_eq!((exit, &unchanged["decisions"], &unchanged["differences"]), (0, &json!(2), &json!([])));
    let (_, changed) = program.json(&["simulate", "--call", "C", "--with", &other.display().to_string()]);
    let (difference, line) =
        (&changed["differences"][0], text.lines().position(|line| line == "    - command: set_themes"));
    let denied = &difference["would"]["refused"];
    assert_eq!(
        (
            &difference["of"],
            &difference["command"],
            &difference["by"],
            &denied["rule"],
            denied["line"].as_u64()
        ),
        (
            &json!("call/C"),
            &json!("set_themes"),
            &json!("office"),
            &json!("comcec-project-funding/call/set_themes"),
            line.map(|line| line as u64 + 1)
        )
    );
    assert_eq!(program.json(&["log", "verify"]).1["head"], head);
}

#[test]
fn a_call_is_not_judged_by_a_file_with_faults_or_of_another_programme() {
    let program = Program::new();
    program.import(&["config/demo/projects.json"]);
    let bad = file("crates/workflow/tests/broken/04-unknown-command.yaml").display().to_string();
    let foreign = file("workflows/comcec-al-quds.yaml").display().to_string();
    let own = file("workflows/comcec-project-funding.yaml").display().to_string();
    let answer = |call: &str, with: &str| {
        let (exit, answer) = program.json(&["simulate", "--call", call, "--with", with]);
        (exit, answer["error"]["code"].as_str().map(str::to_owned))
    };
    let asked = ["simulate", "--call", "CPF-08", "--with", &bad];
    assert_eq!(program.json(&asked), program.json(&["check", &bad]));
    let [simulated, checked] = [&asked[..], &["check", &bad]].map(|verb| program.run(verb));
    assert_eq!((simulated.status.code(), &simulated.stdout), (Some(1), &checked.stdout));
    assert!(String::from_utf8_lossy(&checked.stdout).contains("help: Did you mean"), "with its advice");
    assert_eq!(answer("CPF-08", &foreign), (2, Some("bad-request".to_owned())));
    assert_eq!(answer("CPF-99", &own), (1, Some("not-found".to_owned())));
    // What documents report was not decided here.
    let (exit, reported) = program.json(&["simulate", "--call", "CPF-08", "--with", &own]);
    assert_eq!((exit, &reported["decisions"], &reported["unclear"]), (0, &json!(0), &json!(0)));
}

/// Rows of docs/transitions.md: the first cell, and the third, which names the commands.
fn transitions() -> Vec<(String, String)> {
    let page = std::fs::read_to_string(file("docs/transitions.md")).expect("it is kept");
    let cells = |line: &str| line.split(" | ").map(|cell| cell.trim_matches(['|', ' ']).to_owned()).collect();
    let rows = page.lines().filter(|line| line.starts_with("| ")).map(cells);
    rows.filter_map(|cells: Vec<String>| Some((cells.first()?.clone(), cells.get(2)?.clone()))).collect()
}

#[test]
fn every_transition_is_a_command_or_has_its_reason() {
    let told: BTreeSet<String> = transitions().into_iter().map(|(number, _)| number).collect();
    let call = (1..=15).map(|number| format!("c{number}"));
    let asked = call.chain((1..=47).map(|number| format!("p{number}")));
    let silent: Vec<String> = asked.filter(|number| !told.contains(number)).collect();
    assert_eq!(silent, [""; 0]);
}

#[test]
fn every_command_of_a_transition_is_one() {
    let known: BTreeSet<&str> = Command::infos().iter().map(|info| info.name).collect();
    let words = transitions().into_iter().flat_map(|(_, cell)| {
        let quoted = cell.split('`').skip(1).step_by(2).map(str::to_owned);
        quoted.collect::<Vec<String>>()
    });
    let unknown: Vec<String> = words.filter(|word| !known.contains(word.as_str())).collect();
    assert_eq!(unknown, [""; 0]);
}
