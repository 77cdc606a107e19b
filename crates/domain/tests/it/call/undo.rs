use super::*;

fn back(step: &str) -> Value {
    json!({ "step": step, "reason": reason() })
}

fn reverted(step: &str, stage: &str) -> Value {
    json!({ "type": "step_reverted", "step": step, "reason": reason(), "stage": stage })
}

fn published() -> Value {
    json!({ "type": "short_list_published", "projects": ["P18"], "stage": "short_listed" })
}

fn not_the_last(step: &str, followers: &[&str]) -> Refusal {
    let followers: Vec<String> = followers.iter().map(ToString::to_string).collect();
    Refusal::NotTheLastDecision { decision: step.to_owned(), last: followers.first().cloned(), followers }
}

#[test]
fn a_step_that_was_wrong_is_taken_back_to_the_stage_it_was_taken_in() {
    given([in_stage("preappraisal"), published()])
        .when("revert_call_step", back("short_list_published"))
        .then([reverted("short_list_published", "preappraisal")]);
    let cancelled = json!({ "type": "cancelled", "reason": reason(), "stage": "cancelled" });
    given(open().into_iter().chain([cancelled]))
        .when("revert_call_step", back("cancelled"))
        .then([reverted("cancelled", "open")]);
}

#[test]
fn a_step_is_taken_back_once_and_the_last_one_first() {
    let steps = || [in_stage("preappraisal"), published()];
    given(steps().into_iter().chain([reverted("short_list_published", "preappraisal")]))
        .when("revert_call_step", back("short_list_published"))
        .refused(not_the_last("short_list_published", &[]));
    let later = json!({ "type": "cancelled", "reason": reason(), "stage": "cancelled" });
    given(steps().into_iter().chain([later]))
        .when("revert_call_step", back("short_list_published"))
        .refused(not_the_last("short_list_published", &["cancelled"]));
}

#[test]
fn what_fixed_dates_and_rules_is_no_step_that_can_be_taken_back() {
    given(open()).when("revert_call_step", back("opened")).refused(not_the_last("opened", &[]));
}

#[test]
fn a_step_that_its_day_has_brought_stays() {
    let closed = json!({ "type": "closed", "stage": "closed" });
    given(open().into_iter().chain([closed]))
        .when("revert_call_step", back("closed"))
        .refused_by("call/revert_call_step/is_reversible_step", "guard");
}

#[test]
fn a_final_list_stays_once_a_contract_of_it_is_signed() {
    let listed = json!({ "type": "final_list_published", "projects": ["P18"], "stage": "final_listed" });
    let begun = [
        "contracted",
        "active",
        "reporting",
        "amending",
        "final_reporting",
        "settling",
        "suspended",
        "closed",
    ];
    for stage in begun {
        given([in_stage("final_appraisal"), listed.clone()])
            .around(|around| around.project_stages = vec![stage.to_owned()])
            .when("revert_call_step", back("final_list_published"))
            .refused_by("call/revert_call_step/nothing_contracted", "guard");
    }
}

#[test]
fn a_final_list_stays_whatever_became_of_a_project_that_had_begun() {
    let listed = json!({ "type": "final_list_published", "projects": ["P18"], "stage": "final_listed" });
    for stage in ["postponed", "terminated"] {
        let story = |begun: &[&str]| {
            given([in_stage("final_appraisal"), listed.clone()]).around(|around| {
                around.project_stages = vec![stage.to_owned()];
                around.projects_begun = begun.iter().map(ToString::to_string).collect();
            })
        };
        story(&["P18"])
            .when("revert_call_step", back("final_list_published"))
            .refused_by("call/revert_call_step/nothing_contracted", "guard");
        story(&[])
            .when("revert_call_step", back("final_list_published"))
            .then([reverted("final_list_published", "final_appraisal")]);
    }
}

#[test]
fn a_step_is_taken_back_with_a_reason() {
    given([in_stage("preappraisal"), published()])
        .when("revert_call_step", json!({ "step": "short_list_published", "reason": { "text": {} } }))
        .refused(Refusal::Empty { field: "reason" });
}
