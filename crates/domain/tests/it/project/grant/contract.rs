use super::*;

#[test]
fn a_contract_is_signed_for_the_grant() {
    given(promised()).when("sign_contract", agreed()).then([signed()]);
}

#[test]
fn a_contract_is_signed_once() {
    let exists = Refusal::AlreadyExists { what: "contract", code: "CPF-08/18".to_owned() };
    given(under_contract()).when("sign_contract", agreed()).refused(exists);
}

#[test]
fn no_contract_is_signed_in_a_call_that_was_cancelled() {
    given(promised())
        .around(|around| around.call_stage = Some(crate::story::stage("cancelled")))
        .when("sign_contract", agreed())
        .refused_by("project/sign_contract/call_stands", "guard");
}

#[test]
fn there_is_no_contract_without_a_grant() {
    given([in_stage("final_listed")]).when("sign_contract", agreed()).refused(Refusal::GrantUnknown);
}

#[test]
fn the_budget_is_the_grant() {
    let past = [in_stage("short_listed"), approved(100_001), confirmed("PK", "partner")];
    let refusal = Refusal::NotTheGrant { sum: money(100_000), grant: money(100_001) };
    given(past).when("sign_contract", agreed()).refused(refusal);
}

#[test]
fn a_contract_is_in_the_currency_of_the_grant() {
    let line = json!({ "line": "l", "head": "travel", "amount": { "minor": 100_000, "currency": "EUR" } });
    let refusal = Refusal::OtherCurrency { found: "EUR".to_owned(), needs: "USD".to_owned() };
    given(promised()).when("sign_contract", with(agreed(), "budget", json!([line]))).refused(refusal);
}

#[test]
fn a_contract_says_what_it_must() {
    let faults = [
        ("number", json!(" "), Refusal::Empty { field: "number" }),
        ("responsible_authority", person(" "), Refusal::Empty { field: "name" }),
        ("contact_person", person(""), Refusal::Empty { field: "name" }),
        (
            "ends",
            json!("2020-08-31"),
            Refusal::EndBeforeStart { start: "2020-09-01".to_owned(), end: "2020-08-31".to_owned() },
        ),
        ("activities", json!([workshop(), workshop()]), Refusal::NamedTwice { code: "workshop".to_owned() }),
        ("activities", json!([with(workshop(), "title", json!({}))]), Refusal::Empty { field: "title" }),
        ("activities", json!([with(workshop(), "partners", json!(["SN"]))]), missing("partner", "SN")),
    ];
    for (field, value, refusal) in faults {
        given(promised()).when("sign_contract", with(agreed(), field, value)).refused(refusal);
    }
}

#[test]
fn a_contract_is_signed_for_a_year_at_most() {
    let until = |ends: &str| with(agreed(), "ends", json!(ends));
    given(promised())
        .when("sign_contract", until("2021-09-01"))
        .refused_by("project/sign_contract/contract_not_too_long", "guard");
    let signs = |contract: Value| {
        let signed = with(signed(), "contract", contract.clone());
        given(promised()).when("sign_contract", contract).then([signed]);
    };
    signs(until("2021-08-31"));
    // A year from the day that only leap years have ends with the last of February.
    signs(with(until("2021-02-28"), "starts", json!("2020-02-29")));
}

#[test]
fn a_budget_line_is_under_a_head_of_the_programme_and_of_somebody_who_takes_part() {
    let heads = "travel accommodation daily_allowance human_resources meeting publication other".split(' ');
    let listed = heads.map(str::to_owned).collect();
    let faults = [
        (
            line("x", "fireworks", 1, &Value::Null),
            Refusal::HeadNotListed { head: "fireworks".to_owned(), listed },
        ),
        (line("x", "travel", 1, &json!("SN")), missing("partner", "SN")),
        (line("x", "travel", -1, &Value::Null), Refusal::Malformed { field: "amount" }),
    ];
    for (line, refusal) in faults {
        given(promised()).when("sign_contract", with(agreed(), "budget", json!([line]))).refused(refusal);
    }
    let twice = json!([line("x", "travel", 1, &Value::Null), line("x", "meeting", 1, &Value::Null)]);
    let refusal = Refusal::NamedTwice { code: "x".to_owned() };
    given(promised()).when("sign_contract", with(agreed(), "budget", twice)).refused(refusal);
}

#[test]
fn money_is_planned_for_those_who_have_agreed_to_take_part() {
    let invited = json!({ "type": "partner_invited", "country": "PK", "role": "partner" });
    let asked = [in_stage("short_listed"), approved(100_000), invited];
    given(asked).when("sign_contract", agreed()).refused(Refusal::LinkState {
        country: "PK".parse().expect("two capitals"),
        state: "invited".to_owned(),
        needs: "confirmed".to_owned(),
    });
}

#[test]
fn what_is_planned_lies_within_the_contract() {
    let outside = |day: &str| Refusal::OutsideContract {
        day: day.to_owned(),
        first: "2020-09-01".to_owned(),
        last: "2020-12-31".to_owned(),
    };
    for (start, end, day) in
        [("2020-08-31", "2020-09-02", "2020-08-31"), ("2020-12-30", "2021-01-01", "2021-01-01")]
    {
        let activity = with(workshop(), "span", json!({ "start": start, "end": end }));
        given(promised())
            .when("sign_contract", with(agreed(), "activities", json!([activity])))
            .refused(outside(day));
    }
}

#[test]
fn nobody_signs_or_is_trained_tomorrow() {
    let tomorrow = || Refusal::NotYet { day: "2020-09-16".to_owned() };
    given(promised())
        .when("sign_contract", with(agreed(), "signed_on", json!("2020-09-16")))
        .refused(tomorrow());
    given(under_contract()).when("attend_training", json!({ "on": "2020-09-16" })).refused(tomorrow());
}

#[test]
fn the_owner_does_not_record_the_contract() {
    given(promised())
        .by("project_owner")
        .when("sign_contract", agreed())
        .refused_by("project/sign_contract", "role-missing");
}

#[test]
fn work_begins_under_a_contract_with_or_without_an_advance() {
    given(under_contract())
        .when("activate_project", json!({}))
        .then([json!({ "type": "activated", "stage": "active" })]);
}

#[test]
fn the_training_is_attended_once() {
    let attended = json!({ "type": "training_attended", "on": "2020-09-10" });
    given(under_contract()).when("attend_training", json!({ "on": "2020-09-10" })).then([attended.clone()]);
    given(after([attended]))
        .when("attend_training", json!({ "on": "2020-09-11" }))
        .refused(Refusal::AlreadyExists { what: "training", code: "2020-09-11".to_owned() });
}

fn shift(from: &str, to: &str, minor: i64) -> Value {
    json!({ "from": from, "to": to, "amount": usd(minor) })
}

fn transfer(shifts: &[Value]) -> Value {
    json!({ "shifts": shifts, "reason": reason() })
}

fn transferred(shifts: &[Value]) -> Value {
    json!({ "type": "budget_transferred", "shifts": shifts, "reason": reason() })
}

#[test]
fn a_head_grows_by_a_tenth_through_a_notice_and_no_cent_more() {
    let a_tenth = [shift("travel", "hall", 1_000)];
    given(at_work())
        .by("project_owner")
        .when("transfer_budget", transfer(&a_tenth))
        .then([transferred(&a_tenth)]);
    given(at_work())
        .when("transfer_budget", transfer(&[shift("travel", "hall", 1_001)]))
        .refused_by("project/transfer_budget/within_threshold", "guard");
}

#[test]
fn many_small_notices_do_not_do_what_a_large_one_may_not() {
    let half = [shift("travel", "hall", 600)];
    given(at_work_and([transferred(&half)]))
        .when("transfer_budget", transfer(&half))
        .refused_by("project/transfer_budget/within_threshold", "guard");
}

#[test]
fn a_notice_moves_no_money_from_one_who_takes_part_to_another() {
    let other = |from: &str, to: &str| Refusal::OtherSpender { from: from.to_owned(), to: to.to_owned() };
    // The experts are Pakistan's, the rest is the owner's, also under the same head.
    let rooms =
        [line("experts", "meeting", 30_000, &json!("PK")), line("hall", "meeting", 10_000, &Value::Null)];
    let rooms = [vec![line("travel", "travel", 60_000, &Value::Null)], rooms.to_vec()].concat();
    let contract = with(agreed(), "budget", json!(rooms));
    let begun = json!({ "type": "activated", "stage": "active" });
    let one_head = [promised(), vec![with(signed(), "contract", contract)], vec![begun]].concat();
    for (from, to) in [("experts", "hall"), ("hall", "experts")] {
        for past in [at_work(), one_head.clone()] {
            given(past).when("transfer_budget", transfer(&[shift(from, to, 1)])).refused(other(from, to));
        }
    }
    // From the day on which an amendment gives the hall to Pakistan, it is no longer the owner's.
    let hall = json!({ "what": "line", "line": line("hall", "meeting", 10_000, &json!("PK")) });
    let later = [
        json!({ "type": "amendment_requested", "amendment": "A1", "effective": "2020-10-01", "reason": reason(),
            "changes": [{ "change": hall, "was": null }], "consents": [], "stage": "amending" }),
        json!({ "type": "amendment_approved", "amendment": "A1", "version": 2, "stage": "active" }),
    ];
    given(at_work_and(later))
        .when("transfer_budget", transfer(&[shift("travel", "hall", 1)]))
        .refused(other("travel", "hall"));
}

#[test]
fn a_line_gives_no_more_than_it_has() {
    let shifts = [shift("hall", "travel", 6_000), shift("hall", "travel", 4_001)];
    let refusal = Refusal::OverLine { line: "hall".to_owned(), gives: money(10_001), has: money(10_000) };
    given(at_work()).when("transfer_budget", transfer(&shifts)).refused(refusal);
}

#[test]
fn what_was_spent_on_a_line_is_not_moved_away_from_it() {
    let spent = |minor| {
        [
            json!({
                "type": "report_submitted", "report": "Q1", "kind": "progress",
                "period": { "start": "2020-09", "end": "2020-09" }, "summary": { "en": "Done" }, "activities": [],
                "spent": [{ "line": "travel", "amount": usd(minor) }], "round": 1, "stage": "reporting",
            }),
            json!({ "type": "report_accepted", "report": "Q1", "stage": "active" }),
        ]
    };
    let shifts = [shift("travel", "hall", 1_000)];
    given(at_work_and(spent(59_001))).when("transfer_budget", transfer(&shifts)).refused(
        Refusal::SpentOverLine { line: "travel".to_owned(), spent: money(59_001), has: money(59_000) },
    );
    given(at_work_and(spent(59_000))).when("transfer_budget", transfer(&shifts)).then([transferred(&shifts)]);
}

#[test]
fn a_transfer_is_between_two_known_lines_and_of_some_money() {
    let faults = [
        (shift("hall", "hall", 1), Refusal::NamedTwice { code: "hall".to_owned() }),
        (shift("hall", "ship", 1), missing("line", "ship")),
        (shift("hall", "travel", 0), Refusal::Malformed { field: "amount" }),
    ];
    for (shift, refusal) in faults {
        given(at_work()).when("transfer_budget", transfer(&[shift])).refused(refusal);
    }
    given(at_work()).when("transfer_budget", transfer(&[])).refused(Refusal::Empty { field: "shifts" });
    let silent = with(transfer(&[shift("travel", "hall", 1)]), "reason", silence());
    given(at_work()).when("transfer_budget", silent).refused(no_reason());
}

#[test]
fn the_title_of_an_activity_is_one_line_that_a_subject_can_quote() {
    for (title, refusal) in untitled("title") {
        let activities = json!([with(workshop(), "title", title)]);
        given(promised()).when("sign_contract", with(agreed(), "activities", activities)).refused(refusal);
    }
}

#[test]
fn nothing_is_signed_or_begun_before_the_call_opened() {
    let data = |key: &str, day: &str| with(agreed(), key, json!(day));
    let sign = |opens: Option<&str>, data: Value| {
        let opens = opens.map(|day| day.parse().expect("a day"));
        given(promised()).around(|around| around.call_opens = opens).when("sign_contract", data)
    };
    for key in ["signed_on", "starts"] {
        sign(Some("2020-08-30"), data(key, "1990-09-01")).refused(Refusal::TooEarly {
            day: "1990-09-01".to_owned(),
            after: "opening",
            first: "2020-08-30".to_owned(),
        });
        // Where no call says when, any day may have been the one.
        let of_then = with(data(key, "1990-09-01"), "activities", json!([]));
        let ends = if key == "starts" { "1990-12-31" } else { "2020-12-31" };
        sign(None, with(of_then, "ends", json!(ends))).taken();
    }
    sign(Some("2020-09-01"), agreed()).taken();
}
