//! What an amendment says holds from its own day on. It is 15 September 2020 unless a story says otherwise.

use super::*;
use crate::story::event;
use jiff::civil::{Date, date};
use nidaa_domain::project::Project;

fn told(past: &[Value]) -> Project {
    let past = past.iter().map(event::<Project>);
    past.fold(Project::default(), |project, event| project.evolve(&event))
}

/// An amendment that was approved and holds from this day.
fn amended(key: &str, version: u16, from: &str, changes: &[Value]) -> [Value; 2] {
    let changes: Vec<Value> = changes.iter().map(|change| json!({ "change": change, "was": null })).collect();
    [
        json!({
            "type": "amendment_requested", "amendment": key, "changes": changes, "effective": from,
            "reason": reason(), "consents": [], "stage": "amending",
        }),
        json!({ "type": "amendment_approved", "amendment": key, "version": version, "stage": "active" }),
    ]
}

fn ends(day: &str) -> Value {
    json!({ "what": "ends", "ends": day })
}

fn of_line(key: &str, head: &str, minor: i64) -> Value {
    json!({ "what": "line", "line": line(key, head, minor, &Value::Null) })
}

/// From 1 October on travel has 500.00 and the hall 200.00.
fn less_travel() -> [Value; 2] {
    let lines = [of_line("travel", "travel", 50_000), of_line("hall", "meeting", 20_000)];
    amended("A1", 2, "2020-10-01", &lines)
}

/// From this day on the contract runs to the end of January.
fn prolonged(from: &str) -> [Value; 2] {
    amended("A1", 2, from, &[ends("2021-01-31")])
}

fn moved(from: &str, to: &str, minor: i64) -> Value {
    let shifts = [json!({ "from": from, "to": to, "amount": usd(minor) })];
    json!({ "type": "budget_transferred", "shifts": shifts, "reason": reason() })
}

fn transfer(from: &str, to: &str, minor: i64) -> Value {
    json!({ "shifts": [{ "from": from, "to": to, "amount": usd(minor) }], "reason": reason() })
}

/// Amounts of travel, experts and hall.
fn lines(project: &Project, on: Date) -> Vec<i64> {
    let contract = project.grant.contract_on(on).expect("a contract is signed");
    contract.budget.iter().map(|line| line.amount.minor).collect()
}

const EVE: Date = date(2020, 9, 30);
const DAY: Date = date(2020, 10, 1);

#[test]
fn an_amendment_holds_from_its_first_day_and_not_before() {
    let project = told(&at_work_and(less_travel()));
    assert_eq!(lines(&project, EVE), [60_000, 30_000, 10_000]);
    assert_eq!(lines(&project, DAY), [50_000, 30_000, 20_000]);
    assert_eq!([project.grant.version_on(EVE), project.grant.version_on(DAY)], [1, 2]);
    let coming = project.grant.coming_after(EVE);
    let coming: Vec<&str> = coming.iter().map(|(amendment, _)| amendment.amendment.as_str()).collect();
    assert_eq!((coming, project.grant.coming_after(DAY).len()), (vec!["A1"], 0));
    assert_eq!(project.grant.differences_on(EVE), vec![]);
    assert_eq!(project.grant.differences_on(DAY).len(), 2);
}

#[test]
fn money_moved_before_an_amendment_begins_stays_moved_and_adds_up() {
    let project = told(&at_work_and(less_travel().into_iter().chain([moved("travel", "hall", 1_000)])));
    assert_eq!(lines(&project, EVE), [59_000, 30_000, 11_000]);
    assert_eq!(lines(&project, DAY), [49_000, 30_000, 21_000]);
}

#[test]
fn of_two_amendments_the_one_approved_later_holds() {
    let second = amended("A2", 3, "2020-10-01", &[ends("2021-03-31")]);
    let project = told(&at_work_and(prolonged("2020-11-01").into_iter().chain(second)));
    let end = |on| project.grant.contract_on(on).map(|contract| contract.ends);
    assert_eq!([end(EVE), end(DAY)], [Some(date(2020, 12, 31)), Some(date(2021, 3, 31))]);
    assert_eq!(end(date(2020, 11, 1)), Some(date(2021, 3, 31)));
}

/// Amendments to come with what each will change: before and after.
fn coming(project: &Project, day: Date) -> Value {
    let coming = project.grant.coming_after(day).into_iter().map(|(amendment, changes)| {
        let changes: Vec<_> = changes.iter().map(|record| json!([record.was, record.change])).collect();
        json!([amendment.amendment, changes])
    });
    coming.collect()
}

#[test]
fn what_an_amendment_approved_later_overrides_is_not_to_come() {
    let second = amended("A2", 3, "2020-10-01", &[ends("2021-03-31")]);
    let project = told(&at_work_and(prolonged("2020-11-01").into_iter().chain(second)));
    let change = json!([["A2", [[ends("2020-12-31"), ends("2021-03-31")]]]]);
    assert_eq!([coming(&project, EVE), coming(&project, DAY)], [change, json!([])]);
    let same_day = amended("A2", 3, "2020-11-01", &[ends("2021-03-31"), of_line("hall", "meeting", 1)]);
    let project = told(&at_work_and(prolonged("2020-11-01").into_iter().chain(same_day)));
    assert_eq!(coming(&project, DAY)[0][0], "A2", "of two that begin on one day it is the later one's");
    assert_eq!(coming(&project, DAY).as_array().map(Vec::len), Some(1));
}

#[test]
fn what_is_to_come_is_told_beside_what_holds_on_its_eve() {
    let shifted = less_travel().into_iter().chain([moved("travel", "hall", 1_000)]);
    let sooner = amended("A2", 3, "2020-10-15", &[ends("2021-01-31")]);
    let later = amended("A3", 4, "2020-11-01", &[ends("2021-03-31")]);
    let project = told(&at_work_and(shifted.chain(sooner).chain(later)));
    let lines = [("travel", "travel", 59_000, 49_000), ("hall", "meeting", 11_000, 21_000)];
    let lines = lines.map(|(key, head, was, is)| json!([of_line(key, head, was), of_line(key, head, is)]));
    let told = coming(&project, EVE);
    assert_eq!(told[0], json!(["A1", lines]));
    assert_eq!(told[2], json!(["A3", [[ends("2021-01-31"), ends("2021-03-31")]]]));
}

#[test]
fn guards_look_at_the_contract_that_holds_on_the_day_of_the_question() {
    let past = at_work_and(prolonged("2020-12-10"));
    let ask = json!({
        "amendment": "A2", "changes": [ends("2021-03-31")], "effective": "2020-12-10", "reason": reason(),
    });
    given(past.clone())
        .at("2020-12-09T09:00:00Z")
        .when("request_amendment", ask.clone())
        .refused_by("project/request_amendment/amendments_open", "guard");
    given(past).at("2020-12-10T09:00:00Z").when("request_amendment", ask).then([json!({
        "type": "amendment_requested", "amendment": "A2", "effective": "2020-12-10", "reason": reason(),
        "changes": [{ "change": ends("2021-03-31"), "was": ends("2021-01-31") }], "consents": ["PK"],
        "stage": "amending",
    })]);
}

#[test]
fn nothing_is_accounted_for_that_a_line_will_not_have() {
    let report = json!({
        "report": "Q1", "period": { "start": "2020-09-01", "end": "2020-09-14" }, "summary": { "en": "Done" },
        "spent": [{ "line": "travel", "amount": usd(50_001) }],
    });
    given(at_work_and(less_travel())).when("submit_report", report).refused(Refusal::SpentOverLine {
        line: "travel".to_owned(),
        spent: money(50_001),
        has: money(50_000),
    });
}

#[test]
fn nothing_is_moved_from_a_line_that_will_be_given_up() {
    let gone = [json!({ "what": "no_line", "line": "hall" }), of_line("travel", "travel", 70_000)];
    given(at_work_and(amended("A1", 2, "2020-10-01", &gone)))
        .when("transfer_budget", transfer("hall", "travel", 1))
        .refused(missing("line", "hall"));
}

#[test]
fn an_amendment_is_the_grant_also_once_what_was_agreed_before_begins() {
    let changes = [of_line("travel", "travel", 55_000), of_line("experts", "human_resources", 35_000)];
    let ask = json!({ "amendment": "A2", "changes": changes, "effective": "2020-09-20", "reason": reason() });
    given(at_work_and(less_travel()))
        .when("request_amendment", ask)
        .refused(Refusal::NotTheGrant { sum: money(110_000), grant: money(100_000) });
}

#[test]
fn notices_made_before_an_amendment_begins_count_under_it_too() {
    let past = at_work_and(prolonged("2020-10-01").into_iter().chain([moved("travel", "hall", 1_000)]));
    for time in ["2020-09-30T09:00:00Z", "2020-10-02T09:00:00Z"] {
        given(past.clone())
            .at(time)
            .when("transfer_budget", transfer("travel", "hall", 1))
            .refused_by("project/transfer_budget/within_threshold", "guard");
    }
}

#[test]
fn an_activity_is_announced_under_the_contract_that_holds_when_it_takes_place() {
    let announce = json!({
        "activity": "workshop", "span": { "start": "2021-01-11", "end": "2021-01-13" },
        "place": { "mode": "online" },
    });
    given(at_work_and(prolonged("2020-12-10"))).when("announce_activity", announce.clone()).then([with(
        announce,
        "type",
        json!("activity_announced"),
    )]);
}

#[test]
fn an_announced_activity_takes_place_when_an_amendment_moves_it_to() {
    let announced = json!({ "type": "activity_announced", "activity": "workshop", "place": { "mode": "online" },
        "span": { "start": "2020-11-02", "end": "2020-11-04" } });
    let moved = with(workshop(), "span", json!({ "start": "2021-01-11", "end": "2021-01-12" }));
    let change = json!({ "change": { "what": "activity", "activity": moved },
        "was": { "what": "activity", "activity": workshop() } });
    let [requested, approved] = amended("A1", 2, "2020-10-01", &[]);
    let past = at_work_and([announced, with(requested, "changes", json!([change])), approved]);
    let project = told(&past);
    let spans: Vec<String> =
        project.grant.activities.iter().map(|known| known.span.start.to_string()).collect();
    assert_eq!(spans, ["2021-01-11"]);
}

fn announced(day: &str) -> Value {
    json!({
        "type": "activity_announced", "activity": "workshop", "span": { "start": day, "end": day },
        "place": { "mode": "online" },
    })
}

fn workshop_on(day: &str) -> Value {
    with(workshop(), "span", json!({ "start": day, "end": day }))
}

fn to_workshop(title: &str, day: &str) -> Value {
    json!({ "what": "activity", "activity": with(workshop_on(day), "title", json!({ "en": title })) })
}

/// Approved before its day.
fn to_begin(key: &str, version: u16, from: &str, changes: &[Value]) -> [Value; 2] {
    let [asked, approved] = amended(key, version, from, changes);
    [asked, with(approved, "begins_on", json!(from))]
}

fn begun(key: &str) -> Value {
    json!({ "type": "amendment_begun", "amendment": key })
}

/// The day for which the workshop is announced.
fn takes_place(past: &[Value]) -> String {
    let project = told(past);
    let found = project.grant.activities.first().expect("an announced activity");
    found.span.start.to_string()
}

#[test]
fn what_was_announced_moves_on_the_first_day_of_the_amendment_that_moves_it() {
    let moves = to_begin("A1", 2, "2020-10-01", &[to_workshop("Workshop", "2020-12-07")]);
    let past = at_work_and([announced("2020-11-03")].into_iter().chain(moves));
    assert_eq!(takes_place(&past), "2020-11-03");
    assert_eq!(takes_place(&[past.clone(), vec![begun("A1")]].concat()), "2020-12-07");
    // Whoever announced it after the approval knew of the new days.
    let anew = [past, vec![announced("2020-12-09"), begun("A1")]].concat();
    assert_eq!(takes_place(&anew), "2020-12-09");
}

#[test]
fn what_was_not_held_after_all_takes_place_when_an_amendment_that_began_meanwhile_says() {
    let moves = to_begin("A1", 2, "2020-11-10", &[to_workshop("Workshop", "2020-12-07")]);
    let held = json!({
        "type": "activity_held", "activity": "workshop", "span": { "start": "2020-11-03", "end": "2020-11-03" },
        "place": { "mode": "online" }, "attendance": [], "provider": null,
    });
    let past = at_work_and([announced("2020-11-03")].into_iter().chain(moves).chain([held, begun("A1")]));
    assert_eq!(takes_place(&past), "2020-11-03");
    let back =
        json!({ "type": "act_reverted", "act": "activity_held", "part": "workshop", "reason": reason() });
    assert_eq!(takes_place(&[past, vec![back]].concat()), "2020-12-07");
}

#[test]
fn what_was_announced_follows_the_contract_also_where_the_amendment_approved_later_begins_sooner() {
    let later = to_begin("A1", 2, "2020-10-15", &[to_workshop("Workshop", "2020-12-07")]);
    let sooner = to_begin("A2", 3, "2020-10-01", &[to_workshop("Course", "2020-11-02")]);
    let past = at_work_and([announced("2020-11-02")].into_iter().chain(later).chain(sooner));
    let past = [past, vec![begun("A2")]].concat();
    assert_eq!(takes_place(&past), "2020-11-02");
    let past = [past, vec![begun("A1")]].concat();
    let planned = told(&past).grant.contract_on(date(2020, 10, 15)).expect("a contract is signed");
    let planned = planned.activities.first().map(|activity| activity.span.start.to_string());
    assert_eq!((takes_place(&past), planned), ("2020-11-02".to_owned(), Some("2020-11-02".to_owned())));
}

#[test]
fn the_contract_that_stands_has_what_has_begun_and_nothing_that_has_not() {
    let past = at_work_and(to_begin("A1", 2, "2020-10-01", &[ends("2021-01-31")]));
    let end = |past: &[Value]| told(past).grant.standing().map(|contract| contract.ends);
    assert_eq!(end(&past), Some(date(2020, 12, 31)));
    assert_eq!(end(&[past, vec![begun("A1")]].concat()), Some(date(2021, 1, 31)));
    // What was approved for a later day when nothing could begin on it holds from the approval on.
    assert_eq!(end(&at_work_and(prolonged("2020-10-01"))), Some(date(2021, 1, 31)));
}
