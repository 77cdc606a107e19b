use super::*;

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
        "type": "final_report_accepted", "report": "final", "eligible": usd(80_000), "balance": usd(80_000),
        "stage": "settling",
    });
    given(past.clone()).when("accept_final_report", accept(80_000)).then([accepted]);
    given(past.clone())
        .when("accept_final_report", accept(100_001))
        .refused(Refusal::OverGrant { asked: money(100_001), left: money(100_000) });
    given(past).when("accept_final_report", accept(-1)).refused(Refusal::Malformed { field: "amount" });
}

#[test]
fn a_progress_report_is_not_accepted_as_the_final_one() {
    let past = [without_activities(), vec![handed_in("Q1", "progress", 1, "final_reporting")]].concat();
    given(past)
        .when("accept_final_report", json!({ "report": "Q1", "eligible": usd(1) }))
        .refused(wrong_state("report", "Q1", "progress", "final"));
}
