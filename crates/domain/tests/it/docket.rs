use crate::story::{Story, lacking};
use nidaa_domain::{Policy, Refusal, docket::Docket};
use nidaa_kernel::Role;
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Docket> {
    Story::given(past).under(Policy::House)
}

fn approval(decision: &str) -> Value {
    json!({ "decision": decision, "command": "approve_project", "data": { "project": decision }, "note": null })
}

fn prepared(decision: &str) -> Value {
    let mut event = approval(decision);
    event["type"] = json!("prepared");
    event
}

fn discarded(decision: &str) -> Value {
    json!({ "type": "discarded", "decision": decision, "reason": { "text": { "en": "Not yet" } } })
}

fn discard(decision: &str, why: &str) -> Value {
    json!({ "decision": decision, "reason": { "text": { "en": why } } })
}

#[test]
fn a_decision_is_prepared() {
    given([]).when("prepare_decision", approval("P18")).then([prepared("P18")]);
}

#[test]
fn two_decisions_of_one_name_do_not_wait_together() {
    let exists = Refusal::AlreadyExists { what: "decision", code: "P18".to_owned() };
    given([prepared("P18")]).when("prepare_decision", approval("P18")).refused(exists);
    given([prepared("P18"), discarded("P18")])
        .when("prepare_decision", approval("P18"))
        .then([prepared("P18")]);
}

#[test]
fn what_waits_can_be_read_as_a_command() {
    let unknown = json!({ "decision": "x", "command": "whitewash", "data": {} });
    let why = "unknown command \"whitewash\"".to_owned();
    let refusal = Refusal::Unpreparable { command: "whitewash".to_owned(), why };
    given([]).when("prepare_decision", unknown).refused(refusal);
}

#[test]
fn a_docket_does_not_wait_on_a_docket() {
    let nested = json!({ "decision": "x", "command": "apply_docket", "data": { "docket": "other" } });
    let refusal = Refusal::NotToPrepare { command: "apply_docket".to_owned() };
    given([]).when("prepare_decision", nested).refused(refusal);
}

#[test]
fn a_decision_is_discarded_with_a_reason() {
    given([prepared("P18")]).when("discard_decision", discard("P18", "Not yet")).then([discarded("P18")]);
    given([prepared("P18")])
        .when("discard_decision", discard("P18", ""))
        .refused(Refusal::Empty { field: "reason" });
}

#[test]
fn only_what_waits_is_discarded() {
    let missing = Refusal::Missing { what: "decision", code: "P18".to_owned() };
    given([]).when("discard_decision", discard("P18", "Not yet")).refused(missing);
}

#[test]
fn all_that_waits_is_applied_in_the_order_of_preparation() {
    let applied = json!({ "type": "applied", "decisions": ["P19", "P18"] });
    given([prepared("P19"), prepared("P20"), prepared("P18"), discarded("P20")])
        .when("apply_docket", json!({}))
        .then([applied]);
}

#[test]
fn an_empty_docket_is_not_applied() {
    let refusal = Refusal::NothingPrepared { docket: "FINAL".to_owned() };
    given([]).when("apply_docket", json!({})).refused(refusal);
}

#[test]
fn only_the_office_prepares() {
    let needs = vec![Role::OFFICE.to_owned(), Role::SYSTEM.to_owned()];
    given([])
        .by("project_owner")
        .when("prepare_decision", approval("P18"))
        .refused(lacking(&needs, "project_owner"));
}
