use super::*;
use crate::story::{context, event, stage};
use nidaa_domain::project::{PostponeProject, ProjectEvent};
use nidaa_kernel::CommandId;

fn to(year: i16) -> Value {
    json!({ "reason": reason(), "requested_by": "owner", "to_year": year })
}

fn postponed(from: Option<i16>, to: i16) -> Value {
    json!({
        "type": "postponed", "reason": reason(), "requested_by": "owner", "from_year": from, "to_year": to,
        "score": 6_000, "on": "2020-09-15", "act": null, "stage": "postponed",
    })
}

fn redated(milestone: &str, from: [&str; 2], to: [&str; 2]) -> Value {
    json!({
        "type": "milestone_redated", "milestone": milestone, "from": { "start": from[0], "end": from[1] },
        "to": { "start": to[0], "end": to[1] }, "reason": reason(),
    })
}

fn resumed(stage: &str) -> Value {
    json!({ "type": "resumed", "before_year": null, "reason": null, "stage": stage })
}

#[test]
fn a_project_is_postponed_to_a_later_year() {
    given([in_stage("final_listed")]).when("postpone_project", to(2021)).then([postponed(Some(2020), 2021)]);
}

#[test]
fn the_same_year_or_an_earlier_one_is_not_later() {
    for year in [2020, 2019] {
        let refusal = Refusal::NotLater { from: 2020, to: year };
        given([in_stage("active")]).when("postpone_project", to(year)).refused(refusal);
    }
}

#[test]
fn a_second_postponement_counts_from_the_first() {
    let past = [in_stage("active"), postponed(Some(2020), 2021), resumed("active")];
    given(past.clone())
        .when("postpone_project", to(2021))
        .refused(Refusal::NotLater { from: 2021, to: 2021 });
    given(past).when("postpone_project", to(2023)).then([postponed(Some(2021), 2023)]);
}

#[test]
fn a_postponement_names_a_reason_that_the_rules_list() {
    let listed = ["pandemic", "force_majeure", "partners_not_ready", "approvals_late", "funds_late", "other"];
    let listed: Vec<String> = listed.map(str::to_owned).to_vec();
    for code in [None, Some("weather")] {
        let reason = json!({ "code": code, "text": { "en": "Floods" } });
        let refusal = Refusal::ReasonNotListed { code: code.map(str::to_owned), listed: listed.clone() };
        given([in_stage("active")])
            .when("postpone_project", with(to(2021), "reason", reason.clone()))
            .refused(refusal.clone());
        given([in_stage("active")])
            .by("project_owner")
            .when("request_postponement", json!({ "reason": reason, "to_year": 2021 }))
            .refused(refusal);
    }
}

#[test]
fn rules_that_list_no_reason_of_a_postponement_take_any() {
    let source = include_str!("../../../../../workflows/comcec-project-funding.yaml");
    let from = source.find("postponement_reasons:").expect("the list");
    let rules = crate::story::changed(source, &source[from..], "");
    given([in_stage("active")])
        .under(nidaa_domain::Policy::Pinned(rules))
        .by("project_owner")
        .when("request_postponement", json!({ "reason": { "text": { "en": "Floods" } }, "to_year": 2021 }))
        .then([json!({
            "type": "postponement_requested", "reason": { "text": { "en": "Floods" } }, "to_year": 2021,
            "to_call": null,
        })]);
}

#[test]
fn a_postponement_needs_a_reason() {
    let silent = with(to(2021), "reason", silence());
    given([in_stage("active")]).when("postpone_project", silent).refused(no_reason());
}

#[test]
fn a_slip_in_the_year_is_refused() {
    let refusal = Refusal::YearOutOfRange { year: 20211, first: 1900, last: 2999 };
    given([in_stage("active")]).when("postpone_project", to(20211)).refused(refusal);
}

#[test]
fn what_is_not_approved_yet_is_not_postponed() {
    given([in_stage("short_listed")])
        .when("postpone_project", to(2021))
        .refused_by("project/postpone_project", "not-open-in-stage");
}

#[test]
fn open_milestones_move_by_as_many_years_as_the_project() {
    given([in_stage("active"), planned("workshop", "2020-05-04", "2020-05")])
        .when("postpone_project", to(2022))
        .then([
            postponed(Some(2020), 2022),
            redated("workshop", ["2020-05-04", "2020-05"], ["2022-05-04", "2022-05"]),
        ]);
}

#[test]
fn a_milestone_across_new_year_stays_across_new_year() {
    given([in_stage("active"), planned("visit", "2020-12-28", "2021-01-03")])
        .when("postpone_project", to(2021))
        .then([
            postponed(Some(2020), 2021),
            redated("visit", ["2020-12-28", "2021-01-03"], ["2021-12-28", "2022-01-03"]),
        ]);
}

#[test]
fn the_leap_day_becomes_the_28th_where_there_is_none() {
    let past = [in_stage("active"), planned("visit", "2020-02-29", "2020-02-29")];
    given(past.clone()).when("postpone_project", to(2021)).then([
        postponed(Some(2020), 2021),
        redated("visit", ["2020-02-29", "2020-02-29"], ["2021-02-28", "2021-02-28"]),
    ]);
    given(past).when("postpone_project", to(2024)).then([
        postponed(Some(2020), 2024),
        redated("visit", ["2020-02-29", "2020-02-29"], ["2024-02-29", "2024-02-29"]),
    ]);
}

#[test]
fn milestones_that_are_over_stay_where_they_were() {
    given([
        in_stage("active"),
        planned("kick-off", "2020-03", "2020-03"),
        reached("kick-off", "2020-03-10", "2020-03-11"),
        planned("visit", "2020-04", "2020-04"),
        json!({ "type": "milestone_missed", "milestone": "visit", "reason": null }),
    ])
    .when("postpone_project", to(2021))
    .then([postponed(Some(2020), 2021)]);
}

#[test]
fn without_a_known_year_the_first_open_milestone_tells_it() {
    let unknown = with(in_stage("active"), "implementation_year", Value::Null);
    let past = [unknown.clone(), planned("visit", "2021-02", "2021-02"), planned("workshop", "2020", "2020")];
    given(past.clone()).when("postpone_project", to(2021)).then([
        postponed(None, 2021),
        redated("visit", ["2021-02", "2021-02"], ["2022-02", "2022-02"]),
        redated("workshop", ["2020", "2020"], ["2021", "2021"]),
    ]);
    given(past).when("postpone_project", to(2020)).refused(Refusal::NotLater { from: 2020, to: 2020 });
    given([unknown]).when("postpone_project", to(2021)).then([postponed(None, 2021)]);
}

#[test]
fn no_milestone_moves_past_the_years_that_can_be_meant() {
    given([in_stage("active"), planned("visit", "2999", "2999")])
        .when("postpone_project", to(2021))
        .refused(Refusal::YearOutOfRange { year: 3000, first: 1900, last: 2999 });
}

#[test]
fn a_project_is_taken_up_again_where_it_was_left() {
    for left in ["final_listed", "active"] {
        given([in_stage(left), postponed(Some(2020), 2021)])
            .at("2021-01-10T09:00:00Z")
            .when("resume_project", json!({}))
            .then([resumed(left)]);
    }
}

#[test]
fn postponed_twice_a_project_still_returns_to_where_it_was_left() {
    given([in_stage("final_listed"), postponed(Some(2020), 2021), postponed(Some(2021), 2022)])
        .at("2022-01-10T09:00:00Z")
        .when("resume_project", json!({}))
        .then([resumed("final_listed")]);
}

#[test]
fn a_project_that_stands_postponed_is_postponed_once_more_with_its_dates() {
    let away = vec![
        in_stage("active"),
        planned("workshop", "2020-05-04", "2020-05"),
        postponed(Some(2020), 2021),
        redated("workshop", ["2020-05-04", "2020-05"], ["2021-05-04", "2021-05"]),
    ];
    given(away.clone())
        .when("postpone_project", to(2021))
        .refused(Refusal::NotLater { from: 2021, to: 2021 });
    given(away.clone())
        .by("project_owner")
        .when("postpone_project", to(2023))
        .refused_by("project/postpone_project", "role-missing");
    let wish = json!({ "reason": reason(), "to_year": 2023 });
    let wished =
        json!({ "type": "postponement_requested", "reason": reason(), "to_year": 2023, "to_call": null });
    given(away.clone()).by("project_owner").when("request_postponement", wish).then([wished]);
    let again = [
        postponed(Some(2021), 2023),
        redated("workshop", ["2021-05-04", "2021-05"], ["2023-05-04", "2023-05"]),
    ];
    given(away.clone()).when("postpone_project", to(2023)).then(again.clone());
    // Taken back, it stands postponed to the year of before.
    let back = json!({
        "type": "decision_reverted", "decision": "postponed", "reason": reason(), "granted": null,
        "reserve_rank": null, "implementation_year": 2021, "rest": 0, "stage": "postponed",
    });
    given(away.into_iter().chain(again))
        .when("revert_decision", json!({ "decision": "postponed", "reason": reason() }))
        .then([back, redated("workshop", ["2023-05-04", "2023-05"], ["2021-05-04", "2021-05"])]);
}

#[test]
fn a_project_reported_as_postponed_returns_to_the_first_stage_the_policy_postpones_from() {
    given([in_stage("postponed")]).when("resume_project", json!({})).then([resumed("final_listed")]);
    given([in_stage("postponed"), postponed(Some(2020), 2021)])
        .at("2021-01-10T09:00:00Z")
        .when("resume_project", json!({}))
        .then([resumed("final_listed")]);
}

#[test]
fn a_resumed_project_has_no_way_back_any_more() {
    let past = [in_stage("active"), postponed(Some(2020), 2021), resumed("active")];
    let project =
        past.iter().fold(Project::default(), |project, stored| project.evolve(&event::<Project>(stored)));
    assert_eq!((project.stage, project.stage_before), (Some(stage("active")), None));
}

#[test]
fn a_running_project_is_not_taken_up_again() {
    given([in_stage("active")])
        .when("resume_project", json!({}))
        .refused_by("project/resume_project", "not-open-in-stage");
}

#[test]
fn a_postponement_within_an_act_over_many_projects_names_the_act() {
    let act = CommandId::derived(&["act"]);
    let data: PostponeProject =
        serde_json::from_value(with(to(2021), "project", json!("P18"))).expect("a command has its shape");
    let project = Project::default().evolve(&event::<Project>(&in_stage("active")));
    let events = project.postpone(&data, Some(act), &context()).expect("it may be postponed");
    assert!(matches!(&events[..], [ProjectEvent::Postponed { act: named, .. }] if *named == Some(act)));
}
