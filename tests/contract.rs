//! What scripts rely on: names of fields, exit codes, idempotence.

use crate::program::{Program, file};
use serde_json::{Value, json};

const PROJECTS: &str = "config/demo/projects.json";

fn fields(value: &Value, names: &[&str]) -> Vec<Value> {
    names.iter().map(|name| value[*name].clone()).collect()
}

#[test]
fn importing_the_same_file_again_writes_nothing() {
    let program = Program::new();
    let (first, written) = program.import(&[PROJECTS]);
    let (second, again) = program.import(&[PROJECTS]);
    assert_eq!((first, &written["faults"], second), (0, &json!([]), 0));
    assert_eq!((&again["events"], &again["already"]), (&json!(0), &written["events"]));
}

#[test]
fn a_faulty_file_exits_with_1_and_names_the_place() {
    let program = Program::new();
    let broken = program.folder.path().join("broken.json");
    let text = std::fs::read_to_string(file(PROJECTS)).expect("the data").replacen("\"PK\"", "\"ZZ\"", 1);
    std::fs::write(&broken, text).expect("a file");
    let (exit, answer) = program.json(&["import", &broken.display().to_string()]);
    let fault = fields(&answer["faults"][0], &["path", "code"]);
    assert_eq!((exit, fault), (1, vec![json!("projects[0].partner_countries[0]"), json!("unknown-country")]));
    let (_, projects) = program.json(&["project", "list"]);
    assert_eq!(projects, json!([]));
}

#[test]
fn a_project_is_listed_as_the_source_says() {
    let program = Program::new();
    program.import(&[PROJECTS]);
    let (exit, projects) = program.json(&["project", "list"]);
    let found =
        projects.as_array().expect("a list").iter().find(|project| project["code"] == "P02").expect("P02");
    assert_eq!((exit, projects.as_array().map(Vec::len)), (0, Some(20)));
    let said =
        fields(found, &["owner", "partners", "programme", "call", "sector", "stage", "implementation_year"]);
    let owner = &said[0];
    assert_eq!(fields(owner, &["kind", "country", "name"]), [json!("state"), json!("MA"), json!("Morocco")]);
    let partner = |country: &str| json!({ "country": country, "role": "partner", "state": "confirmed" });
    assert_eq!(said[1], json!([partner("TN"), partner("CM")]));
    let rest = [json!("comcec-project-funding"), Value::Null, json!("trade"), json!("closed"), Value::Null];
    assert_eq!(said[2..], rest);
    assert_eq!(found["title"].as_object().map(serde_json::Map::len), Some(3));
}

#[test]
fn a_refusal_names_its_rule_and_exits_with_1() {
    let program = Program::new();
    program.import(&[PROJECTS]);
    let (exit, answer) =
        program.json(&["do", "approve_project", "--as", "system", "--data", r#"{"project":"P01"}"#]);
    assert_eq!(
        (exit, &answer["error"]["rule"]),
        (1, &json!("comcec-project-funding/project/approve_project"))
    );
}

#[test]
fn a_command_id_gets_its_first_answer_again() {
    let program = Program::new();
    let account = r#"{"account":"office","name":"Office","lang":"en","roles":["office"]}"#;
    let id = "0193a2b4-0000-7000-8000-000000000001";
    let args = ["do", "open_account", "--as", "system", "--data", account, "--command-id", id];
    let (first, done) = program.json(&args);
    let (second, again) = program.json(&args);
    assert_eq!((first, second, &again["replayed"]), (0, 0, &json!(true)));
    assert_eq!(
        fields(&done, &["command_id", "position", "events"]),
        fields(&again, &["command_id", "position", "events"])
    );
    let other = account.replace("Office", "Another");
    let (exit, refused) =
        program.json(&["do", "open_account", "--as", "system", "--data", &other, "--command-id", id]);
    assert_eq!((exit, &refused["error"]["code"]), (1, &json!("command-reused")));
}

#[test]
fn a_preview_names_effects_and_the_command_may_be_held_to_them() {
    let program = Program::new();
    let draft = r#"{"project":"A","title":{"en":"Roads"},"owner":{"kind":"institution","institution":"SESRIC"},
        "programme":"comcec-project-funding","sector":"trade","implementation_year":2027}"#;
    let wish = ["draft_project", "--as", "system", "--data", draft];
    let (refused, problem) = program.json(&[["preview"].as_slice(), &wish].concat());
    assert_eq!((refused, &problem["error"]["code"]), (1, &json!("role-missing")));
    let account = r#"{"account":"office","name":"Office","lang":"en","roles":["office"]}"#;
    program.json(&["do", "open_account", "--as", "system", "--data", account]);
    let wish = ["draft_project", "--as", "office", "--data", draft];
    let (exit, preview) = program.json(&[["preview"].as_slice(), &wish].concat());
    let stage = json!({ "kind": "stage", "of": "project/A", "from": null, "to": "draft" });
    let year = json!({ "kind": "date", "of": "project/A", "what": "implementation_year", "from": null, "to": "2027" });
    let duty = &preview["effects"][2];
    assert_eq!(
        (&duty["kind"], &duty["change"], &duty["duty"]),
        (&json!("obligation"), &json!("opened"), &json!("submit_proposal"))
    );
    assert_eq!((exit, &preview["effects"]), (0, &json!([stage, year, duty])));
    let hash = preview["hash"].as_str().expect("a hash");
    let (held, _) = program
        .json(&[["do"].as_slice(), &wish, &["--expect-preview", &hash.replace(&hash[..4], "0000")]].concat());
    let (done, receipt) = program.json(&[["do"].as_slice(), &wish, &["--expect-preview", hash]].concat());
    assert_eq!((held, done, &receipt["position"]), (1, 0, &preview["events"][0]["position"]));
}

#[test]
fn a_set_of_a_file_is_previewed_and_carried_out_whole() {
    let program = Program::new();
    let account = r#"{"account":"office","name":"Office","lang":"en","roles":["office"]}"#;
    program.json(&["do", "open_account", "--as", "system", "--data", account]);
    let folder = tempfile::tempdir().expect("a folder");
    let written = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path.to_str().expect("a path").to_owned()
    };
    let enter = |key: &str| {
        format!(
            "- command: register_institution\n  as: office\n  data: {{institution: {key}, name: {{en: Centre}}, kind: oic_subsidiary_organ}}\n"
        )
    };
    let file = written("set.yaml", &format!("{}{}", enter("SESRIC"), enter("ICDT")));
    let (exit, preview) = program.json(&["preview", "--set", &file]);
    assert_eq!((exit, preview["events"].as_array().map(Vec::len)), (0, Some(2)));
    let hash = preview["hash"].as_str().expect("a hash");
    let (done, receipt) = program.json(&["do", "--set", &file, "--expect-preview", hash]);
    assert_eq!((done, &receipt["events"]), (0, &preview["events"]));
    let twice = written("twice.yaml", &format!("{}{}", enter("SMIIC"), enter("ICDT")));
    let (refused, problem) = program.json(&["do", "--set", &twice]);
    assert_eq!((refused, &problem["error"]["code"]), (1, &json!("one-of-set")));
    let broken = written("broken.yaml", "- command: [\n");
    let (usage, problem) = program.json(&["do", "--set", &broken]);
    assert_eq!((usage, &problem["error"]["code"]), (2, &json!("usage")));
    let said = problem["error"]["message"].as_str().unwrap_or_default().to_owned();
    assert!(said.contains("broken.yaml:"), "{said}");
}

#[test]
fn the_log_is_told_line_by_line_and_verified() {
    let program = Program::new();
    program.import(&[PROJECTS]);
    // The texts of the three programmes' rules come first.
    let output = program.run(&["log", "tail", "--from", "4", "--json"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let first = lines.first().expect("an event");
    let names = ["position", "stream", "version", "type", "schema_version"];
    assert_eq!(
        fields(first, &names),
        [json!(4), json!("call/CPF-08"), json!(1), json!("recorded"), json!(1)]
    );
    let source = &first["meta"]["provenance"]["sources"][0];
    assert_eq!(
        (source["line"].as_i64(), &first["meta"]["provenance"]["reconstructed"]),
        (Some(140), &json!(true))
    );
    let (exit, verified) = program.json(&["log", "verify"]);
    let last = lines.last().expect("an event");
    let expected = [json!(true), last["position"].clone(), last["hash"].clone(), Value::Null];
    assert_eq!((exit, fields(&verified, &["ok", "events", "head", "first_bad"])), (0, expected.to_vec()));
}

#[test]
fn the_release_of_the_zone_database_stands_beside_each_deadline() {
    let program = Program::new();
    let zones = program.folder.path().join("zones");
    std::fs::create_dir(&zones).expect("a folder");
    std::fs::write(zones.join("tzdata.zi"), "# version 2099z\n").expect("a file");
    let (from, to) = ("/usr/share/zoneinfo/Europe/Istanbul", zones.join("Europe/Istanbul"));
    std::fs::create_dir(zones.join("Europe")).expect("a folder");
    std::fs::copy(from, to).expect("the zone database of the system (Debian: tzdata)");
    let run =
        |args: &[&str]| program.command(args).env("TZDIR", &zones).output().expect("the program starts");
    let office = r#"{"account":"office","name":"Office","lang":"en","roles":["office"]}"#;
    let call = r#"{"call":"C1","programme":"comcec-project-funding","ordinal":1,"year":2098}"#;
    let themes = r#"{"call":"C1","themes":[{"key":"roads","sector":"trade","title":{"en":"Roads"}}]}"#;
    let dates = r#"{"call":"C1","opens":"2098-09-01","closes":"2098-10-01"}"#;
    for (command, account, data) in [
        ("open_account", "system", office),
        ("draft_call", "office", call),
        ("set_themes", "office", themes),
        ("announce_call", "office", dates),
    ] {
        let output = run(&["do", command, "--as", account, "--data", data]);
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let text = String::from_utf8(run(&["log", "tail", "--from", "1", "--json"]).stdout).expect("UTF-8");
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let stamped: Vec<(Value, Value)> = lines
        .filter(|line| line["stream"] == json!("call/C1"))
        .map(|line| (line["type"].clone(), line["meta"]["tzdb"].clone()))
        .collect();
    let expected = [("drafted", Value::Null), ("themes_set", Value::Null), ("announced", json!("2099z"))];
    assert_eq!(stamped, expected.map(|(kind, release)| (json!(kind), release)));
}

#[test]
fn every_command_is_listed_with_schema_roles_and_stages() {
    let program = Program::new();
    let (exit, commands) = program.json(&["commands"]);
    let all = commands.as_array().expect("a list");
    let approve = all.iter().find(|command| command["name"] == "approve_project").expect("approve_project");
    let policies = approve["policies"].as_array().expect("a list");
    let of = |policy: &&Value| policy["programme"] == "comcec-project-funding";
    let policy = policies.iter().find(of).expect("the programme opens it");
    assert_eq!(
        (exit, &policy["stages"], &policy["roles"]),
        (0, &json!(["final_review"]), &json!(["office"]))
    );
    assert!(approve["schema"]["properties"]["granted"].is_object(), "{approve}");
}

#[test]
fn a_policy_file_is_checked_and_its_fault_has_a_place() {
    let program = Program::new();
    let good = file("workflows/comcec-project-funding.yaml");
    let bad = program.folder.path().join("bad.yaml");
    let text =
        std::fs::read_to_string(&good).expect("the policy").replacen("to: announced", "to: anounced", 1);
    let line = text.lines().position(|line| line == "      to: anounced").map_or(0, |before| before + 1);
    std::fs::write(&bad, text).expect("a file");
    let passed = program.run(&["check", &good.display().to_string()]);
    let failed = program.run(&["check", &bad.display().to_string()]);
    let words = String::from_utf8_lossy(&failed.stdout).into_owned();
    assert_eq!((passed.status.code(), failed.status.code()), (Some(0), Some(1)));
    assert_eq!(String::from_utf8_lossy(&failed.stderr), "nidaa: 1 finding\n");
    assert!(words.contains(&format!("{}:{line}:11", bad.display())), "{words}");
}

#[test]
fn wrong_usage_exits_with_2_and_an_unreachable_store_with_3() {
    let program = Program::new();
    let usage = program.run(&["do", "approve_project", "--as", "system", "--data", "{"]);
    let unknown = program.run(&["--database", "mysql://x", "board"]);
    let unreachable = program.run(&["--database", "postgres://nobody@127.0.0.1:1/none", "board"]);
    let exits = [usage, unknown, unreachable].map(|output| output.status.code());
    assert_eq!(exits, [Some(2), Some(2), Some(3)]);
}

#[test]
fn a_question_can_be_asked_as_of_an_earlier_position() {
    let program = Program::new();
    program.import(&[PROJECTS]);
    let (_, now) = program.json(&["project", "list"]);
    let (exit, before) = program.json(&["project", "list", "--as-of", "1"]);
    assert_eq!((exit, before, now.as_array().map(Vec::len)), (0, json!([]), Some(20)));
}

#[test]
fn a_rebuilt_board_equals_the_one_before() {
    let program = Program::new();
    program.import(&[PROJECTS]);
    let before = program.json(&["board"]);
    let rebuilt = program.run(&["rebuild"]);
    let unknown = program.run(&["rebuild", "no_such_board"]);
    assert_eq!((rebuilt.status.code(), unknown.status.code()), (Some(0), Some(1)));
    assert_eq!(program.json(&["board"]), before);
}

#[test]
fn what_goes_wrong_is_said_in_the_language_asked_for_and_has_a_code() {
    let program = Program::new();
    program.import(&[PROJECTS]);
    let account = r#"{"account":"office","name":"Office","lang":"en","roles":["office"]}"#;
    let open = |data| vec!["do", "open_account", "--as", "system", "--data", data];
    let moved = [open(account), vec!["--expect-preview", "0"]].concat();
    let asked = [
        (vec!["project", "show", "P99"], 1, "not-found", ["Il n’y a pas de projet P99", "لا يوجد مشروع"]),
        (
            vec!["do", "paint_project", "--as", "system"],
            2,
            "bad-request",
            ["Il n’y a pas de commande paint_project", "لا يوجد أمر باسم paint_project"],
        ),
        (open("{"), 2, "usage", ["n’est pas du JSON", "البيانات المعطاة"]),
        (moved, 1, "preview-moved", ["l’aperçu", "المعاينة"]),
    ];
    for (words, exit, code, languages) in asked {
        for (lang, told) in ["fr", "ar"].into_iter().zip(languages) {
            let (found, answer) = program.json(&[words.as_slice(), &["--lang", lang]].concat());
            let message = answer["error"]["message"].as_str().unwrap_or_default();
            assert_eq!((found, &answer["error"]["code"]), (exit, &json!(code)), "{words:?}: {message}");
            assert!(message.contains(told), "{words:?}: {message}");
        }
    }
    let (exit, answer) = program.json(&["no-such-verb"]);
    assert_eq!((exit, &answer["error"]["code"]), (2, &json!("usage")));
}
