//! Whatever is asked in whatever order by whomever, money is conserved and stays under its ceilings.

use super::*;
use crate::story::{actor, context, event};
use nidaa_domain::project::{GrantEvent, Project, ProjectCommand, ProjectEvent};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use std::collections::BTreeMap;

/// Every kind of event that moves money or says where it may go.
const MONEY: [&str; 6] = [
    "payment_made",
    "budget_transferred",
    "amendment_approved",
    "report_accepted",
    "refund_received",
    "act_reverted",
];

/// Who asks: a login and a role.
fn somebody() -> impl Strategy<Value = (&'static str, &'static str)> {
    prop_oneof![
        3 => Just(OWNER),
        3 => Just(OFFICE),
        2 => Just(COLLEAGUE),
        3 => Just(BANK),
    ]
}

fn key() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("K1"), Just("K2"), Just("K3")]
}

fn line_key() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => Just("travel"), 2 => Just("experts"), 2 => Just("hall"), 1 => Just("ship")]
}

/// Each key has a day of its own, since a time is told of once.
fn day(key: &str) -> Value {
    let day = match key {
        "K1" => "2020-09-01",
        "K2" => "2020-09-02",
        _ => "2020-09-03",
    };
    json!({ "start": day, "end": day })
}

/// Mostly amounts that fit, some at the edges, some absurd.
fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![6 => 1..40_000_i64, 2 => 1..2_000_i64, 1 => -5..1_i64, 1 => Just(90_000_i64), 1 => Just(i64::MAX)]
}

fn payments() -> impl Strategy<Value = (&'static str, Value)> {
    let kind = prop_oneof![Just("advance"), Just("interim"), Just("balance")];
    let names = ["request_payment", "approve_payment", "approve_payment", "make_payment", "refuse_payment"];
    (proptest::sample::select(names.to_vec()), key(), kind, amount()).prop_map(|(name, key, kind, minor)| {
        let data = match name {
            "request_payment" => json!({ "payment": key, "kind": kind, "amount": usd(minor) }),
            "make_payment" => json!({ "payment": key, "paid_on": "2020-09-15", "reference": "TR" }),
            "refuse_payment" => json!({ "payment": key, "reason": reason() }),
            _ => json!({ "payment": key }),
        };
        (name, data)
    })
}

/// A payment or an approval that was recorded wrongly, alone or with payments after it.
fn reversals() -> impl Strategy<Value = (&'static str, Value)> {
    let names = ["payment_made", "payment_made", "payment_approved", "final_report_accepted"];
    (proptest::sample::select(names.to_vec()), key(), 0..2_usize).prop_map(|(decision, key, after)| {
        let followers = vec!["payment_made"; after];
        let data = json!({ "decision": decision, "followers": followers, "reason": reason() });
        let of_part = decision.starts_with("payment");
        ("revert_decision", if of_part { with(data, "part", json!(key)) } else { data })
    })
}

/// The day an amendment holds from: some are to come, on different days, one was yesterday.
fn first_day(key: &str) -> &'static str {
    match key {
        "K1" => "2020-10-01",
        "K2" => "2020-09-14",
        _ => "2020-11-15",
    }
}

fn amendment(key: &str, minor: i64) -> (&'static str, Value) {
    let travel = line("travel", "travel", minor, &Value::Null);
    let hall = line("hall", "meeting", 70_000 - minor, &Value::Null);
    let changes = json!([{ "what": "line", "line": travel }, { "what": "line", "line": hall }]);
    let data =
        json!({ "amendment": key, "changes": changes, "effective": first_day(key), "reason": reason() });
    ("request_amendment", data)
}

fn budget() -> impl Strategy<Value = (&'static str, Value)> {
    let little = prop_oneof![2 => 1..2_000_i64, 1 => amount()];
    let transfer = (line_key(), line_key(), little).prop_map(|(from, to, minor)| {
        let shift = json!({ "from": from, "to": to, "amount": usd(minor) });
        ("transfer_budget", json!({ "shifts": [shift], "reason": reason() }))
    });
    let amend = (key(), 0..60_000_i64).prop_map(|(key, minor)| amendment(key, minor));
    let decide = (key(), any::<bool>()).prop_map(|(key, yes)| {
        let name = if yes { "approve_amendment" } else { "refuse_amendment" };
        let data = json!({ "amendment": key });
        (name, if yes { data } else { with(data, "reason", reason()) })
    });
    prop_oneof![3 => transfer, 2 => amend, 2 => decide]
}

fn reports() -> impl Strategy<Value = (&'static str, Value)> {
    let names =
        ["submit_report", "endorse_report", "accept_report", "accept_final_report", "submit_final_report"];
    let refund = amount().prop_map(|minor| {
        ("receive_refund", json!({ "amount": usd(minor), "received_on": "2020-09-15", "reference": "IN" }))
    });
    let report = (proptest::sample::select(names.to_vec()), key(), line_key(), amount());
    let report = report.prop_map(|(name, key, line, minor)| {
        let data = match name {
            "submit_report" | "submit_final_report" => json!({
                "report": key, "period": day(key), "summary": { "en": "Done" },
                "spent": [{ "line": line, "amount": usd(minor) }],
            }),
            "accept_final_report" => json!({ "report": key, "eligible": usd(minor) }),
            _ => json!({ "report": key }),
        };
        (name, data)
    });
    prop_oneof![4 => report, 1 => refund]
}

/// What the events alone say was paid, refunds taken off.
fn paid(history: &[ProjectEvent]) -> i64 {
    let moved = |event: &ProjectEvent| match event {
        ProjectEvent::Grant(grant) => match &**grant {
            GrantEvent::PaymentMade { amount, .. } => amount.minor,
            GrantEvent::RefundReceived { amount, .. } => -amount.minor,
            _ => 0,
        },
        ProjectEvent::ActReverted { amount, .. } => -amount.map_or(0, |amount| amount.minor),
        _ => 0,
    };
    history.iter().map(moved).sum()
}

fn check(project: &Project, history: &[ProjectEvent]) {
    let books = project.grant.books().expect("a contract is signed");
    assert_eq!(books.paid.minor, paid(history), "what is booked is what happened");
    assert!(books.paid.minor >= 0 && books.committed() <= books.granted.minor, "{books:?}");
    for day in ["2020-09-15", "2020-10-01", "2020-11-15"] {
        let day = day.parse().expect("a day");
        let contract = project.grant.contract_on(day).expect("a contract is signed");
        let lines: i64 = contract.budget.iter().map(|line| line.amount.minor).sum();
        assert_eq!(lines, books.granted.minor, "the budget is the grant on every day, whatever was moved");
        for line in &contract.budget {
            let spent = project.grant.spent_of(&line.line).expect("a contract is signed");
            assert!(line.amount.minor >= 0 && spent.minor <= line.amount.minor, "{day}: {line:?}, {spent}");
        }
    }
    let last = project.grant.contract_on("2020-11-15".parse().expect("a day"));
    assert_eq!(last, project.grant.contract, "in the end all that was agreed holds");
    assert!(books.spent.minor <= books.granted.minor, "no more is accounted for than the grant: {books:?}");
    match project.grant.eligible {
        None => assert!(books.committed() * 100 <= books.granted.minor * 90, "{books:?}"),
        Some(eligible) => assert!(eligible.minor <= books.granted.minor),
    }
    for payment in project.grant.payments.iter().filter(|payment| payment.paid_on.is_some()) {
        let mut hands = payment.hands.clone();
        hands.sort();
        hands.dedup();
        assert_eq!((hands.len(), payment.approvals >= 2), (payment.hands.len(), true), "{payment:?}");
    }
}

/// A command's name and data, and who gives it.
type Step = ((&'static str, Value), (&'static str, &'static str));

const OWNER: (&str, &str) = ("owner", "project_owner");
const OFFICE: (&str, &str) = ("office", "office");
const COLLEAGUE: (&str, &str) = ("colleague", "office");
const BANK: (&str, &str) = ("bank", "bank");

/// A payment by those whose turn it is, one after the other.
fn whole_payment() -> impl Strategy<Value = Vec<Step>> {
    let kind = prop_oneof![Just("advance"), Just("interim"), Just("balance")];
    (key(), kind, 1..30_000_i64).prop_map(|(key, kind, minor)| {
        let ask = json!({ "payment": key, "kind": kind, "amount": usd(minor) });
        let pay = json!({ "payment": key, "paid_on": "2020-09-15", "reference": "TR" });
        let okay = ("approve_payment", json!({ "payment": key }));
        vec![
            (("request_payment", ask), OWNER),
            (okay.clone(), OFFICE),
            (okay, COLLEAGUE),
            (("make_payment", pay), BANK),
        ]
    })
}

/// A report by those whose turn it is, one after the other.
fn whole_report() -> impl Strategy<Value = Vec<Step>> {
    (key(), line_key(), 1..30_000_i64).prop_map(|(key, line, minor)| {
        let submit = json!({
            "report": key, "period": day(key), "summary": { "en": "Done" },
            "spent": [{ "line": line, "amount": usd(minor) }],
        });
        let report = json!({ "report": key });
        vec![
            (("submit_report", submit), OWNER),
            (("endorse_report", report.clone()), BANK),
            (("accept_report", report), OFFICE),
        ]
    })
}

/// A change of the contract that is agreed to.
fn whole_amendment() -> impl Strategy<Value = Vec<Step>> {
    (key(), 0..60_000_i64).prop_map(|(key, minor)| {
        let approve = ("approve_amendment", json!({ "amendment": key }));
        vec![(amendment(key, minor), OWNER), (approve, OFFICE)]
    })
}

/// Whatever is asked by whomever, and between it what is done in its order: by chance alone hardly any money would move.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    let asked = prop_oneof![5 => payments().boxed(), 2 => budget().boxed(), 4 => reports().boxed(), 2 => reversals().boxed()];
    let one = (asked, somebody()).prop_map(|step| vec![step]);
    let turns = prop_oneof![4 => one.boxed(), 1 => whole_payment().boxed(), 1 => whole_report().boxed(), 1 => whole_amendment().boxed()];
    proptest::collection::vec(turns, 0..60).prop_map(|turns| turns.concat())
}

/// What becomes of a signed contract, looked at after every step.
fn play(begun: bool, steps: Vec<Step>) -> Vec<ProjectEvent> {
    let unplanned = with(signed(), "contract", with(agreed(), "activities", json!([])));
    let start = if begun { vec![json!({ "type": "activated", "stage": "active" })] } else { vec![] };
    let past = promised().into_iter().chain([unplanned]).chain(start);
    let mut history: Vec<ProjectEvent> = past.map(|stored| event::<Project>(&stored)).collect();
    let mut project = history.iter().fold(Project::default(), Project::evolve);
    for ((name, mut data), (login, role)) in steps {
        data["project"] = json!("P18");
        let command: ProjectCommand = serde_json::from_value(json!({ name: data })).expect("a command");
        let mut context = context();
        context.actor = actor(role);
        context.actor.login = login.parse().expect("a short name");
        if let Ok(events) = project.decide(&command, &context) {
            project = events.iter().fold(project, Project::evolve);
            history.extend(events);
        }
        check(&project, &history);
    }
    assert_eq!(
        crate::properties::stored::<Project>(&history),
        project,
        "what is read again is what was lived"
    );
    history
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn money_is_conserved_and_stays_under_its_ceilings(begun in any::<bool>(), steps in steps()) {
        play(begun, steps);
    }
}

/// What is never done is always conserved.
#[test]
fn of_these_histories_many_pay_transfer_and_give_back() {
    let (drawn, mut runner) = ((any::<bool>(), steps()), TestRunner::deterministic());
    let mut happened = BTreeMap::new();
    for _ in 0..256 {
        let (begun, steps) = drawn.new_tree(&mut runner).expect("a history").current();
        for event in play(begun, steps) {
            *happened.entry(event.kind()).or_insert(0) += 1;
        }
    }
    let is_seldom = |kind: &&str| happened.get(kind).is_none_or(|times| *times < 10);
    let seldom: Vec<_> = MONEY.into_iter().filter(is_seldom).collect();
    assert_eq!(seldom, Vec::<&str>::new(), "{happened:?}");
}
