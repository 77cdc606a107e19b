//! A refusal by a policy says where the rule stands, where we have it from, what it read, and what it would take.

use crate::{
    api::{BASIC, give},
    world::World,
};
use axum::http::StatusCode;
use serde_json::{Value, json};

const RULES: &str = include_str!("../../../../workflows/comcec-project-funding.yaml");

/// The line of the file on which the text first stands.
fn line(text: &str) -> usize {
    RULES.lines().position(|line| line.contains(text)).expect("the policy says so") + 1
}

async fn refused(world: &World, command: &str, data: Value, lang: &str) -> Value {
    let answer = give(world, command, &data, &[("authorization", BASIC), ("accept-language", lang)]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text);
    answer.json()
}

/// A call without a theme is about to be announced.
async fn announced(lang: &str) -> Value {
    let world = World::new().await;
    let call = json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 });
    give(&world, "draft_call", &call, &[("authorization", BASIC)]).await;
    let dates = json!({ "call": "C", "opens": "2027-09-01", "closes": "2027-09-30" });
    refused(&world, "announce_call", dates, lang).await
}

#[tokio::test]
async fn a_condition_names_its_line_its_source_and_the_facts_it_read() {
    let problem = announced("en").await;
    let grounds = &problem["grounds"];
    assert_eq!(problem["rule"], "comcec-project-funding/call/announce_call/themes_set");
    assert_eq!(
        [
            &grounds["file"],
            &grounds["line"],
            &grounds["provenance"],
            &grounds["source"],
            &grounds["condition"]
        ],
        [
            &json!("comcec-project-funding.yaml"),
            &json!(line("- id: themes_set")),
            &json!("inferred"),
            &json!("https://programs.comcec.org/tr/sss/"),
            &json!("themes >= 1 || !p.themes_binding"),
        ]
    );
    let fact = |name: &str, label: &str, value: &str, provenance: Value| json!({ "name": name, "label": label, "value": value, "provenance": provenance });
    assert_eq!(
        grounds["facts"],
        json!([
            fact("p.themes_binding", "Announced themes are binding", "true", json!("stated")),
            fact("themes", "themes of the call", "0", Value::Null),
        ])
    );
}

#[tokio::test]
async fn grounds_are_told_in_the_readers_language() {
    for lang in ["ar", "en", "fr"] {
        let sentences = announced(lang).await["grounds"]["sentences"].clone();
        let sentences: Vec<String> = serde_json::from_value(sentences).expect("sentences");
        let yes = nidaa_i18n::t(lang.parse().expect("a language"), "fact-value-true");
        assert!(sentences.len() == 3 && sentences[2].contains(&yes), "{sentences:?}");
    }
}

#[tokio::test]
async fn a_command_in_the_wrong_stage_names_the_stages_that_would_do() {
    let world = World::new().await;
    let grounds =
        refused(&world, "approve_project", json!({ "project": "E8-1" }), "en").await["grounds"].clone();
    assert_eq!(grounds["passes"]["stages"], json!(["final_review"]));
    assert_eq!(grounds["line"], json!(line("- command: approve_project")));
    assert_eq!(grounds["provenance"], Value::Null);
}

#[tokio::test]
async fn a_rule_of_the_program_itself_stands_in_no_file() {
    let world = World::new().await;
    let reason = json!({ "text": { "en": "Travel bans" } });
    let data = json!({ "project": "E8-1", "reason": reason, "requested_by": "owner", "to_year": 2001 });
    assert_eq!(refused(&world, "postpone_project", data, "en").await["grounds"], Value::Null);
}
