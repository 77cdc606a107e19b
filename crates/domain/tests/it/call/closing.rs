use super::*;
use crate::story::stage;
use nidaa_domain::{Policy, vocabulary};
use nidaa_kernel::Role;
use nidaa_workflow::Workflow;

fn extend(closes: &str) -> Value {
    json!({ "closes": closes, "reason": reason() })
}

#[test]
fn more_time_is_given_with_a_reason_and_remembers_the_old_close() {
    let later = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    let extended = json!({ "type": "deadline_extended", "from": close(), "to": later, "reason": reason() });
    given(open()).when("extend_deadline", extend("2020-10-07")).then([extended]);
}

#[test]
fn a_deadline_moves_later_only() {
    for new in ["2020-09-30", "2020-09-29"] {
        let refusal = Refusal::DeadlineNotLater { old: "2020-09-30".to_owned(), new: new.to_owned() };
        given(open()).when("extend_deadline", extend(new)).refused(refusal);
    }
}

#[test]
fn more_time_needs_a_reason() {
    let silent = json!({ "closes": "2020-10-07", "reason": { "text": { "en": " " } } });
    given(open()).when("extend_deadline", silent).refused(Refusal::Empty { field: "reason" });
}

#[test]
fn a_deadline_is_extended_in_its_last_minute_and_not_after_it() {
    let at = |time: &str| given(open()).at(time).when("extend_deadline", extend("2020-10-07"));
    at("2020-09-30T21:00:00Z").refused_by("call/extend_deadline/before_close", "guard");
    let later = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    at("2020-09-30T20:59:59Z")
        .then([json!({ "type": "deadline_extended", "from": close(), "to": later, "reason": reason() })]);
}

#[test]
fn a_call_has_no_earlier_stage_to_return_to() {
    let usual = "    - command: extend_deadline\n      from: [open]\n";
    let source = include_str!("../../../../../workflows/comcec-project-funding.yaml");
    let changed = source.replacen(usual, &format!("{usual}      to: previous\n"), 1);
    let rules =
        Workflow::load("changed.yaml", &changed, &vocabulary()).unwrap_or_else(|faults| panic!("{faults:?}"));
    given(open())
        .under(Policy::Pinned(rules))
        .when("extend_deadline", extend("2020-10-07"))
        .refused(Refusal::NoWayBack { stage: stage("open") });
}

#[test]
fn a_call_closes_on_the_minute_and_not_before() {
    let at = |time: &str| given(open()).by(Role::SYSTEM).at(time).when("close_call", json!({}));
    at("2020-09-30T20:59:59Z").refused_by("call/close_call/close_reached", "guard");
    at("2020-09-30T21:00:00Z").then([json!({ "type": "closed", "stage": "closed" })]);
}

#[test]
fn an_extended_call_closes_at_its_new_end() {
    let later = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    let extended = json!({ "type": "deadline_extended", "from": close(), "to": later, "reason": reason() });
    let past = open().into_iter().chain([extended]);
    given(past)
        .at("2020-09-30T21:00:00Z")
        .when("close_call", json!({}))
        .refused_by("call/close_call/close_reached", "guard");
}

fn grace(minutes: u16) -> Value {
    json!({ "minutes": minutes, "reason": reason() })
}

fn graced() -> Value {
    json!({ "type": "grace_granted", "minutes": 15, "until": "2020-09-30T21:15:00Z", "reason": reason() })
}

#[test]
fn grace_is_granted_with_a_reason_and_moves_no_deadline() {
    given(open()).when("grant_grace", grace(15)).then([graced()]);
    let silent = json!({ "minutes": 15, "reason": { "text": {} } });
    given(open()).when("grant_grace", silent).refused(Refusal::Empty { field: "reason" });
    for minutes in [0, 24 * 60 + 1] {
        given(open()).when("grant_grace", grace(minutes)).refused(Refusal::Malformed { field: "minutes" });
    }
    let again = open().into_iter().chain([graced()]);
    given(again).when("grant_grace", grace(15)).refused(Refusal::NothingToCorrect);
}

#[test]
fn a_call_with_grace_closes_after_it() {
    let close = |time: &str| {
        given(open().into_iter().chain([graced()])).by(Role::SYSTEM).at(time).when("close_call", json!({}))
    };
    close("2020-09-30T21:14:59Z").refused_by("call/close_call/close_reached", "guard");
    close("2020-09-30T21:15:00Z").then([json!({ "type": "closed", "stage": "closed" })]);
}

#[test]
fn nothing_is_put_off_in_the_grace() {
    let late = || given(open().into_iter().chain([graced()])).at("2020-09-30T21:05:00Z");
    late()
        .when("extend_deadline", extend("2020-10-07"))
        .refused_by("call/extend_deadline/before_close", "guard");
    late().when("grant_grace", grace(30)).refused_by("call/grant_grace/before_close", "guard");
}

#[test]
fn a_grace_goes_with_the_close_it_was_granted_for() {
    let later = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    let extended = json!({ "type": "deadline_extended", "from": close(), "to": later, "reason": reason() });
    let past = || given(open().into_iter().chain([graced(), extended.clone()]));
    past()
        .by(Role::SYSTEM)
        .at("2020-10-07T21:00:00Z")
        .when("close_call", json!({}))
        .then([json!({ "type": "closed", "stage": "closed" })]);
    let again = with(graced(), "until", json!("2020-10-07T21:15:00Z"));
    past().when("grant_grace", grace(15)).then([again]);
}

/// Whatever rules may say of when it is given.
#[test]
fn no_time_is_given_that_is_over() {
    let at = |time: &str| given(open()).under(Policy::Reconstruction).at(time);
    let over = |day: &str| Refusal::DayPassed { day: day.to_owned() };
    at("2020-10-07T21:00:00Z").when("extend_deadline", extend("2020-10-07")).refused(over("2020-10-07"));
    at("2020-09-30T21:15:00Z").when("grant_grace", grace(15)).refused(over("2020-09-30"));
    at("2020-09-30T21:14:59Z").when("grant_grace", grace(15)).then([graced()]);
}

#[test]
fn no_grace_is_granted_once_the_call_is_over() {
    given(open())
        .at("2020-09-30T21:00:00Z")
        .when("grant_grace", grace(15))
        .refused_by("call/grant_grace/before_close", "guard");
}
