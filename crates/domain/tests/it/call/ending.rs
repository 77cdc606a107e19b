use super::*;

#[test]
fn the_year_of_implementation_begins_and_ends() {
    given([in_stage("final_listed")])
        .when("start_implementation", json!({}))
        .then([json!({ "type": "implementation_started", "stage": "implementation" })]);
    given([in_stage("closing")])
        .when("complete_call", json!({}))
        .then([json!({ "type": "completed", "stage": "completed" })]);
}

#[test]
fn implementation_begins_when_nothing_on_the_final_list_is_open() {
    given([in_stage("final_listed")])
        .around(|around| around.project_stages = vec!["final_listed".to_owned()])
        .when("start_implementation", json!({}))
        .refused_by("call/start_implementation/nobody_awaits_contract", "guard");
}

#[test]
fn the_clock_ends_no_reserve_list_by_itself() {
    let waits = |by: &str| {
        let listed = given([in_stage("final_listed")]).by(by);
        let listed = listed.around(|around| around.project_stages = vec!["reserve".to_owned()]);
        listed.when("start_implementation", json!({}))
    };
    waits("system").refused_by("call/start_implementation/nobody_in_reserve", "guard");
    waits("office").then([json!({ "type": "implementation_started", "stage": "implementation" })]);
}

#[test]
fn the_year_ends_after_30_november_of_the_year_after_the_call() {
    let at = |time: &str| given([in_stage("implementation")]).at(time).when("end_year", json!({}));
    at("2021-11-30T20:59:59Z").refused_by("call/end_year/year_over", "guard");
    at("2021-11-30T21:00:00Z").then([json!({ "type": "year_ended", "stage": "closing" })]);
}

#[test]
fn a_call_is_not_completed_while_one_of_its_projects_runs() {
    given([in_stage("closing")])
        .around(|around| around.projects_open = 1)
        .when("complete_call", json!({}))
        .refused_by("call/complete_call/all_projects_ended", "guard");
}

#[test]
fn a_call_is_not_completed_while_money_is_to_come_back() {
    given([in_stage("closing")])
        .around(|around| around.refunds_outstanding = vec!["P18".to_owned()])
        .when("complete_call", json!({}))
        .refused_by("call/complete_call/refunds_received", "guard");
}

#[test]
fn a_call_is_cancelled_with_a_reason() {
    given(open())
        .when("cancel_call", json!({ "reason": reason() }))
        .then([json!({ "type": "cancelled", "reason": reason(), "stage": "cancelled" })]);
    given(open())
        .when("cancel_call", json!({ "reason": { "text": {} } }))
        .refused(Refusal::Empty { field: "reason" });
}

#[test]
fn a_call_that_has_ended_stays_so() {
    for end in ["completed", "cancelled"] {
        given([in_stage(end)])
            .when("cancel_call", json!({ "reason": reason() }))
            .refused_by("call/cancel_call", "not-open-in-stage");
    }
}
