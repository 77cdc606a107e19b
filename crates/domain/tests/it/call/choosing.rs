use super::*;
use nidaa_kernel::Role;

#[test]
fn the_appraisal_begins_when_every_proposal_is_checked() {
    let start = |stages: &[&str]| {
        let stages = stages.iter().map(|stage| (*stage).to_owned()).collect();
        given([in_stage("closed")])
            .around(|around| around.project_stages = stages)
            .when("start_preappraisal", json!({}))
    };
    start(&["eligible", "ineligible"])
        .then([json!({ "type": "preappraisal_started", "stage": "preappraisal" })]);
    start(&["eligible", "submitted"]).refused_by("call/start_preappraisal/all_checked", "guard");
}

#[test]
fn the_sharing_out_is_not_decided_without_its_proposals() {
    given([in_stage("preappraisal")]).when("assign_assessors", json!({})).refused(Refusal::NothingToAssign);
}

#[test]
fn lists_are_published_in_turn() {
    let projects = json!(["P18", "P19"]);
    let list =
        |stage: &str, command: &str| given([in_stage(stage)]).when(command, json!({ "projects": projects }));
    list("preappraisal", "publish_short_list")
        .then([json!({ "type": "short_list_published", "projects": projects, "stage": "short_listed" })]);
    list("final_appraisal", "publish_final_list")
        .then([json!({ "type": "final_list_published", "projects": projects, "stage": "final_listed" })]);
    list("closed", "publish_final_list").refused_by("call/publish_final_list", "not-open-in-stage");
}

#[test]
fn a_list_names_projects_and_each_once() {
    let list = |projects: Value| {
        given([in_stage("preappraisal")]).when("publish_short_list", json!({ "projects": projects }))
    };
    list(json!([])).refused(Refusal::NothingSelected);
    list(json!(["P18", "P19", "P18"])).refused(twice("P18"));
}

#[test]
fn the_short_list_is_published_when_every_proposal_is_judged() {
    given([in_stage("preappraisal")])
        .around(|around| around.project_stages = vec!["eligible".to_owned()])
        .when("publish_short_list", json!({ "projects": ["P18"] }))
        .refused_by("call/publish_short_list/all_judged", "guard");
}

#[test]
fn the_stage_of_final_documents_closes_after_9_january_in_istanbul() {
    let at = |time: &str| {
        given([in_stage("short_listed")]).by(Role::SYSTEM).at(time).when("close_final_stage", json!({}))
    };
    at("2021-01-09T20:59:59Z").refused_by("call/close_final_stage/final_stage_over", "guard");
    at("2021-01-09T21:00:00Z").then([json!({ "type": "final_stage_closed", "stage": "final_appraisal" })]);
}

#[test]
fn a_deadline_of_a_call_without_a_year_has_not_passed() {
    given([with(in_stage("short_listed"), "year", Value::Null)])
        .at("2031-01-01T00:00:00Z")
        .when("close_final_stage", json!({}))
        .refused_by("call/close_final_stage/final_stage_over", "guard");
}

#[test]
fn an_envelope_is_some_money_in_the_currency_of_the_programme() {
    let set = |envelope: Value| given(open()).when("set_envelope", json!({ "envelope": envelope }));
    let usd = |minor: i64| json!({ "minor": minor, "currency": "USD" });
    set(usd(100)).then([json!({ "type": "envelope_set", "envelope": usd(100) })]);
    set(usd(0)).refused(Refusal::Malformed { field: "envelope" });
    set(json!({ "minor": 1, "currency": "EUR" })).refused(Refusal::Malformed { field: "envelope" });
    let set_before = json!({ "type": "envelope_set", "envelope": usd(100) });
    given(open().into_iter().chain([set_before]))
        .when("set_envelope", json!({ "envelope": usd(100) }))
        .refused(Refusal::NothingToCorrect);
}

#[test]
fn an_envelope_is_not_smaller_than_what_is_granted() {
    given(open())
        .around(|around| around.granted = Some(101))
        .when("set_envelope", json!({ "envelope": { "minor": 100, "currency": "USD" } }))
        .refused_by("call/set_envelope/envelope_holds", "guard");
}

#[test]
fn nobody_is_proposed_without_a_look_at_the_reserve_list() {
    given([in_stage("final_listed")]).when("propose_promotion", json!({})).refused(Refusal::NobodyToPromote);
}
