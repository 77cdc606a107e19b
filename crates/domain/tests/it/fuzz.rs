//! Hostile commands: any name with any data is a command or a sentence why not, and deciding it on any project never
//! panics.

use crate::story::context;
use nidaa_domain::{BadCommand, Command, project::Project};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn names() -> Vec<&'static str> {
    Command::infos().into_iter().map(|info| info.name).collect()
}

/// JSON of any shape, with the numbers and texts that break careless readers.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        "\\PC{0,12}".prop_map(Value::from),
        Just(json!("P18")),
        Just(json!("-9999-99-99")),
        Just(json!("\u{202e}\u{0}")),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((field(), inner), 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Names that commands really have, and others.
fn field() -> impl Strategy<Value = String> {
    let known = [
        "project",
        "call",
        "reason",
        "text",
        "en",
        "ar",
        "form",
        "answers",
        "amount",
        "minor",
        "currency",
        "span",
        "start",
        "end",
        "owner",
        "kind",
        "country",
        "title",
        "milestone",
        "to_year",
        "requested_by",
        "role",
        "programme",
        "sector",
    ];
    prop_oneof![4 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "[a-z_]{0,8}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_048, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_data_is_a_command_or_a_sentence_why_not(name in proptest::sample::select(names()), data in any_json()) {
        match Command::parse(name, data) {
            Ok(Command::Project(command)) => drop(Project::default().decide(&command, &context())),
            Ok(command) => assert_eq!(command.name(), name),
            Err(fault) => assert!(!fault.to_string().is_empty()),
        }
    }

    #[test]
    fn any_text_is_json_or_a_fault(text in "\\PC{0,200}", name in "\\PC{0,100}") {
        if let Ok(data) = serde_json::from_str(&text) {
            let unknown = matches!(Command::parse(&name, data), Err(BadCommand::Unknown { .. }));
            assert!(unknown || names().contains(&name.as_str()));
        }
    }
}

#[test]
fn a_deep_nest_of_data_is_refused_before_it_uses_up_the_stack() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(serde_json::from_str::<Value>(&deep).is_err());
    let answers = format!(
        r#"{{"project":"P18","form":"f","answers":{{"a":{}{}}}}}"#,
        "[{\"a\":".repeat(60),
        "1".to_owned() + &"}]".repeat(60)
    );
    let data = serde_json::from_str(&answers).expect("deep, but JSON");
    assert!(Command::parse("save_form", data).is_ok());
}
