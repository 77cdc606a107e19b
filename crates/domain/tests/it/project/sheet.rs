//! What a form asks of somebody who is about to fill it in.

use super::*;
use nidaa_domain::Refusal;

fn asks_place(typed: Value) -> bool {
    let sheet = given([in_stage("draft")]).sheet("preliminary", typed).expect("an open form");
    sheet.asked.contains(&"place".to_owned())
}

#[test]
fn what_is_asked_follows_answers_that_are_typed_and_not_saved() {
    assert!(asks_place(json!({ "online": false })));
    assert!(!asks_place(json!({ "online": true })));
}

#[test]
fn saved_answers_come_with_the_form() {
    let answers = json!({ "purpose": "Train" });
    let past = [in_stage("draft"), json!({ "type": "answered", "form": "preliminary", "answers": answers })];
    let sheet = given(past).sheet("preliminary", json!({})).expect("an open form");
    assert_eq!(serde_json::to_value(&sheet.kept).expect("answers"), answers);
    assert_eq!((sheet.form.id.as_str(), sheet.missing), ("preliminary", vec![]));
}

#[test]
fn a_form_is_shown_only_to_those_who_may_save_it() {
    let refusal = |story: Story<_>| story.sheet("preliminary", json!({})).expect_err("a refusal").code();
    assert_eq!(refusal(given([in_stage("draft")]).by("assessor")), "role-missing");
    assert_eq!(refusal(given([in_stage("short_listed")])), "form-not-open");
    let unknown = given([in_stage("draft")]).sheet("wishes", json!({})).expect_err("a refusal");
    assert_eq!(unknown, Refusal::Missing { what: "form", code: "wishes".to_owned() });
}
