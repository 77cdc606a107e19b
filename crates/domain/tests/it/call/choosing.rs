use super::*;
use nidaa_kernel::{ProjectCode, Role, StageId};

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
    let list = |stage: &str, command: &str, decided: &str| {
        given([in_stage(stage), envelope()])
            .around(|around| around.call_projects = of_call(&[("P18", decided), ("P19", decided)]))
            .when(command, json!({ "projects": projects }))
    };
    list("preappraisal", "publish_short_list", "short_listed")
        .then([json!({ "type": "short_list_published", "projects": projects, "stage": "short_listed" })]);
    list("final_appraisal", "publish_final_list", "final_listed")
        .then([json!({ "type": "final_list_published", "projects": projects, "stage": "final_listed" })]);
    list("closed", "publish_final_list", "final_listed")
        .refused_by("call/publish_final_list", "not-open-in-stage");
}

fn envelope() -> Value {
    json!({ "type": "envelope_set", "envelope": { "minor": 100_000_000, "currency": "USD" } })
}

#[test]
fn a_final_list_waits_until_the_envelope_is_set() {
    let publish = |past: &[Value], projects: &[&str], decided: &[(&str, &str)]| {
        given(past.iter().cloned())
            .around(|around| around.call_projects = of_call(decided))
            .when("publish_final_list", json!({ "projects": projects }))
    };
    let published = |projects: &[&str]| json!({ "type": "final_list_published", "projects": projects, "stage": "final_listed" });
    let listed = [("P18", "final_listed")];
    publish(&[in_stage("final_appraisal")], &["P18"], &listed).refused(Refusal::EnvelopeNotSet);
    publish(&[in_stage("final_appraisal"), envelope()], &["P18"], &listed).then([published(&["P18"])]);
    // A list of nobody spends nothing.
    publish(&[in_stage("final_appraisal")], &[], &[]).then([published(&[])]);
}

#[test]
fn a_list_names_projects_and_each_once() {
    let list = |projects: Value| {
        given([in_stage("preappraisal")]).when("publish_short_list", json!({ "projects": projects }))
    };
    list(json!([]))
        .then([json!({ "type": "short_list_published", "projects": [], "stage": "short_listed" })]);
    list(json!(["P18", "P19", "P18"])).refused(twice("P18"));
}

/// Projects of the call with their stages.
fn of_call(projects: &[(&str, &str)]) -> Vec<(ProjectCode, StageId)> {
    projects.iter().map(|(code, stage)| (project(code), crate::story::stage(stage))).collect()
}

fn project(code: &str) -> ProjectCode {
    ProjectCode::new(code).expect("a code")
}

#[test]
fn a_list_names_exactly_who_was_decided_on() {
    let list = |named: Value| {
        let stages = [("P1", "final_listed"), ("P2", "rejected"), ("P3", "reserve"), ("P4", "final_listed")];
        given([in_stage("final_appraisal"), envelope()])
            .around(|around| around.call_projects = of_call(&stages))
            .when("publish_final_list", json!({ "projects": named }))
    };
    let wrong = |missing: &[&str], foreign: &[&str]| {
        let codes = |codes: &[&str]| codes.iter().map(|code| project(code)).collect();
        Refusal::NotTheList { missing: codes(missing), foreign: codes(foreign) }
    };
    list(json!(["P4", "P1"]))
        .then([json!({ "type": "final_list_published", "projects": ["P4", "P1"], "stage": "final_listed" })]);
    list(json!(["P2", "P77"])).refused(wrong(&["P1", "P4"], &["P2", "P77"]));
    list(json!(["P1"])).refused(wrong(&["P4"], &[]));
    list(json!([])).refused(wrong(&["P1", "P4"], &[]));
    list(json!(["P1", "P3", "P4"])).refused(wrong(&[], &["P3"]));
}

#[test]
fn who_has_gone_on_from_a_list_may_stand_on_it() {
    let list = |named: Value| {
        let stages =
            [("P1", "short_listed"), ("P2", "final_review"), ("P3", "postponed"), ("P4", "withdrawn")];
        given([in_stage("preappraisal")])
            .around(|around| around.call_projects = of_call(&stages))
            .when("publish_short_list", json!({ "projects": named }))
    };
    let published = |projects: Value| json!({ "type": "short_list_published", "projects": projects, "stage": "short_listed" });
    list(json!(["P1"])).then([published(json!(["P1"]))]);
    list(json!(["P1", "P2", "P3"])).then([published(json!(["P1", "P2", "P3"]))]);
    list(json!(["P1", "P4"])).refused(Refusal::NotTheList { missing: vec![], foreign: vec![project("P4")] });
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
