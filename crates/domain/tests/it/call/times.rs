//! A close at a time of its last day.

use super::*;
use nidaa_domain::{AnyEvent, Policy};
use nidaa_kernel::Role;

fn five() -> Value {
    json!({ "date": "2020-09-30", "at": "17:00", "zone": "Europe/Istanbul", "end": "2020-09-30T14:00:00Z" })
}

fn timed() -> [Value; 4] {
    [drafted(), themes_set(), with(announced(), "closes", five()), with(opened(), "closes", five())]
}

fn extend(closes: &str) -> Value {
    json!({ "closes": closes, "reason": reason() })
}

#[test]
fn a_call_is_announced_and_opened_with_the_time_at_which_it_closes() {
    let dates = json!({ "opens": "2020-09-01", "closes": "2020-09-30T17:00" });
    given([drafted(), themes_set()]).when("announce_call", dates).then([with(announced(), "closes", five())]);
    let [drafted, themes, announced, opened] = timed();
    given([drafted, themes, announced]).when("open_call", json!({})).then([opened]);
}

#[test]
fn a_call_with_a_time_closes_at_that_minute_and_not_before() {
    let at = |time: &str| given(timed()).by(Role::SYSTEM).at(time).when("close_call", json!({}));
    at("2020-09-30T13:59:59Z").refused_by("call/close_call/close_reached", "guard");
    at("2020-09-30T14:00:00Z").then([json!({ "type": "closed", "stage": "closed" })]);
}

#[test]
fn a_close_moves_to_a_later_time_of_the_same_day_or_to_its_end() {
    let extended =
        |to: Value| json!({ "type": "deadline_extended", "from": five(), "to": to, "reason": reason() });
    let six = json!({ "date": "2020-09-30", "at": "18:00", "zone": "Europe/Istanbul", "end": "2020-09-30T15:00:00Z" });
    given(timed()).when("extend_deadline", extend("2020-09-30T18:00")).then([extended(six)]);
    given(timed()).when("extend_deadline", extend("2020-09-30")).then([extended(close())]);
    for new in ["2020-09-30T17:00", "2020-09-30T16:59", "2020-09-29"] {
        let refusal = Refusal::DeadlineNotLater { old: "2020-09-30T17:00".to_owned(), new: new.to_owned() };
        given(timed()).when("extend_deadline", extend(new)).refused(refusal);
    }
}

#[test]
fn a_close_at_a_time_of_its_last_day_is_earlier_than_the_end_of_that_day() {
    let refusal =
        Refusal::DeadlineNotLater { old: "2020-09-30".to_owned(), new: "2020-09-30T23:59".to_owned() };
    given(open()).when("extend_deadline", extend("2020-09-30T23:59")).refused(refusal);
}

#[test]
fn a_time_that_is_over_is_given_to_no_call() {
    let over = Refusal::DayPassed { day: "2020-10-07T17:00".to_owned() };
    given(timed())
        .under(Policy::Reconstruction)
        .at("2020-10-07T14:00:00Z")
        .when("extend_deadline", extend("2020-10-07T17:00"))
        .refused(over);
}

#[test]
fn a_grace_counts_from_the_time_at_which_the_call_closes() {
    let graced = json!({ "type": "grace_granted", "minutes": 15, "until": "2020-09-30T14:15:00Z", "reason": reason() });
    given(timed()).when("grant_grace", json!({ "minutes": 15, "reason": reason() })).then([graced]);
}

#[test]
fn a_close_without_a_time_is_written_as_it_was_before_there_were_times() {
    let stored = announced().to_string();
    let event = AnyEvent::decode("call", "announced", 1, &stored).expect("an event of before");
    let AnyEvent::Call(event) = event else { panic!("{event:?}") };
    assert_eq!(serde_json::to_value(event).expect("an event is JSON"), announced());
}
