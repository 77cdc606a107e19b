use super::*;

fn jakarta() -> Value {
    json!({ "mode": "on_site", "country": "ID", "city": "Jakarta" })
}

fn announce(start: &str, end: &str) -> Value {
    json!({ "activity": "workshop", "span": { "start": start, "end": end }, "place": jakarta() })
}

fn announced() -> Value {
    with(announce("2020-11-02", "2020-11-04"), "type", json!("activity_announced"))
}

fn hold() -> Value {
    json!({
        "activity": "workshop", "span": { "start": "2020-11-02", "end": "2020-11-03" }, "place": { "mode": "online" },
        "attendance": [{ "country": "ID", "participants": 24 }, { "country": "PK", "participants": 11 }],
        "provider": "PK",
    })
}

fn held() -> Value {
    with(hold(), "type", json!("activity_held"))
}

const LATER: &str = "2020-11-05T09:00:00Z";

#[test]
fn an_activity_is_announced_thirty_days_before_and_not_a_day_later() {
    given(at_work())
        .by("project_owner")
        .when("announce_activity", announce("2020-10-15", "2020-10-16"))
        .then([with(announce("2020-10-15", "2020-10-16"), "type", json!("activity_announced"))]);
    given(at_work())
        .when("announce_activity", announce("2020-10-14", "2020-10-16"))
        .refused_by("project/announce_activity/notice_given", "guard");
}

#[test]
fn an_activity_is_announced_anew_until_it_is_held() {
    given(at_work_and([announced()]))
        .when("announce_activity", announce("2020-11-10", "2020-11-11"))
        .then([with(announce("2020-11-10", "2020-11-11"), "type", json!("activity_announced"))]);
    given(at_work_and([announced(), held()]))
        .when("announce_activity", announce("2020-11-10", "2020-11-11"))
        .refused(wrong_state("activity", "workshop", "held", "planned, announced"));
}

#[test]
fn only_what_the_contract_promises_is_announced() {
    let other = with(announce("2020-11-02", "2020-11-04"), "activity", json!("cruise"));
    given(at_work()).when("announce_activity", other).refused(missing("activity", "cruise"));
}

#[test]
fn an_activity_is_announced_for_days_of_the_contract() {
    given(at_work()).when("announce_activity", announce("2020-12-31", "2021-01-02")).refused(
        Refusal::OutsideContract {
            day: "2021-01-02".to_owned(),
            first: "2020-09-01".to_owned(),
            last: "2020-12-31".to_owned(),
        },
    );
}

#[test]
fn an_activity_that_was_announced_is_held_with_those_who_came() {
    given(at_work_and([announced()])).at(LATER).when("hold_activity", hold()).then([held()]);
    given(at_work()).at(LATER).when("hold_activity", hold()).refused(wrong_state(
        "activity",
        "workshop",
        "planned",
        "announced",
    ));
}

#[test]
fn where_the_stage_lets_nothing_be_held_the_stage_is_named_and_not_the_activity() {
    given(under_contract())
        .at(LATER)
        .when("hold_activity", hold())
        .refused_by("project/hold_activity", "not-open-in-stage");
}

#[test]
fn what_is_still_to_come_was_not_held() {
    let on = |day: &str| given(at_work_and([announced()])).at(&format!("{day}T09:00:00Z"));
    for day in ["2020-09-15", "2020-11-02"] {
        on(day).when("hold_activity", hold()).refused(Refusal::NotYet { day: "2020-11-03".to_owned() });
    }
    on("2020-11-03").when("hold_activity", hold()).then([held()]);
}

#[test]
fn what_was_held_took_place_while_the_contract_ran() {
    let long_ago = with(hold(), "span", json!({ "start": "1999-11-02", "end": "2020-11-03" }));
    given(at_work_and([announced()])).at(LATER).when("hold_activity", long_ago).refused(
        Refusal::OutsideContract {
            day: "1999-11-02".to_owned(),
            first: "2020-09-01".to_owned(),
            last: "2020-12-31".to_owned(),
        },
    );
}

#[test]
fn an_institution_of_the_register_may_have_given_the_training() {
    let mut by_institution = with(hold(), "provider", Value::Null);
    by_institution["provider_institution"] = json!("SESRIC");
    let happened = with(by_institution.clone(), "type", json!("activity_held"));
    given(at_work_and([announced()]))
        .at(LATER)
        .when("hold_activity", by_institution.clone())
        .then([happened]);
    given(at_work_and([announced()]))
        .at(LATER)
        .around(|around| around.unlisted = "SESRIC".parse().ok())
        .when("hold_activity", by_institution.clone())
        .refused(missing("institution", "SESRIC"));
    given(at_work_and([announced()]))
        .at(LATER)
        .when("hold_activity", with(by_institution, "provider", json!("PK")))
        .refused(Refusal::NamedTwice { code: "provider".to_owned() });
}

#[test]
fn those_who_came_are_counted_once_for_each_country() {
    let faults = [
        (json!([]), Refusal::Empty { field: "attendance" }),
        (json!([{ "country": "ID", "participants": 0 }]), Refusal::Malformed { field: "participants" }),
        (
            json!([{ "country": "ID", "participants": 1 }, { "country": "ID", "participants": 2 }]),
            Refusal::NamedTwice { code: "ID".to_owned() },
        ),
    ];
    for (attendance, refusal) in faults {
        given(at_work_and([announced()]))
            .at(LATER)
            .when("hold_activity", with(hold(), "attendance", attendance))
            .refused(refusal);
    }
}

#[test]
fn where_people_meet_has_a_name() {
    let nowhere = json!({ "mode": "hybrid", "country": "ID", "city": " " });
    given(at_work())
        .when("announce_activity", with(announce("2020-11-02", "2020-11-04"), "place", nowhere))
        .refused(Refusal::Empty { field: "city" });
}
