use super::*;
use crate::story::Outcome;

fn correct(past: &[Value], fact: &str, value: &Value) -> Outcome<Project> {
    let data = json!({ "correction": { "fact": fact, "value": value }, "reason": reason() });
    given(past.iter().cloned()).when("correct_project", data)
}

fn corrected(fact: &str, was: Value, value: &Value) -> Value {
    let was = if was.is_null() { was } else { json!({ "fact": fact, "value": was }) };
    json!({ "type": "corrected", "correction": { "fact": fact, "value": value }, "was": was, "reason": reason() })
}

#[test]
fn a_correction_keeps_what_was_known_before() {
    let owner = json!({ "kind": "state", "country": "ID" });
    let corrections = [
        ("title", json!({ "en": "Single window" }), json!({ "en": "Single windows" })),
        ("owner", owner, json!({ "kind": "institution", "institution": "SESRIC" })),
        ("sector", json!("poverty"), json!("trade")),
        ("implementation_year", json!(2020), json!(2019)),
        ("member_states_count", json!(3), json!(21)),
        ("recommendation", Value::Null, json!("Ease the single window")),
    ];
    for (fact, was, value) in corrections {
        correct(&[in_stage("closed")], fact, &value).then([corrected(fact, was, &value)]);
    }
}

#[test]
fn the_dates_of_a_milestone_that_is_over_are_corrected() {
    let past =
        [in_stage("closed"), planned("visit", "2020-05", "2020-05"), reached("visit", "2020-05", "2020-05")];
    let at = |start: &str, end: &str| json!({ "milestone": "visit", "span": { "start": start, "end": end } });
    let value = at("2020-05-04", "2020-05-05");
    correct(&past, "milestone_dates", &value).then([corrected(
        "milestone_dates",
        at("2020-05", "2020-05"),
        &value,
    )]);
}

#[test]
fn a_correction_changes_something() {
    correct(&[in_stage("closed")], "sector", &json!("poverty")).refused(Refusal::NothingToCorrect);
}

#[test]
fn a_correction_says_how_it_is_known() {
    let data = json!({ "correction": { "fact": "sector", "value": "trade" }, "reason": silence() });
    given([in_stage("closed")]).when("correct_project", data).refused(no_reason());
}

#[test]
fn only_the_office_corrects() {
    let data = json!({ "correction": { "fact": "sector", "value": "trade" }, "reason": reason() });
    given([in_stage("closed")])
        .by("project_owner")
        .when("correct_project", data)
        .refused_by("project/correct_project", "role-missing");
}

#[test]
fn a_corrected_owner_is_a_member_state() {
    let country = "DE".parse().expect("two capitals");
    correct(&[in_stage("closed")], "owner", &json!({ "kind": "state", "country": "DE" }))
        .refused(Refusal::NotAMemberState { country });
}

#[test]
fn a_partner_does_not_become_the_owner_while_it_is_a_partner() {
    let country = "PK".parse().expect("two capitals");
    let owner = json!({ "kind": "state", "country": "PK" });
    let was = json!({ "kind": "state", "country": "ID" });
    let past = [in_stage("closed"), confirmed("PK", "beneficiary")];
    correct(&past, "owner", &owner).refused(Refusal::PartnerIsOwner { country });
    let left =
        json!({ "type": "partner_withdrawn", "country": "PK", "role": "beneficiary", "reason": reason() });
    let past = [in_stage("closed"), confirmed("PK", "beneficiary"), left];
    correct(&past, "owner", &owner).then([corrected("owner", was, &owner)]);
}

#[test]
fn a_correction_leaves_no_hole() {
    let past = [in_stage("closed")];
    correct(&past, "title", &json!({})).refused(Refusal::Empty { field: "title" });
    correct(&past, "recommendation", &json!(" ")).refused(Refusal::Empty { field: "recommendation" });
    correct(&past, "sector", &json!("astronomy")).refused(missing("sector", "astronomy"));
    let refusal = Refusal::YearOutOfRange { year: 202, first: 1900, last: 2999 };
    correct(&past, "implementation_year", &json!(202)).refused(refusal);
}

#[test]
fn the_dates_of_a_milestone_nobody_planned_are_not_corrected() {
    let value = json!({ "milestone": "visit", "span": { "start": "2020", "end": "2020" } });
    correct(&[in_stage("closed")], "milestone_dates", &value).refused(missing("milestone", "visit"));
}

#[test]
fn corrected_dates_end_after_they_start() {
    let value = json!({ "milestone": "visit", "span": { "start": "2020-05-05", "end": "2020-05-04" } });
    let refusal = Refusal::EndBeforeStart { start: "2020-05-05".to_owned(), end: "2020-05-04".to_owned() };
    correct(&[in_stage("closed"), planned("visit", "2020", "2020")], "milestone_dates", &value)
        .refused(refusal);
}

#[test]
fn a_corrected_title_is_one_line_that_a_subject_can_quote() {
    for (title, refusal) in untitled("title") {
        correct(&[in_stage("closed")], "title", &title).refused(refusal);
    }
}

#[test]
fn another_owner_is_one_of_those_who_may_apply() {
    let college = json!({ "kind": "institution", "institution": "COLLEGE" });
    let correct = |kind: &str| {
        let data = json!({ "correction": { "fact": "owner", "value": college }, "reason": reason() });
        given([in_stage("active")])
            .around(|around| around.owner_institution = Some(entered(kind)))
            .when("correct_project", data)
    };
    correct("university").refused_by("project/correct_project/applicants", "guard");
    let was = json!({ "kind": "state", "country": "ID" });
    correct("oic_subsidiary_organ").then([corrected("owner", was, &college)]);
}
