//! What was recorded wrongly within a stage is taken back by itself, as long as nothing stands on it.

use super::*;
use crate::story::event;
use nidaa_domain::project::{Project, Reversible};

const ON: &str = "2020-12-01T09:00:00Z";

fn asked(key: &str) -> Value {
    json!({ "type": "payment_requested", "payment": key, "kind": "advance", "amount": usd(10_000), "hands": ["sri"] })
}

fn okayed(key: &str, by: &str) -> Value {
    json!({ "type": "payment_approved", "payment": key, "hands": [by] })
}

fn paid(key: &str) -> Value {
    json!({
        "type": "payment_made", "payment": key, "amount": usd(10_000), "paid_on": "2020-09-14",
        "reference": "TR-1", "stage": "active",
    })
}

fn requested(key: &str) -> Vec<Value> {
    vec![asked(key), okayed(key, "amel"), okayed(key, "bora")]
}

fn whole(key: &str) -> Vec<Value> {
    [requested(key), vec![paid(key)]].concat()
}

fn revert(act: &str, part: &str) -> Value {
    json!({ "decision": act, "part": part, "reason": reason() })
}

fn reverted(act: &str, part: &str) -> Value {
    json!({ "type": "act_reverted", "act": act, "part": part, "reason": reason(), "with_decision": false })
}

fn unpaid(key: &str) -> Value {
    with(reverted("payment_made", key), "amount", usd(10_000))
}

fn told(past: impl IntoIterator<Item = Value>) -> Project {
    let past = past.into_iter().map(|stored| event::<Project>(&stored));
    past.fold(Project::default(), |project, event| project.evolve(&event))
}

fn last(decision: &str, last: Option<&str>) -> Refusal {
    let (decision, last) = (decision.to_owned(), last.map(str::to_owned));
    Refusal::NotTheLastDecision { decision, last, followers: vec![] }
}

/// Taken back, it is as it was before, and can be done again.
fn is_as_before(before: Vec<Value>, done: Value, back: Value) {
    let after: Vec<Value> = before.iter().cloned().chain([done, back]).collect();
    assert_eq!(told(after), told(before));
}

#[test]
fn a_payment_that_never_left_is_asked_for_again_whatever_was_reported_since() {
    let before = at_work_and(requested("P1"));
    let report = json!({
        "type": "report_submitted", "report": "Q1", "kind": "progress",
        "period": { "start": "2020-09", "end": "2020-10" }, "summary": { "en": "Done" }, "activities": [],
        "spent": [], "round": 1, "stage": "reporting",
    });
    let past: Vec<Value> = before.iter().cloned().chain([paid("P1"), report]).collect();
    given(past).at(ON).when("revert_decision", revert("payment_made", "P1")).then([unpaid("P1")]);
    is_as_before(before.clone(), paid("P1"), unpaid("P1"));
    given([before, vec![paid("P1"), unpaid("P1")]].concat())
        .at(ON)
        .when("revert_decision", revert("payment_made", "P1"))
        .refused(wrong_state("payment", "P1", "requested", "paid"));
}

#[test]
fn the_payment_that_let_the_work_begin_goes_back_with_all_that_was_paid_since() {
    let before = after(requested("P1"));
    let past = [before.clone(), vec![paid("P1")], whole("P2")].concat();
    let decision = |rest: u16, stage: &str| {
        json!({
            "type": "decision_reverted", "decision": "payment_made", "reason": reason(),
            "granted": usd(100_000), "reserve_rank": null, "implementation_year": 2020, "rest": rest, "stage": stage,
        })
    };
    let with_it = |key| with(unpaid(key), "with_decision", json!(true));
    given(past.clone()).at(ON).when("revert_decision", revert("payment_made", "P1")).refused(
        Refusal::NotTheLastDecision {
            decision: "payment_made".to_owned(),
            last: Some("payment_made".to_owned()),
            followers: vec!["payment_made".to_owned()],
        },
    );
    let both = with(revert("payment_made", "P1"), "followers", json!(["payment_made"]));
    given(past).at(ON).when("revert_decision", both).then([
        decision(1, "active"),
        with_it("P2"),
        decision(0, "contracted"),
        with_it("P1"),
    ]);
    let back: Vec<Value> =
        before.iter().cloned().chain([paid("P1"), decision(0, "contracted"), with_it("P1")]).collect();
    assert_eq!(told(back), told(before));
}

/// Of the work that began with P1, this was handed in.
fn reporting() -> Value {
    json!({
        "type": "report_submitted", "report": "Q1", "kind": "progress",
        "period": { "start": "2020-09", "end": "2020-10" }, "summary": { "en": "Done" }, "activities": [],
        "spent": [], "round": 1, "stage": "reporting",
    })
}

#[test]
fn the_payment_that_let_the_work_begin_goes_back_alone_once_the_work_went_on() {
    let resumed = [json!({ "type": "suspended", "reason": reason(), "stage": "suspended" }), resumed()];
    for (went_on, stage) in [(vec![reporting()], "reporting"), (resumed.to_vec(), "active")] {
        let past = after([whole("P1"), went_on].concat());
        given(past.clone()).at(ON).when("revert_decision", revert("payment_made", "P1")).then([unpaid("P1")]);
        let project = told([past.clone(), vec![unpaid("P1")]].concat());
        assert_eq!((project.stage.clone(), project.at_work), (Some(crate::story::stage(stage)), true));
        let books = project.grant.books().expect("a contract is signed");
        assert_eq!([books.paid, books.pending], [money(0), money(10_000)]);
        given([past.clone(), vec![unpaid("P1")]].concat())
            .at(ON)
            .when("revert_decision", revert("payment_made", "P1"))
            .refused(wrong_state("payment", "P1", "requested", "paid"));
        // Paid anew it is a payment like any other.
        let again = [past, vec![unpaid("P1"), with(paid("P1"), "stage", json!(stage))]].concat();
        given(again).at(ON).when("revert_decision", revert("payment_made", "P1")).then([unpaid("P1")]);
    }
}

#[test]
fn a_way_back_beyond_the_beginning_of_the_work_leads_to_before_it_though_its_payment_is_gone() {
    let suspended = json!({ "type": "suspended", "reason": reason(), "stage": "suspended" });
    let back = |decision: &str, stage: &str| {
        json!({
            "type": "decision_reverted", "decision": decision, "reason": reason(), "granted": usd(100_000),
            "reserve_rank": null, "implementation_year": 2020, "rest": 0, "stage": stage,
        })
    };
    let past = after([whole("P1"), vec![suspended, unpaid("P1"), back("suspended", "active")]].concat());
    assert!(told(past.clone()).at_work);
    assert!(!told([past, vec![back("contract_signed", "final_listed")]].concat()).at_work);
}

#[test]
fn whoever_names_what_followed_a_payment_means_all_of_it() {
    let past = after([whole("P1"), vec![reporting()]].concat());
    let both = with(revert("payment_made", "P1"), "followers", json!(["report_submitted"]));
    let (decision, by) = ("payment_made".to_owned(), Some("report_submitted".to_owned()));
    let held = Refusal::DecisionHeld { decision, by };
    given(past).at(ON).when("revert_decision", both).refused(held);
}

#[test]
fn the_payment_that_let_the_work_begin_stands_under_an_end_and_under_money_that_came_back() {
    let ended = json!({ "type": "terminated", "reason": reason(), "stage": "terminated" });
    given(after([whole("P1"), vec![reporting(), ended]].concat()))
        .at(ON)
        .when("revert_decision", revert("payment_made", "P1"))
        .refused(last("payment_made", Some("terminated")));
    let refund = json!({
        "type": "refund_received", "amount": usd(1), "received_on": "2020-11-30", "reference": "IN-1",
    });
    let (decision, by) = ("payment_made".to_owned(), Some("refund_received".to_owned()));
    given(after([whole("P1"), vec![reporting(), refund]].concat()))
        .at(ON)
        .when("revert_decision", revert("payment_made", "P1"))
        .refused(Refusal::DecisionHeld { decision, by });
}

#[test]
fn an_old_payment_is_taken_back_whatever_was_decided_since() {
    let keys = (1..=14).map(|number| format!("P{number}"));
    let past = after(keys.flat_map(|key| whole(&key)));
    for key in ["P1", "P2"] {
        given(past.clone()).at(ON).when("revert_decision", revert("payment_made", key)).then([unpaid(key)]);
    }
}

#[test]
fn a_payment_stands_under_money_that_came_back_and_under_an_eligible_cost() {
    let refund = json!({
        "type": "refund_received", "amount": usd(1), "received_on": "2020-11-30", "reference": "IN-1",
    });
    let held =
        Refusal::DecisionHeld { decision: "payment_made".to_owned(), by: Some("refund_received".to_owned()) };
    given(at_work_and([whole("P1"), vec![refund]].concat()))
        .at(ON)
        .when("revert_decision", revert("payment_made", "P1"))
        .refused(held);
    let accepted = json!({
        "type": "final_report_accepted", "report": "final", "eligible": usd(20_000), "balance": usd(10_000),
        "stage": "settling",
    });
    given(at_work_and([whole("P1"), vec![accepted]].concat()))
        .at(ON)
        .when("revert_decision", revert("payment_made", "P1"))
        .refused(last("payment_made", Some("final_report_accepted")));
}

#[test]
fn a_payment_stands_under_what_beneficiaries_accounted_for() {
    let award = json!({
        "type": "subgrant_awarded", "subgrant": "S1", "beneficiary": "A society", "amount": usd(15_000),
        "purpose": { "en": "Tools" },
    });
    let settled = |spent: i64| {
        json!({
            "type": "subgrant_settled", "subgrant": "S1", "spent": usd(spent), "returned": usd(15_000 - spent),
        })
    };
    let past =
        |spent: i64| at_work_and([whole("P1"), whole("P2"), vec![award.clone(), settled(spent)]].concat());
    let held = Refusal::DecisionHeld {
        decision: "payment_made".to_owned(),
        by: Some("subgrant_settled".to_owned()),
    };
    given(past(10_001)).at(ON).when("revert_decision", revert("payment_made", "P2")).refused(held);
    given(past(10_000)).at(ON).when("revert_decision", revert("payment_made", "P2")).then([unpaid("P2")]);
}

#[test]
fn the_payment_that_let_the_work_begin_is_offered_in_its_order_and_by_itself_once_the_work_went_on() {
    let offered = |more: Vec<Value>| {
        let (project, context) = (told(after([whole("P1"), more].concat())), crate::story::context());
        (project.reversible(&context), project.reversible_acts(&context))
    };
    let [first, second] = ["payment_made/P1", "payment_made/P2"].map(Reversible::from);
    assert_eq!(offered(whole("P2")), (vec![second.clone(), first.clone()], vec![second]));
    assert_eq!(offered(vec![reporting()]), (vec![], vec![first]));
}

#[test]
fn an_approval_of_a_payment_is_taken_back_until_it_is_paid() {
    let before = at_work_and([asked("P1"), okayed("P1", "amel")]);
    let back = reverted("payment_approved", "P1");
    let past: Vec<Value> = before.iter().cloned().chain([okayed("P1", "bora")]).collect();
    given(past).when("revert_decision", revert("payment_approved", "P1")).then([back.clone()]);
    is_as_before(before, okayed("P1", "bora"), back.clone());
    given(at_work_and(whole("P1")))
        .when("revert_decision", revert("payment_approved", "P1"))
        .refused(wrong_state("payment", "P1", "paid", "requested"));
    given(at_work_and([asked("P1")]))
        .when("revert_decision", revert("payment_approved", "P1"))
        .refused(last("payment_approved", None));
}

fn announced() -> Value {
    json!({
        "type": "activity_announced", "activity": "workshop", "span": { "start": "2020-11-02", "end": "2020-11-03" },
        "place": { "mode": "online" },
    })
}

fn held() -> Value {
    json!({
        "type": "activity_held", "activity": "workshop", "span": { "start": "2020-11-04", "end": "2020-11-04" },
        "place": { "mode": "on_site", "city": "Ankara", "country": "TR" },
        "attendance": [{ "country": "PK", "participants": 11 }], "provider": null,
    })
}

#[test]
fn an_activity_that_was_not_held_is_announced_again_as_it_was_until_a_report_tells_of_it() {
    let (before, back) = (at_work_and([announced()]), reverted("activity_held", "workshop"));
    let past = at_work_and([announced(), held()]);
    given(past.clone())
        .at(ON)
        .when("revert_decision", revert("activity_held", "workshop"))
        .then([back.clone()]);
    is_as_before(before.clone(), held(), back);
    given(before).when("revert_decision", revert("activity_held", "workshop")).refused(wrong_state(
        "activity",
        "workshop",
        "announced",
        "held",
    ));
    let report = json!({
        "type": "report_submitted", "report": "Q1", "kind": "progress",
        "period": { "start": "2020-09", "end": "2020-11" }, "summary": { "en": "Done" },
        "activities": ["workshop"], "spent": [], "round": 1, "stage": "reporting",
    });
    given(past.into_iter().chain([report]))
        .at(ON)
        .when("revert_decision", revert("activity_held", "workshop"))
        .refused(wrong_state("report", "Q1", "submitted", "returned"));
}

fn visited() -> Value {
    json!({
        "type": "visit_recorded", "visit": "V1", "on": "2020-09-10", "note": { "en": "Seen" },
        "findings": [{ "finding": "V1-a", "text": { "en": "No ledger" }, "due": "2020-10-10" }],
    })
}

fn answered() -> Value {
    json!({ "type": "finding_answered", "finding": "V1-a", "answer": { "en": "Kept" } })
}

fn resolved() -> Value {
    json!({ "type": "finding_resolved", "finding": "V1-a", "proof": reason() })
}

#[test]
fn a_finding_goes_with_its_visit_until_somebody_answers_and_waits_again_once_it_was_not_set_right() {
    is_as_before(at_work(), visited(), reverted("visit_recorded", "V1"));
    given(at_work_and([visited()]))
        .when("revert_decision", revert("visit_recorded", "V1"))
        .then([reverted("visit_recorded", "V1")]);
    given(at_work_and([visited(), answered()]))
        .when("revert_decision", revert("visit_recorded", "V1"))
        .refused(wrong_state("finding", "V1-a", "answered", "open"));
    for before in [at_work_and([visited()]), at_work_and([visited(), answered()])] {
        is_as_before(before.clone(), resolved(), reverted("finding_resolved", "V1-a"));
        given(before.into_iter().chain([resolved()]))
            .when("revert_decision", revert("finding_resolved", "V1-a"))
            .then([reverted("finding_resolved", "V1-a")]);
    }
}

fn settling() -> Vec<Value> {
    at_work_and([json!({
        "type": "final_report_accepted", "report": "final", "eligible": usd(0), "balance": usd(0), "stage": "settling",
    })])
}

#[test]
fn a_closed_project_is_opened_again_and_its_checklist_only_then() {
    let ticked = json!({ "type": "closing_item_checked", "item": "assets_listed" });
    let closed = json!({ "type": "closed", "stage": "closed" });
    let back = reverted("closing_item_checked", "assets_listed");
    is_as_before(settling(), ticked.clone(), back.clone());
    let past = [settling(), vec![ticked]].concat();
    given(past.clone()).when("revert_decision", revert("closing_item_checked", "assets_listed")).then([back]);
    let past = [past, vec![closed]].concat();
    given(past.clone())
        .when("revert_decision", revert("closing_item_checked", "assets_listed"))
        .refused(last("closing_item_checked", Some("closed")));
    let close = json!({ "decision": "closed", "reason": reason() });
    given(past).when("revert_decision", close).then([json!({
        "type": "decision_reverted", "decision": "closed", "reason": reason(), "granted": usd(100_000),
        "reserve_rank": null, "implementation_year": 2020, "rest": 0, "stage": "settling",
    })]);
    given(settling())
        .when("revert_decision", revert("closing_item_checked", "assets_listed"))
        .refused(last("closing_item_checked", None));
}

fn resumed() -> Value {
    json!({ "type": "resumed", "before_year": null, "reason": null, "stage": "active" })
}

#[test]
fn a_condition_that_is_not_met_after_all_waits_again_until_the_work_begins_on_its_strength() {
    let condition = json!({ "key": "venue", "text": { "en": "A venue" }, "due": "2020-12-01", "proof": {} });
    let set = json!({ "type": "condition_set", "condition": condition, "rest": 0 });
    let before = vec![
        in_stage("short_listed"),
        approved(100_000),
        set,
        json!({ "type": "proof_reported", "condition": "venue", "proof": "A letter" }),
    ];
    let (met, back) =
        (json!({ "type": "condition_met", "condition": "venue" }), reverted("condition_met", "venue"));
    is_as_before(before.clone(), met.clone(), back.clone());
    let past = [before, vec![met]].concat();
    given(past.clone()).when("revert_decision", revert("condition_met", "venue")).then([back]);
    let begun = json!({ "type": "activated", "stage": "active" });
    let past: Vec<Value> = past.into_iter().chain([begun]).collect();
    let (decision, by) = ("condition_met".to_owned(), Some("activated".to_owned()));
    let refused = Refusal::DecisionHeld { decision, by };
    let taking = || revert("condition_met", "venue");
    given(past.clone()).when("revert_decision", taking()).refused(refused.clone());
    // However much was decided since.
    let stops = [json!({ "type": "suspended", "reason": reason(), "stage": "suspended" }), resumed()];
    let since = std::iter::repeat_n(stops, 7).flatten();
    given(past.into_iter().chain(since)).when("revert_decision", taking()).refused(refused);
}

#[test]
fn what_is_taken_back_is_named_by_its_key_and_only_the_office_takes_it_back() {
    let past = at_work_and([visited()]);
    let keyless = json!({ "decision": "visit_recorded", "reason": reason() });
    given(past.clone()).when("revert_decision", keyless).refused(Refusal::Empty { field: "part" });
    given(past.clone())
        .when("revert_decision", revert("approved", "P1"))
        .refused(Refusal::Malformed { field: "part" });
    let (decision, followers) = ("visited".to_owned(), vec![]);
    given(past.clone())
        .when("revert_decision", revert("visited", "V1"))
        .refused(Refusal::NotTheLastDecision { decision, last: None, followers });
    given(past.clone())
        .when("revert_decision", revert("payment_made", "P9"))
        .refused(missing("payment", "P9"));
    given(past)
        .by("project_owner")
        .when("revert_decision", revert("visit_recorded", "V1"))
        .refused_by("project/revert_decision", "role-missing");
}
