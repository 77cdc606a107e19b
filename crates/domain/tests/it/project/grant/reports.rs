use super::*;
use crate::story::Story;
use nidaa_domain::project::Project;

/// The last day of the contract.
fn given(past: impl IntoIterator<Item = Value>) -> Story<Project> {
    super::given(past).at("2020-12-31T09:00:00Z")
}

fn report(key: &str) -> Value {
    json!({
        "report": key, "period": { "start": "2020-09", "end": "2020-10" }, "summary": { "en": "One workshop" },
        "activities": [], "spent": [{ "line": "travel", "amount": usd(25_000) }],
    })
}

fn handed_in(key: &str, kind: &str, round: u16, stage: &str) -> Value {
    let mut event = report(key);
    event["type"] = json!("report_submitted");
    event["kind"] = json!(kind);
    event["round"] = json!(round);
    event["stage"] = json!(stage);
    event
}

fn progress(round: u16) -> Value {
    handed_in("Q1", "progress", round, "reporting")
}

fn returned() -> Value {
    json!({ "type": "report_returned", "report": "Q1", "comment": reason(), "stage": "active" })
}

fn endorsed(key: &str) -> Value {
    json!({ "type": "report_endorsed", "report": key })
}

#[test]
fn a_report_is_handed_in_and_waits() {
    given(at_work()).by("project_owner").when("submit_report", report("Q1")).then([progress(1)]);
}

#[test]
fn a_report_sent_back_is_handed_in_again_under_its_key() {
    given(at_work_and([progress(1)]))
        .when("return_report", json!({ "report": "Q1", "comment": reason() }))
        .then([returned()]);
    given(at_work_and([progress(1), returned()])).when("submit_report", report("Q1")).then([progress(2)]);
}

#[test]
fn a_report_is_sent_back_twice_and_not_a_third_time() {
    let past = at_work_and([progress(1), returned(), progress(2), returned(), progress(3)]);
    given(past)
        .when("return_report", json!({ "report": "Q1", "comment": reason() }))
        .refused_by("project/return_report/rounds_left", "guard");
}

#[test]
fn the_bank_finds_the_figures_right_before_the_office_accepts_them() {
    given(at_work_and([progress(1)]))
        .when("accept_report", json!({ "report": "Q1" }))
        .refused_by("project/accept_report/figures_endorsed", "guard");
    given(at_work_and([progress(1)]))
        .by("bank")
        .when("endorse_report", json!({ "report": "Q1" }))
        .then([endorsed("Q1")]);
    given(at_work_and([progress(1), endorsed("Q1")]))
        .when("accept_report", json!({ "report": "Q1" }))
        .then([json!({ "type": "report_accepted", "report": "Q1", "stage": "active" })]);
}

#[test]
fn an_accepted_report_is_over() {
    let accepted = json!({ "type": "report_accepted", "report": "Q1", "stage": "active" });
    let past = at_work_and([progress(1), endorsed("Q1"), accepted]);
    given(past)
        .when("submit_report", report("Q1"))
        .refused(wrong_state("report", "Q1", "accepted", "returned"));
}

#[test]
fn a_report_tells_of_activities_that_were_held_and_of_lines_that_exist() {
    let faults = [
        ("activities", json!(["workshop"]), wrong_state("activity", "workshop", "planned", "held")),
        ("spent", json!([{ "line": "ship", "amount": usd(1) }]), missing("line", "ship")),
        ("spent", json!([{ "line": "travel", "amount": usd(0) }]), Refusal::Malformed { field: "amount" }),
        ("summary", json!({}), Refusal::Empty { field: "summary" }),
    ];
    for (field, value, refusal) in faults {
        given(at_work()).when("submit_report", with(report("Q1"), field, value)).refused(refusal);
    }
}

#[test]
fn the_final_report_waits_until_every_activity_was_held_or_given_up() {
    given(at_work())
        .when("submit_final_report", report("final"))
        .refused_by("project/submit_final_report/activities_done", "guard");
}

fn accepted(key: &str) -> Value {
    json!({ "type": "report_accepted", "report": key, "stage": "active" })
}

/// A report of November with this much spent on travel.
fn november(key: &str, minor: i64) -> Value {
    let spent = json!([{ "line": "travel", "amount": usd(minor) }]);
    with(with(report(key), "period", json!({ "start": "2020-11", "end": "2020-11" })), "spent", spent)
}

fn november_handed_in(key: &str, minor: i64) -> Value {
    let mut event = november(key, minor);
    for (name, value) in [("type", "report_submitted"), ("kind", "progress"), ("stage", "reporting")] {
        event[name] = json!(value);
    }
    with(event, "round", json!(1))
}

fn over(line: &str, spent: i64, has: i64) -> Refusal {
    Refusal::SpentOverLine { line: line.to_owned(), spent: money(spent), has: money(has) }
}

#[test]
fn no_more_is_accounted_for_than_a_line_has() {
    let hall = json!([{ "line": "hall", "amount": usd(10_001) }]);
    given(at_work())
        .when("submit_report", with(report("Q1"), "spent", hall))
        .refused(over("hall", 10_001, 10_000));
    let past = at_work_and([progress(1), accepted("Q1")]);
    given(past.clone()).when("submit_report", november("Q2", 35_001)).refused(over("travel", 60_001, 60_000));
    given(past).when("submit_report", november("Q2", 35_000)).then([november_handed_in("Q2", 35_000)]);
}

#[test]
fn what_several_reports_account_for_is_bounded_when_they_are_accepted() {
    let both = at_work_and([progress(1), november_handed_in("Q2", 40_000), endorsed("Q1"), endorsed("Q2")]);
    given(both.clone()).when("accept_report", json!({ "report": "Q2" })).then([accepted("Q2")]);
    given(both.into_iter().chain([accepted("Q1")]))
        .when("accept_report", json!({ "report": "Q2" }))
        .refused(over("travel", 65_000, 60_000));
}

#[test]
fn an_earlier_log_that_accounts_for_more_than_the_grant_takes_no_more() {
    let too_much = november_handed_in("Q2", 95_000);
    let past = at_work_and([too_much, accepted("Q2")]);
    let hall = with(report("Q1"), "spent", json!([{ "line": "hall", "amount": usd(5_001) }]));
    given(past)
        .when("submit_report", hall)
        .refused(Refusal::OverGrant { asked: money(5_001), left: money(5_000) });
}

#[test]
fn a_time_is_told_of_once() {
    let told = || Refusal::PeriodTold {
        report: "Q1".to_owned(),
        from: "2020-09".to_owned(),
        to: "2020-10".to_owned(),
    };
    let october = with(november("Q2", 1), "period", json!({ "start": "2020-10-31", "end": "2020-11-30" }));
    given(at_work_and([progress(1), accepted("Q1")])).when("submit_report", october.clone()).refused(told());
    let mut waiting = with(november_handed_in("Q2", 1), "period", october["period"].clone());
    waiting["report"] = json!("Q2");
    given(at_work_and([progress(1), waiting, endorsed("Q2"), accepted("Q1")]))
        .when("accept_report", json!({ "report": "Q2" }))
        .refused(told());
}

#[test]
fn a_report_speaks_of_days_of_the_contract() {
    let outside = |day: &str| Refusal::OutsideContract {
        day: day.to_owned(),
        first: "2020-09-01".to_owned(),
        last: "2020-12-31".to_owned(),
    };
    let periods = [("2020-08", "2020-10", "2020-08"), ("2020-09", "2021-01-01", "2021-01-01")];
    for (start, end, day) in periods {
        let report = with(report("Q1"), "period", json!({ "start": start, "end": end }));
        given(at_work()).when("submit_report", report).refused(outside(day));
    }
    // What is known to the year only may well have been meant.
    let year = with(report("Q1"), "period", json!({ "start": "2020", "end": "2020" }));
    given(at_work()).when("submit_report", year).then([with(
        progress(1),
        "period",
        json!({ "start": "2020", "end": "2020" }),
    )]);
}

#[test]
fn a_report_tells_of_no_day_to_come() {
    let to = |end: &str| with(report("Q1"), "period", json!({ "start": "2020-09", "end": end }));
    let on = |past, day: &str| given(past).at(&format!("{day}T09:00:00Z"));
    let still_to_come = |day: &str| Refusal::NotYet { day: day.to_owned() };
    for (end, day, eve, last) in [
        ("2020-10-02", "2020-10-02", "2020-10-01", "2020-10-02"),
        ("2020-10", "2020-10-31", "2020-10-30", "2020-10-31"),
    ] {
        on(at_work(), eve).when("submit_report", to(end)).refused(still_to_come(day));
        on(at_work(), last).when("submit_report", to(end)).then([with(
            progress(1),
            "period",
            json!({ "start": "2020-09", "end": end }),
        )]);
    }
    on(without_activities(), "2020-10-30")
        .when("submit_final_report", report("final"))
        .refused(still_to_come("2020-10-31"));
    // Of the month in which the contract ends, what comes after its end is no day to wait for.
    let ends = json!({ "change": { "what": "ends", "ends": "2020-10-15" }, "was": null });
    let shorter = [
        json!({ "type": "amendment_requested", "amendment": "A1", "changes": [ends], "effective": "2020-09-15",
            "reason": reason(), "consents": [], "stage": "amending" }),
        json!({ "type": "amendment_approved", "amendment": "A1", "version": 2, "stage": "active" }),
    ];
    on(at_work_and(shorter.clone()), "2020-10-14")
        .when("submit_report", to("2020-10"))
        .refused(still_to_come("2020-10-15"));
    on(at_work_and(shorter), "2020-10-16").when("submit_report", to("2020-10")).then([progress(1)]);
}

#[test]
fn the_final_report_looks_back_on_what_was_told() {
    let past = [without_activities(), vec![progress(1), accepted("Q1")]].concat();
    given(past).when("submit_final_report", report("final")).then([final_report()]);
}

fn without_activities() -> Vec<Value> {
    let contract = with(agreed(), "activities", json!([]));
    let signed = with(signed(), "contract", contract);
    [promised(), vec![signed, json!({ "type": "activated", "stage": "active" })]].concat()
}

fn final_report() -> Value {
    handed_in("final", "final", 1, "final_reporting")
}

#[test]
fn accepting_the_final_report_fixes_what_the_grant_bears_and_what_is_owed() {
    given(without_activities()).when("submit_final_report", report("final")).then([final_report()]);
    let past = [without_activities(), vec![final_report(), endorsed("final")]].concat();
    let accept = |minor| json!({ "report": "final", "eligible": usd(minor) });
    let accepted = json!({
        "type": "final_report_accepted", "report": "final", "eligible": usd(25_000), "balance": usd(25_000),
        "stage": "settling",
    });
    given(past.clone()).when("accept_final_report", accept(25_000)).then([accepted]);
    given(past.clone())
        .when("accept_final_report", accept(100_001))
        .refused(Refusal::OverGrant { asked: money(100_001), left: money(100_000) });
    given(past).when("accept_final_report", accept(-1)).refused(Refusal::Malformed { field: "amount" });
}

#[test]
fn what_was_paid_beyond_the_eligible_cost_comes_back() {
    let paid = [
        json!({ "type": "payment_requested", "payment": "P1", "kind": "advance", "amount": usd(50_000), "hands": [] }),
        json!({
            "type": "payment_made", "payment": "P1", "amount": usd(50_000), "paid_on": "2020-09-14",
            "reference": "TR-1", "stage": "active",
        }),
    ];
    let past = [without_activities(), paid.to_vec(), vec![final_report(), endorsed("final")]].concat();
    given(past).when("accept_final_report", json!({ "report": "final", "eligible": usd(20_000) })).then([
        json!({
            "type": "final_report_accepted", "report": "final", "eligible": usd(20_000),
            "balance": usd(-30_000), "stage": "settling",
        }),
        json!({ "type": "refund_due", "amount": usd(30_000) }),
    ]);
}

#[test]
fn the_grant_bears_no_more_than_was_reported() {
    let accept = |more: &[Value], minor: i64| {
        let past = [without_activities(), more.to_vec(), vec![final_report(), endorsed("final")]].concat();
        given(past).when("accept_final_report", json!({ "report": "final", "eligible": usd(minor) }))
    };
    let over =
        |asked, reported| Refusal::EligibleOverReported { asked: money(asked), reported: money(reported) };
    accept(&[], 25_001).refused(over(25_001, 25_000));
    // What was told before is borne as well, if it was accepted.
    let before = [november_handed_in("Q2", 30_000), accepted("Q2")];
    accept(&before, 55_001).refused(over(55_001, 55_000));
    accept(&before[..1], 25_001).refused(over(25_001, 25_000));
}

#[test]
fn a_report_under_another_key_is_a_revision_of_what_was_sent_back() {
    let under = |key: &str, round: u16| with(progress(round), "report", json!(key));
    let back = |key: &str| with(returned(), "report", json!(key));
    let past = at_work_and([progress(1), returned()]);
    given(past.clone()).when("submit_report", report("Q2")).then([under("Q2", 2)]);
    let thrice = past.into_iter().chain([under("Q2", 2), back("Q2"), under("Q3", 3)]);
    given(thrice)
        .when("return_report", json!({ "report": "Q3", "comment": reason() }))
        .refused_by("project/return_report/rounds_left", "guard");
    // What tells of another time begins anew.
    given(at_work_and([progress(1), returned()]))
        .when("submit_report", november("Q2", 1))
        .then([november_handed_in("Q2", 1)]);
}

#[test]
fn a_progress_report_is_not_accepted_as_the_final_one() {
    let past = [without_activities(), vec![handed_in("Q1", "progress", 1, "final_reporting")]].concat();
    given(past)
        .when("accept_final_report", json!({ "report": "Q1", "eligible": usd(1) }))
        .refused(wrong_state("report", "Q1", "progress", "final"));
}

fn was_held() -> Value {
    json!({
        "type": "activity_held", "activity": "workshop", "span": { "start": "2020-09-07", "end": "2020-09-08" },
        "place": { "mode": "online" }, "attendance": [{ "country": "PK", "participants": 9 }], "provider": null,
    })
}

fn announced_before() -> Value {
    json!({
        "type": "activity_announced", "activity": "workshop", "span": { "start": "2020-09-07", "end": "2020-09-08" },
        "place": { "mode": "online" },
    })
}

#[test]
fn the_final_report_tells_of_every_activity_that_no_other_report_tells_of() {
    let past = at_work_and([announced_before(), was_held()]);
    given(past.clone())
        .when("submit_final_report", report("final"))
        .refused_by("project/submit_final_report/activities_reported", "guard");
    let whole = with(report("final"), "activities", json!(["workshop"]));
    given(past).when("submit_final_report", whole).then([with(
        final_report(),
        "activities",
        json!(["workshop"]),
    )]);
}

#[test]
fn the_final_report_waits_for_reports_that_were_sent_back_unless_another_took_their_place() {
    let past = [without_activities(), vec![progress(1), returned()]].concat();
    let hand_in = |past: Vec<Value>| given(past).when("submit_final_report", report("final"));
    hand_in(past.clone()).refused_by("project/submit_final_report/reports_accepted", "guard");
    let revision = with(progress(2), "report", json!("Q1-b"));
    hand_in([past, vec![revision, accepted("Q1-b")]].concat()).then([final_report()]);
    // One that was sent back itself is handed in again.
    let back =
        [without_activities(), vec![final_report(), with(returned(), "report", json!("final"))]].concat();
    hand_in(back).then([with(final_report(), "round", json!(2))]);
}

#[test]
fn what_was_held_is_told_of_though_an_amendment_gave_it_up_since() {
    let given_up = json!({ "what": "no_activity", "activity": "workshop" });
    let asked = json!({
        "type": "amendment_requested", "amendment": "A1", "changes": [{ "change": given_up, "was": null }],
        "effective": "2020-10-01", "reason": reason(), "consents": [], "stage": "amending",
    });
    let approved = json!({
        "type": "amendment_approved", "amendment": "A1", "version": 2, "begins_on": "2020-10-01", "stage": "active",
    });
    let begun = json!({ "type": "amendment_begun", "amendment": "A1" });
    let past = at_work_and([announced_before(), asked, approved, was_held(), begun]);
    let whole = with(report("final"), "activities", json!(["workshop"]));
    given(past).when("submit_final_report", whole).taken();
}
