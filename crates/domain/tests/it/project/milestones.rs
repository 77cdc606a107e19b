use super::*;

fn plan(start: &str, end: &str) -> Value {
    json!({ "milestone": "workshop", "title": { "en": "Workshop" }, "span": { "start": start, "end": end } })
}

fn may() -> Value {
    planned("workshop", "2020-05-04", "2020-05-05")
}

fn span(start: &str, end: &str) -> Value {
    json!({ "milestone": "workshop", "span": { "start": start, "end": end } })
}

fn backwards() -> Refusal {
    Refusal::EndBeforeStart { start: "2020-05-05".to_owned(), end: "2020-05-04".to_owned() }
}

fn over(state: &str) -> Refusal {
    Refusal::MilestoneOver { key: "workshop".to_owned(), state: state.to_owned() }
}

#[test]
fn a_milestone_is_planned() {
    given([in_stage("draft")])
        .by("project_owner")
        .when("plan_milestone", plan("2020-05-04", "2020-05-05"))
        .then([may()]);
}

#[test]
fn a_milestone_stands_for_an_activity() {
    let activity = json!({ "kind": "workshop", "country": "SN", "city": "Dakar", "mode": "in_person" });
    given([in_stage("draft")])
        .when("plan_milestone", with(plan("2020-05-04", "2020-05-05"), "activity", activity.clone()))
        .then([with(may(), "activity", activity)]);
}

#[test]
fn a_milestone_is_planned_once_under_its_key() {
    let again = plan("2020-06", "2020-06");
    given([in_stage("draft"), may()]).when("plan_milestone", again).refused(exists("milestone", "workshop"));
}

#[test]
fn a_milestone_has_a_title() {
    let untitled = with(plan("2020-05", "2020-05"), "title", json!({}));
    given([in_stage("draft")]).when("plan_milestone", untitled).refused(Refusal::Empty { field: "title" });
}

#[test]
fn no_milestone_ends_before_it_starts() {
    let backward = plan("2020-05-05", "2020-05-04");
    given([in_stage("draft")]).when("plan_milestone", backward).refused(backwards());
    given([in_stage("active"), may()])
        .when("reach_milestone", span("2020-05-05", "2020-05-04"))
        .refused(backwards());
    given([in_stage("active"), may()])
        .when("redate_milestone", with(span("2020-05-05", "2020-05-04"), "reason", reason()))
        .refused(backwards());
}

#[test]
fn a_day_within_the_last_month_is_no_end_before_the_start() {
    given([in_stage("draft")]).when("plan_milestone", plan("2020-05-20", "2020-05")).then([planned(
        "workshop",
        "2020-05-20",
        "2020-05",
    )]);
}

#[test]
fn a_milestone_is_in_a_year_that_can_be_meant() {
    given([in_stage("draft")])
        .when("plan_milestone", plan("0202-05-04", "2020-05-05"))
        .refused(Refusal::YearOutOfRange { year: 202, first: 1900, last: 2999 });
}

#[test]
fn a_milestone_gets_another_date_and_remembers_the_old_one() {
    let redated = json!({
        "type": "milestone_redated", "milestone": "workshop",
        "from": { "start": "2020-05-04", "end": "2020-05-05" }, "to": { "start": "2020-06", "end": "2020-06" },
        "reason": reason(),
    });
    given([in_stage("active"), may()])
        .when("redate_milestone", with(span("2020-06", "2020-06"), "reason", reason()))
        .then([redated]);
}

#[test]
fn the_same_date_is_no_other_date() {
    given([in_stage("active"), may()])
        .when("redate_milestone", with(span("2020-05-04", "2020-05-05"), "reason", reason()))
        .refused(Refusal::NothingToCorrect);
}

#[test]
fn another_date_needs_a_reason() {
    given([in_stage("active"), may()])
        .when("redate_milestone", with(span("2020-06", "2020-06"), "reason", silence()))
        .refused(no_reason());
}

#[test]
fn a_milestone_is_reached_on_its_real_days() {
    given([in_stage("active"), may()])
        .when("reach_milestone", with(span("2020-05-06", "2020-05-07"), "participants", json!(60)))
        .then([reached("workshop", "2020-05-06", "2020-05-07")]);
}

#[test]
fn no_milestone_is_reached_on_a_day_to_come() {
    let reach = |end: &str| given([in_stage("active"), may()]).when("reach_milestone", span("2020-05", end));
    let to_come = |day: &str| Refusal::NotYet { day: day.to_owned() };
    reach("2020-09-16").refused(to_come("2020-09-16"));
    reach("2020-10").refused(to_come("2020-10-01"));
    // Within the month that is all that is known.
    for end in ["2020-09-15", "2020-09", "2020"] {
        reach(end).then([with(reached("workshop", "2020-05", end), "participants", Value::Null)]);
    }
}

#[test]
fn a_milestone_is_missed_with_or_without_a_known_reason() {
    for why in [Value::Null, reason()] {
        given([in_stage("active"), may()])
            .when("miss_milestone", json!({ "milestone": "workshop", "reason": why }))
            .then([json!({ "type": "milestone_missed", "milestone": "workshop", "reason": why })]);
    }
}

#[test]
fn a_reason_that_is_given_says_something() {
    given([in_stage("active"), may()])
        .when("miss_milestone", json!({ "milestone": "workshop", "reason": silence() }))
        .refused(no_reason());
}

#[test]
fn a_milestone_that_is_over_stays_so() {
    let reached = [in_stage("active"), may(), reached("workshop", "2020-05-04", "2020-05-05")];
    let missed = [
        in_stage("active"),
        may(),
        json!({ "type": "milestone_missed", "milestone": "workshop", "reason": null }),
    ];
    given(reached.clone()).when("reach_milestone", span("2020-06", "2020-06")).refused(over("reached"));
    given(reached).when("miss_milestone", json!({ "milestone": "workshop" })).refused(over("reached"));
    given(missed)
        .when("redate_milestone", with(span("2020-06", "2020-06"), "reason", reason()))
        .refused(over("missed"));
}

#[test]
fn a_milestone_nobody_planned_is_not_reached() {
    given([in_stage("active")])
        .when("reach_milestone", span("2020-06", "2020-06"))
        .refused(missing("milestone", "workshop"));
}

#[test]
fn nothing_is_reached_before_the_project_runs() {
    given([in_stage("final_listed"), may()])
        .when("reach_milestone", span("2020-05-04", "2020-05-05"))
        .refused_by("project/reach_milestone", "not-open-in-stage");
}

#[test]
fn the_title_of_a_milestone_is_one_line_that_a_subject_can_quote() {
    for (title, refusal) in untitled("title") {
        let data = with(plan("2020-05", "2020-05"), "title", title);
        given([in_stage("draft")]).when("plan_milestone", data).refused(refusal);
    }
}

#[test]
fn after_its_day_the_office_alone_gives_a_milestone_another_one() {
    let again = || with(span("2020-10", "2020-10"), "reason", reason());
    given([in_stage("active"), may()])
        .by("project_owner")
        .when("redate_milestone", again())
        .refused_by("project/redate_milestone/milestone_ahead", "guard");
    let redated = |start: &str, end: &str| {
        json!({
            "type": "milestone_redated", "milestone": "workshop", "from": { "start": start, "end": end },
            "to": { "start": "2020-10", "end": "2020-10" }, "reason": reason(),
        })
    };
    given([in_stage("active"), may()])
        .when("redate_milestone", again())
        .then([redated("2020-05-04", "2020-05-05")]);
    // On its last day it is not late.
    given([in_stage("active"), planned("workshop", "2020-09-14", "2020-09-15")])
        .by("project_owner")
        .when("redate_milestone", again())
        .then([redated("2020-09-14", "2020-09-15")]);
}

#[test]
fn what_was_overdue_when_the_work_was_put_off_stays_so() {
    let away = |on: Value| {
        json!({
            "type": "postponed", "reason": reason(), "requested_by": "owner", "from_year": 2020, "to_year": 2021,
            "to_call": null, "score": null, "act": null, "on": on, "stage": "postponed",
        })
    };
    let back = || json!({ "type": "resumed", "before_year": null, "reason": null, "stage": "active" });
    let again = || with(span("2020-10", "2020-10"), "reason", reason());
    let owner = |history: Vec<Value>| given(history).by("project_owner").when("redate_milestone", again());
    let is_refused = "project/redate_milestone/milestone_ahead";
    let rest = |on: &str| vec![in_stage("active"), may(), away(json!(on))];
    owner(rest("2020-05-06")).refused_by(is_refused, "guard");
    // A second postponement goes on with the rest.
    owner(rest("2020-05-05").into_iter().chain([away(json!("2020-05-06"))]).collect()).taken();
    // What passed during the rest was late on no day of it, until it is over.
    owner(rest("2020-05-05")).taken();
    owner(rest("2020-05-05").into_iter().chain([back()]).collect()).refused_by(is_refused, "guard");
    // A return that is taken back leaves it at rest as it was.
    let slip = json!({
        "type": "decision_reverted", "decision": "resumed", "reason": reason(), "granted": null,
        "reserve_rank": null, "implementation_year": 2021, "rest": null, "stage": "postponed",
    });
    owner(rest("2020-05-06").into_iter().chain([back(), slip]).collect()).refused_by(is_refused, "guard");
    // Before the day was told, an owner might re-date all.
    owner(vec![in_stage("active"), may(), away(Value::Null)]).taken();
    given(rest("2020-05-06")).when("redate_milestone", again()).taken();
}
