use super::*;
use nidaa_kernel::Currency;

fn usd(minor: i64) -> Value {
    json!({ "minor": minor, "currency": "USD" })
}

fn approved(granted: &Value) -> Value {
    json!({ "type": "approved", "granted": granted, "note": null, "stage": "final_listed" })
}

fn reserve(rank: u16) -> Value {
    json!({ "type": "put_on_reserve", "rank": rank, "stage": "reserve" })
}

/// The office decides while so much is left of the call's envelope.
fn with_left(past: impl IntoIterator<Item = Value>, left: i64) -> Story<Project> {
    given(past).around(|around| {
        around.money_left = Some(left);
        around.money_currency = Some(nidaa_kernel::Currency::USD);
    })
}

#[test]
fn a_grant_fits_into_what_is_left_of_the_envelope() {
    let approve = |granted: Value| {
        with_left([in_stage("final_review")], 100).when("approve_project", json!({ "granted": granted }))
    };
    let rule = "project/approve_project/within_envelope";
    approve(usd(100)).then([approved(&usd(100))]);
    approve(usd(101)).refused_by(rule, "grant-over-envelope");
    approve(Value::Null).refused_by(rule, "grant-not-stated");
}

#[test]
fn a_grant_stays_under_the_ceiling_of_one_project() {
    let source = include_str!("../../../../../workflows/comcec-project-funding.yaml");
    let envelope = "envelope:\n  currency: USD\n";
    let rules = crate::story::changed(source, envelope, &format!("{envelope}  ceiling: 50000\n"));
    let approve = |minor| {
        given([in_stage("final_review")])
            .under(nidaa_domain::Policy::Pinned(rules.clone()))
            .when("approve_project", json!({ "granted": usd(minor) }))
    };
    approve(5_000_000).then([approved(&usd(5_000_000))]);
    approve(5_000_001).refused_by("project/approve_project/under_ceiling", "guard");
}

#[test]
fn a_grant_is_in_the_currency_of_the_envelope() {
    with_left([in_stage("final_review")], 100)
        .when("approve_project", json!({ "granted": { "minor": 1, "currency": "EUR" } }))
        .refused_by("project/approve_project/within_envelope", "grant-in-other-currency");
}

#[test]
fn a_place_on_the_reserve_list_is_held_once() {
    let put = |rank: u16| {
        given([in_stage("final_review")])
            .around(|around| around.ranks_taken = vec![1])
            .when("put_on_reserve", json!({ "rank": rank }))
    };
    put(1).refused(exists("rank", "1"));
    put(2).then([reserve(2)]);
}

#[test]
fn the_next_of_the_reserve_list_is_promoted_once_the_final_list_is_out() {
    let promote = |call: &str| {
        given([in_stage("final_review"), reserve(2)])
            .around(|around| around.call_stage = Some(crate::story::stage(call)))
            .when("promote_project", json!({ "granted": usd(50) }))
    };
    let promoted = json!({ "type": "promoted", "rank": 2, "passing_over": null });
    promote("final_listed").then([promoted, approved(&usd(50))]);
    promote("final_appraisal").refused_by("project/promote_project/final_list_out", "guard");
    promote("implementation").refused_by("project/promote_project/final_list_out", "guard");
}

#[test]
fn whoever_passes_others_over_says_why() {
    let promote = |why: Value| {
        given([in_stage("final_review"), reserve(2)])
            .around(|around| {
                around.reserve_ahead = 1;
                around.call_stage = Some(crate::story::stage("final_listed"));
            })
            .when("promote_project", json!({ "granted": usd(50), "passing_over": why }))
    };
    promote(Value::Null).refused_by("project/promote_project/next_in_turn", "guard");
    promote(silence()).refused(no_reason());
    let promoted = json!({ "type": "promoted", "rank": 2, "passing_over": reason() });
    promote(reason()).then([promoted, approved(&usd(50))]);
}

fn condition() -> Value {
    json!({ "key": "venue", "text": { "en": "The venue is named" }, "due": "2021-03-31", "proof": { "en": "A letter" } })
}

fn set() -> Value {
    json!({ "type": "condition_set", "condition": condition(), "rest": 0 })
}

fn shown() -> Value {
    json!({ "type": "proof_reported", "condition": "venue", "proof": "letter.pdf" })
}

#[test]
fn an_approval_may_hold_on_conditions() {
    let approve = |conditions: Value| {
        let approval = json!({ "granted": usd(100), "conditions": conditions });
        given([in_stage("final_review")]).when("approve_project", approval)
    };
    approve(json!([condition()])).then([approved(&usd(100)), set()]);
    approve(json!([condition(), condition()])).refused(Refusal::NamedTwice { code: "venue".to_owned() });
    approve(json!([with(condition(), "text", json!({}))])).refused(Refusal::Empty { field: "text" });
    let passed = Refusal::DayPassed { day: "2020-09-14".to_owned() };
    approve(json!([with(condition(), "due", json!("2020-09-14"))])).refused(passed);
    approve(json!([with(condition(), "key", json!(" "))])).refused(Refusal::Empty { field: "key" });
    let key = "x".repeat(65);
    approve(json!([with(condition(), "key", json!(key))])).refused(Refusal::Malformed { field: "key" });
}

#[test]
fn a_condition_is_met_by_a_proof_that_the_office_accepts() {
    let past = |more: &[Value]| [&[in_stage("final_listed"), set()], more].concat();
    given(past(&[]))
        .by("project_owner")
        .when("report_proof", json!({ "condition": "venue", "proof": "letter.pdf" }))
        .then([shown()]);
    given(past(&[shown()]))
        .when("accept_proof", json!({ "condition": "venue" }))
        .then([json!({ "type": "condition_met", "condition": "venue" })]);
    given(past(&[shown()]))
        .when("reject_proof", json!({ "condition": "venue", "reason": reason() }))
        .then([json!({ "type": "proof_rejected", "condition": "venue", "reason": reason() })]);
}

#[test]
fn a_condition_is_judged_once_a_proof_is_shown_and_not_again_when_met() {
    let past = |more: &[Value]| [&[in_stage("final_listed"), set()], more].concat();
    let state = |state| Refusal::ConditionState { condition: "venue".to_owned(), state };
    given(past(&[])).when("accept_proof", json!({ "condition": "venue" })).refused(state("open"));
    let met = json!({ "type": "condition_met", "condition": "venue" });
    given(past(&[shown(), met]))
        .by("project_owner")
        .when("report_proof", json!({ "condition": "venue", "proof": "again.pdf" }))
        .refused(state("met"));
    given(past(&[]))
        .when("report_proof", json!({ "condition": "mood", "proof": "x" }))
        .refused(missing("condition", "mood"));
    given(past(&[]))
        .when("report_proof", json!({ "condition": "venue", "proof": " " }))
        .refused(Refusal::Empty { field: "proof" });
}

#[test]
fn a_project_does_not_begin_before_its_conditions_are_met() {
    given([in_stage("final_listed"), set()])
        .when("activate_project", json!({}))
        .refused_by("project/activate_project/conditions_met", "guard");
}

#[test]
fn a_condition_from_which_the_office_excused_keeps_no_project_from_its_beginning() {
    given([in_stage("final_listed"), set()])
        .around(|around| {
            around.excused.conditions.insert("venue".to_owned());
        })
        .when("activate_project", json!({}))
        .taken();
}

#[test]
fn a_grant_before_there_is_an_envelope_says_its_amount() {
    given([in_stage("final_review")])
        .when("approve_project", json!({}))
        .refused_by("project/approve_project/within_envelope", "guard");
    given([in_stage("final_review"), reserve(1)])
        .around(|around| around.call_stage = Some(crate::story::stage("final_listed")))
        .when("promote_project", json!({}))
        .refused_by("project/promote_project/within_envelope", "guard");
}

#[test]
fn a_grant_before_there_is_an_envelope_is_in_the_currency_it_will_be_in() {
    let euros = json!({ "granted": { "minor": 100, "currency": "EUR" } });
    let refusal = || Refusal::WrongCurrency { wants: Currency::USD };
    given([in_stage("final_review")]).when("approve_project", euros.clone()).refused(refusal());
    given([in_stage("reserve")]).when("promote_project", euros).refused(refusal());
}
