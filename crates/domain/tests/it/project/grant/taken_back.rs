//! The acceptance of the final report is taken back: what it had fixed is open again.

use super::*;
use crate::story::event;
use nidaa_domain::project::Project;

const ON: &str = "2020-12-01T09:00:00Z";

/// 500.00 were paid, the workshop was held, and the final report tells of it.
fn handed_in() -> Vec<Value> {
    let span = json!({ "start": "2020-11-02", "end": "2020-11-03" });
    at_work_and([
        json!({ "type": "payment_requested", "payment": "P1", "kind": "advance", "amount": usd(50_000), "hands": [] }),
        json!({
            "type": "payment_made", "payment": "P1", "amount": usd(50_000), "paid_on": "2020-09-14",
            "reference": "TR-1", "stage": "active",
        }),
        json!({ "type": "activity_announced", "activity": "workshop", "span": span, "place": { "mode": "online" } }),
        json!({
            "type": "activity_held", "activity": "workshop", "span": span, "place": { "mode": "online" },
            "attendance": [{ "country": "PK", "participants": 11 }], "provider": null,
        }),
        json!({
            "type": "report_submitted", "report": "final", "kind": "final",
            "period": { "start": "2020-09", "end": "2020-11" }, "summary": { "en": "Done" },
            "activities": ["workshop"], "spent": [{ "line": "travel", "amount": usd(60_000) }], "round": 1,
            "stage": "final_reporting",
        }),
    ])
}

fn endorsed() -> Vec<Value> {
    [handed_in(), vec![json!({ "type": "report_endorsed", "report": "final" })]].concat()
}

/// 60.00 were typed where 600.00 were meant.
fn mistyped() -> [Value; 2] {
    [
        json!({
            "type": "final_report_accepted", "report": "final", "eligible": usd(6_000), "balance": usd(-44_000),
            "stage": "settling",
        }),
        json!({ "type": "refund_due", "amount": usd(44_000) }),
    ]
}

fn settling(more: impl IntoIterator<Item = Value>) -> Vec<Value> {
    endorsed().into_iter().chain(mistyped()).chain(more).collect()
}

fn revert() -> Value {
    json!({ "decision": "final_report_accepted", "reason": reason() })
}

fn reverted() -> Value {
    json!({
        "type": "decision_reverted", "decision": "final_report_accepted", "reason": reason(),
        "granted": usd(100_000), "reserve_rank": null, "implementation_year": 2020, "rest": 0,
        "stage": "final_reporting",
    })
}

fn told(past: impl IntoIterator<Item = Value>) -> Project {
    let past = past.into_iter().map(|stored| event::<Project>(&stored));
    past.fold(Project::default(), |project, event| project.evolve(&event))
}

fn asked(key: &str, kind: &str) -> Value {
    json!({ "type": "payment_requested", "payment": key, "kind": kind, "amount": usd(1), "hands": ["sri"] })
}

#[test]
fn a_wrong_eligible_cost_is_taken_back_with_all_that_followed_from_it() {
    given(settling([])).at(ON).when("revert_decision", revert()).then([reverted()]);
    for before in [handed_in(), endorsed()] {
        let project = told(before.iter().cloned().chain(mistyped()).chain([reverted()]));
        assert_eq!(project, told(before));
        assert_eq!((project.grant.eligible, project.refund_outstanding()), (None, None));
    }
    let right = json!({ "report": "final", "eligible": usd(60_000) });
    given(settling([reverted()])).at(ON).when("accept_final_report", right).then([json!({
        "type": "final_report_accepted", "report": "final", "eligible": usd(60_000), "balance": usd(10_000),
        "stage": "settling",
    })]);
}

#[test]
fn the_eligible_cost_stands_once_money_came_back_for_it() {
    let back = json!({
        "type": "refund_received", "amount": usd(1), "received_on": "2020-11-30", "reference": "IN-1",
    });
    given(settling([back]))
        .at(ON)
        .when("revert_decision", revert())
        .refused_by("project/revert_decision/no_refund_since", "guard");
}

#[test]
fn the_eligible_cost_stands_while_a_balance_is_asked_for_and_once_one_is_paid() {
    let open = wrong_state("payment", "P2", "requested", "refused");
    given(settling([asked("P2", "balance")])).at(ON).when("revert_decision", revert()).refused(open);
    let refused = json!({ "type": "payment_refused", "payment": "P2", "reason": reason() });
    given(settling([asked("P2", "balance"), refused]))
        .at(ON)
        .when("revert_decision", revert())
        .then([reverted()]);
    // What was asked for before rests on no eligible cost.
    given(settling([asked("P2", "interim")])).at(ON).when("revert_decision", revert()).then([reverted()]);
    let paid = json!({
        "type": "payment_made", "payment": "P2", "amount": usd(1), "paid_on": "2020-11-30", "reference": "TR-2",
        "stage": "settling",
    });
    let first = Refusal::NotTheLastDecision {
        decision: "final_report_accepted".to_owned(),
        last: Some("payment_made".to_owned()),
        followers: vec!["payment_made".to_owned()],
    };
    let past = settling([asked("P2", "balance"), paid]);
    given(past.clone()).at(ON).when("revert_decision", revert()).refused(first);
    // Taken back with it, the balance would wait again.
    let open = wrong_state("payment", "P2", "requested", "refused");
    let with_it = with(revert(), "followers", json!(["payment_made"]));
    given(past).at(ON).when("revert_decision", with_it).refused(open);
}
