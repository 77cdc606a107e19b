use super::*;
use crate::story::event;
use nidaa_domain::project::Project;

fn ask(key: &str, kind: &str, minor: i64) -> Value {
    json!({ "payment": key, "kind": kind, "amount": usd(minor) })
}

fn asked(key: &str, kind: &str, minor: i64, by: &str) -> Value {
    json!({ "type": "payment_requested", "payment": key, "kind": kind, "amount": usd(minor), "hands": [by] })
}

fn okayed(key: &str, by: &str) -> Value {
    json!({ "type": "payment_approved", "payment": key, "hands": [by] })
}

fn pay(key: &str) -> Value {
    json!({ "payment": key, "paid_on": "2020-09-14", "reference": "TR-1" })
}

fn paid(key: &str, minor: i64, stage: &str) -> Value {
    json!({
        "type": "payment_made", "payment": key, "amount": usd(minor), "paid_on": "2020-09-14",
        "reference": "TR-1", "stage": stage,
    })
}

/// An advance of 400.00 was paid.
fn advanced() -> Vec<Value> {
    after([
        asked("P1", "advance", 40_000, "sri"),
        okayed("P1", "amel"),
        okayed("P1", "bora"),
        paid("P1", 40_000, "active"),
    ])
}

fn accounted(minor: i64) -> [Value; 2] {
    [
        json!({
            "type": "report_submitted", "report": "Q1", "kind": "progress",
            "period": { "start": "2020-09", "end": "2020-10" }, "summary": { "en": "Done" }, "activities": [],
            "spent": [{ "line": "travel", "amount": usd(minor) }], "round": 1, "stage": "reporting",
        }),
        json!({ "type": "report_accepted", "report": "Q1", "stage": "active" }),
    ]
}

#[test]
fn an_advance_is_asked_for_under_the_contract() {
    given(under_contract())
        .by("project_owner")
        .when("request_payment", ask("P1", "advance", 40_000))
        .then([asked("P1", "advance", 40_000, "amel")]);
    given(promised())
        .when("request_payment", ask("P1", "advance", 40_000))
        .refused(missing("contract", "P18"));
}

#[test]
fn before_the_work_begins_only_an_advance_is_asked_for() {
    given(under_contract())
        .when("request_payment", ask("P1", "interim", 40_000))
        .refused_by("project/request_payment/is_advance", "guard");
}

#[test]
fn whoever_asked_for_money_does_not_approve_it() {
    let four_eyes = Refusal::FourEyes { account: "amel".to_owned() };
    given(after([asked("P1", "advance", 40_000, "amel")]))
        .when("approve_payment", json!({ "payment": "P1" }))
        .refused(four_eyes);
}

#[test]
fn nobody_approves_twice() {
    let past = after([asked("P1", "advance", 40_000, "sri"), okayed("P1", "amel")]);
    let four_eyes = Refusal::FourEyes { account: "amel".to_owned() };
    given(past).when("approve_payment", json!({ "payment": "P1" })).refused(four_eyes);
}

#[test]
fn a_deputy_of_the_one_who_asked_does_not_approve_for_that_one() {
    let four_eyes = Refusal::FourEyes { account: "sri".to_owned() };
    given(after([asked("P1", "advance", 40_000, "sri")]))
        .around(|around| around.principal = Some("sri".parse().expect("a short name")))
        .when("approve_payment", json!({ "payment": "P1" }))
        .refused(four_eyes);
}

#[test]
fn whoever_asked_for_money_or_had_it_asked_for_does_not_pay_it() {
    // A deputy asked in the place of sri: both had a hand in it.
    let mut by_deputy = asked("P1", "advance", 40_000, "sri");
    by_deputy["hands"] = json!(["dewi", "sri"]);
    let past = after([by_deputy, okayed("P1", "bora"), okayed("P1", "amel")]);
    let eyes = |account: &str| Refusal::FourEyes { account: account.to_owned() };
    for account in ["sri", "dewi"] {
        given(past.clone())
            .by("bank")
            .around(|around| around.principal = Some(account.parse().expect("a short name")))
            .when("make_payment", pay("P1"))
            .refused(eyes(account));
    }
    // The bank pays what it has approved itself.
    given(past).by("bank").when("make_payment", pay("P1")).then([paid("P1", 40_000, "active")]);
    given(after([asked("P1", "advance", 40_000, "amel"), okayed("P1", "bora"), okayed("P1", "cem")]))
        .by("bank")
        .when("make_payment", pay("P1"))
        .refused(eyes("amel"));
}

#[test]
fn money_leaves_after_two_approvals_and_lets_the_work_begin() {
    let one = after([asked("P1", "advance", 40_000, "sri"), okayed("P1", "bora")]);
    given(one.clone())
        .by("bank")
        .when("make_payment", pay("P1"))
        .refused_by("project/make_payment/enough_approvals", "guard");
    let two = [one, vec![okayed("P1", "cem")]].concat();
    given(two.clone()).by("bank").when("make_payment", pay("P1")).then([paid("P1", 40_000, "active")]);
    given(two).when("make_payment", pay("P1")).refused_by("project/make_payment", "role-missing");
}

#[test]
fn money_leaves_once() {
    given(advanced()).by("bank").when("make_payment", pay("P1")).refused(wrong_state(
        "payment",
        "P1",
        "paid",
        "requested",
    ));
    given(advanced()).when("approve_payment", json!({ "payment": "P1" })).refused(wrong_state(
        "payment",
        "P1",
        "paid",
        "requested",
    ));
}

#[test]
fn a_refused_payment_is_over_and_its_money_free_again() {
    let refused = json!({ "type": "payment_refused", "payment": "P1", "reason": reason() });
    let past = after([asked("P1", "advance", 90_000, "sri")]);
    given(past.clone())
        .when("refuse_payment", json!({ "payment": "P1", "reason": reason() }))
        .then([refused.clone()]);
    let past = [past, vec![refused]].concat();
    given(past.clone())
        .when("refuse_payment", json!({ "payment": "P1", "reason": reason() }))
        .refused(wrong_state("payment", "P1", "refused", "requested"));
    given(past)
        .when("request_payment", ask("P2", "advance", 90_000))
        .then([asked("P2", "advance", 90_000, "amel")]);
}

#[test]
fn no_more_than_nine_tenths_is_paid_before_the_final_report() {
    given(under_contract())
        .when("request_payment", ask("P1", "advance", 90_001))
        .refused_by("project/request_payment/within_ceiling", "guard");
}

#[test]
fn what_is_asked_for_counts_towards_the_ceiling_before_it_is_paid() {
    given(after([asked("P1", "advance", 60_000, "sri")]))
        .when("request_payment", ask("P2", "advance", 30_001))
        .refused_by("project/request_payment/within_ceiling", "guard");
}

#[test]
fn the_balance_is_asked_for_after_the_final_report() {
    given(advanced())
        .when("request_payment", ask("P2", "balance", 20_000))
        .refused_by("project/request_payment/is_no_balance", "guard");
}

#[test]
fn no_more_is_promised_than_was_granted_whatever_the_policy_says() {
    given(after([asked("P1", "advance", 60_000, "sri")]))
        .when("request_payment", ask("P2", "advance", 40_001))
        .refused(Refusal::OverGrant { asked: money(40_001), left: money(40_000) });
}

#[test]
fn an_advance_is_settled_by_accepted_reports_before_more_is_asked_for() {
    let past = |minor| [advanced(), accounted(minor).to_vec()].concat();
    given(past(27_999))
        .when("request_payment", ask("P2", "interim", 20_000))
        .refused_by("project/request_payment/earlier_settled", "guard");
    given(past(28_000))
        .when("request_payment", ask("P2", "interim", 20_000))
        .then([asked("P2", "interim", 20_000, "amel")]);
}

#[test]
fn a_payment_has_a_key_of_its_own_and_some_money_in_the_currency_of_the_grant() {
    given(after([asked("P1", "advance", 1, "sri")]))
        .when("request_payment", ask("P1", "advance", 1))
        .refused(Refusal::AlreadyExists { what: "payment", code: "P1".to_owned() });
    given(under_contract())
        .when("request_payment", ask("P1", "advance", 0))
        .refused(Refusal::Malformed { field: "amount" });
    let lira = json!({ "payment": "P1", "kind": "advance", "amount": { "minor": 1, "currency": "TRY" } });
    given(under_contract())
        .when("request_payment", lira)
        .refused(Refusal::OtherCurrency { found: "TRY".to_owned(), needs: "USD".to_owned() });
    given(under_contract())
        .when("approve_payment", json!({ "payment": "P9" }))
        .refused(missing("payment", "P9"));
}

#[test]
fn no_more_comes_back_than_left() {
    let refund = |minor| json!({ "amount": usd(minor), "received_on": "2020-09-15", "reference": "IN-1" });
    given(advanced())
        .by("bank")
        .when("receive_refund", refund(40_001))
        .refused(Refusal::OverGrant { asked: money(40_001), left: money(40_000) });
    let received = json!({
        "type": "refund_received", "amount": usd(40_000), "received_on": "2020-09-15", "reference": "IN-1",
    });
    given(advanced()).by("bank").when("receive_refund", refund(40_000)).then([received]);
}

#[test]
fn a_project_that_was_withdrawn_after_it_was_paid_gives_its_money_back() {
    let withdrawn = json!({ "type": "withdrawn", "reason": reason(), "stage": "withdrawn" });
    let received = json!({ "amount": usd(40_000), "received_on": "2020-09-15", "reference": "IN-1" });
    given(advanced().into_iter().chain([withdrawn]))
        .by("bank")
        .when("receive_refund", received.clone())
        .then([with(received, "type", json!("refund_received")), json!({ "type": "refund_settled" })]);
}

#[test]
fn the_last_of_what_was_to_come_back_settles_it() {
    let terminated = json!({ "type": "terminated", "reason": reason(), "stage": "terminated" });
    let past = |more: &[Value]| [advanced(), vec![terminated.clone()], more.to_vec()].concat();
    let refund = |minor| json!({ "amount": usd(minor), "received_on": "2020-09-15", "reference": "IN-1" });
    given(past(&[])).when("receive_refund", refund(39_999)).then([came_back(39_999)]);
    given(past(&[came_back(39_999)]))
        .when("receive_refund", refund(1))
        .then([came_back(1), json!({ "type": "refund_settled" })]);
    given(past(&[came_back(40_000), json!({ "type": "refund_settled" })]))
        .when("receive_refund", refund(1))
        .refused(Refusal::OverGrant { asked: money(1), left: money(0) });
}

#[test]
fn one_transfer_comes_back_once() {
    let refund = json!({ "amount": usd(10_000), "received_on": "2020-09-15", "reference": " IN-1 " });
    let past = [advanced(), vec![came_back(10_000)]].concat();
    given(past)
        .by("bank")
        .when("receive_refund", refund)
        .refused(Refusal::AlreadyExists { what: "refund", code: "IN-1".to_owned() });
}

#[test]
fn no_more_comes_back_than_is_due() {
    let terminated = json!({ "type": "terminated", "reason": reason(), "stage": "terminated" });
    let past = [advanced(), vec![terminated, came_back(10_000)]].concat();
    let refund = json!({ "amount": usd(30_001), "received_on": "2020-09-15", "reference": "IN-1" });
    given(past)
        .when("receive_refund", refund)
        .refused(Refusal::OverGrant { asked: money(30_001), left: money(30_000) });
}

#[test]
fn an_approval_says_its_day() {
    let mut approved = okayed("P1", "amel");
    approved["on"] = json!("2020-09-15");
    given(after([asked("P1", "advance", 1, "sri")]))
        .when("approve_payment", json!({ "payment": "P1" }))
        .then([approved]);
}

#[test]
fn no_money_leaves_before_it_is_approved() {
    let approved = |by, on: &str| with(okayed("P1", by), "on", json!(on));
    let past = after([
        asked("P1", "advance", 40_000, "sri"),
        approved("bora", "2020-09-15"),
        approved("cem", "2020-09-10"),
    ]);
    let refusal =
        Refusal::TooEarly { day: "2020-09-14".to_owned(), after: "approval", first: "2020-09-15".to_owned() };
    given(past.clone()).by("bank").when("make_payment", pay("P1")).refused(refusal);
    let on_the_day = |value| with(value, "paid_on", json!("2020-09-15"));
    given(past)
        .by("bank")
        .when("make_payment", on_the_day(pay("P1")))
        .then([on_the_day(paid("P1", 40_000, "active"))]);
}

#[test]
fn no_money_leaves_or_comes_back_tomorrow() {
    let tomorrow = || Refusal::NotYet { day: "2020-09-16".to_owned() };
    given(after([asked("P1", "advance", 1, "sri"), okayed("P1", "bora"), okayed("P1", "cem")]))
        .by("bank")
        .when("make_payment", with(pay("P1"), "paid_on", json!("2020-09-16")))
        .refused(tomorrow());
    let refund = json!({ "amount": usd(1), "received_on": "2020-09-16", "reference": "IN-1" });
    given(advanced()).by("bank").when("receive_refund", refund).refused(tomorrow());
}

#[test]
fn no_money_comes_back_before_any_left() {
    let refund = json!({ "amount": usd(1), "received_on": "2020-09-13", "reference": "IN-1" });
    given(advanced()).by("bank").when("receive_refund", refund).refused(Refusal::TooEarly {
        day: "2020-09-13".to_owned(),
        after: "payment",
        first: "2020-09-14".to_owned(),
    });
}

fn told(past: impl IntoIterator<Item = Value>) -> Project {
    let past = past.into_iter().map(|stored| event::<Project>(&stored));
    past.fold(Project::default(), |project, event| project.evolve(&event))
}

fn came_back(minor: i64) -> Value {
    json!({
        "type": "refund_received", "amount": usd(minor), "received_on": "2020-09-15", "reference": "IN-1",
    })
}

#[test]
fn a_project_that_ends_before_its_time_keeps_of_its_grant_what_was_paid_and_not_given_back() {
    let ends =
        ["withdrawn", "terminated"].map(|end| json!({ "type": end, "reason": reason(), "stage": end }));
    for end in ends {
        let held = |past: Vec<Value>, more: &[Value]| told([past, vec![end.clone()], more.to_vec()].concat());
        let project = held(advanced(), &[]);
        assert_eq!(
            (project.granted, project.refund_outstanding()),
            (Some(money(40_000)), Some(money(40_000)))
        );
        let project = held([advanced(), accounted(30_000).to_vec()].concat(), &[came_back(4_000)]);
        assert_eq!(
            (project.granted, project.refund_outstanding()),
            (Some(money(36_000)), Some(money(6_000)))
        );
        let project = held(advanced(), &[came_back(40_000)]);
        assert_eq!((project.granted, project.refund_outstanding()), (None, None));
        assert_eq!(held(under_contract(), &[]).granted, None, "nothing was paid");
    }
    assert_eq!(told(advanced()).granted, Some(money(100_000)), "work goes on");
}

#[test]
fn where_the_contract_is_kept_elsewhere_nobody_here_knows_what_was_paid() {
    let end = json!({ "type": "terminated", "reason": reason(), "stage": "terminated" });
    let begun = json!({ "type": "activated", "stage": "active" });
    assert_eq!(told(promised().into_iter().chain([begun, end.clone()])).granted, Some(money(100_000)));
    assert_eq!(told(promised().into_iter().chain([end])).granted, None, "nothing was paid before it began");
}

#[test]
fn the_bank_names_its_own_number() {
    let nameless = with(pay("P1"), "reference", json!(" "));
    given(after([asked("P1", "advance", 1, "sri")]))
        .by("bank")
        .when("make_payment", nameless)
        .refused(Refusal::Empty { field: "reference" });
}

fn taken_back(end: &str) -> Value {
    json!({
        "type": "decision_reverted", "decision": end, "reason": reason(), "granted": usd(100_000),
        "reserve_rank": null, "implementation_year": 2020, "rest": 0, "stage": "active",
    })
}

#[test]
fn an_end_that_is_taken_back_leaves_the_grant_whole_and_nothing_to_give_back() {
    let end = json!({ "type": "terminated", "reason": reason(), "stage": "terminated" });
    let due = json!({ "type": "refund_due", "amount": usd(40_000) });
    let past = [advanced(), vec![end, due]].concat();
    let revert = json!({ "decision": "terminated", "reason": reason() });
    given(past.clone()).when("revert_decision", revert).then([taken_back("terminated")]);
    let project = told(past.into_iter().chain([taken_back("terminated")]));
    assert_eq!(project, told(advanced()));
    assert_eq!((project.granted, project.refund_outstanding()), (Some(money(100_000)), None));
}

#[test]
fn an_end_stands_once_money_came_back_after_it() {
    let end = json!({ "type": "terminated", "reason": reason(), "stage": "terminated" });
    let revert = json!({ "decision": "terminated", "reason": reason() });
    given([advanced(), vec![end.clone(), came_back(1)]].concat())
        .when("revert_decision", revert.clone())
        .refused_by("project/revert_decision/no_refund_since", "guard");
    // What came back before is no word on the end.
    given([advanced(), vec![came_back(1), end]].concat())
        .when("revert_decision", revert)
        .then([taken_back("terminated")]);
}

/// The grant bears 600.00, of which 400.00 were paid; more was asked for before it was known.
fn fixed_after(minor: i64) -> Vec<Value> {
    let fixed = json!({
        "type": "final_report_accepted", "report": "final", "eligible": usd(60_000), "balance": usd(20_000),
        "stage": "settling",
    });
    [advanced(), vec![asked("P2", "interim", minor, "sri"), okayed("P2", "bora"), fixed]].concat()
}

#[test]
fn what_was_asked_for_before_the_eligible_cost_was_fixed_leaves_only_as_far_as_it_is_owed() {
    let over = Refusal::OverEligible { asked: money(20_001), eligible: money(60_000), left: money(20_000) };
    given(fixed_after(20_001)).when("approve_payment", json!({ "payment": "P2" })).refused(over.clone());
    let approved = |minor| [fixed_after(minor), vec![okayed("P2", "cem")]].concat();
    given(approved(20_001)).by("bank").when("make_payment", pay("P2")).refused(over);
    given(approved(20_000)).by("bank").when("make_payment", pay("P2")).then([paid("P2", 20_000, "settling")]);
    // Refused, it leaves room for the balance.
    let refuse = json!({ "payment": "P2", "reason": reason() });
    let refused = json!({ "type": "payment_refused", "payment": "P2", "reason": reason() });
    given(approved(20_001)).when("refuse_payment", refuse).then([refused.clone()]);
    given([approved(20_001), vec![refused]].concat())
        .when("request_payment", ask("P3", "balance", 20_000))
        .then([asked("P3", "balance", 20_000, "amel")]);
}

#[test]
fn nothing_more_leaves_where_money_is_to_come_back() {
    let fixed = json!({
        "type": "final_report_accepted", "report": "final", "eligible": usd(30_000), "balance": usd(-10_000),
        "stage": "settling",
    });
    let past = [advanced(), vec![asked("P2", "interim", 1, "sri"), fixed]].concat();
    given(past).when("approve_payment", json!({ "payment": "P2" })).refused(Refusal::OverEligible {
        asked: money(1),
        eligible: money(30_000),
        left: money(0),
    });
}
