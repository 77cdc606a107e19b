use super::*;
use nidaa_domain::Surroundings;
use nidaa_kernel::Country;

fn pakistan() -> Country {
    "PK".parse().expect("two capitals")
}

fn later_end() -> Value {
    json!({ "what": "ends", "ends": "2021-01-31" })
}

fn ask(changes: &[Value]) -> Value {
    json!({ "amendment": "A1", "changes": changes, "effective": "2020-10-01", "reason": reason() })
}

/// The same from the day on which it is asked for.
fn today(changes: &[Value]) -> Value {
    with(ask(changes), "effective", json!("2020-09-15"))
}

fn asked(changes: &[Value], consents: &[&str]) -> Value {
    json!({
        "type": "amendment_requested", "amendment": "A1", "changes": changes, "effective": "2020-10-01",
        "reason": reason(), "consents": consents, "stage": "amending",
    })
}

/// The same of what holds from the day on which it is asked for.
fn asked_today(changes: &[Value], consents: &[&str]) -> Value {
    with(asked(changes, consents), "effective", json!("2020-09-15"))
}

/// A no-cost extension, which every partner is asked about.
fn extension() -> Value {
    let was = json!({ "what": "ends", "ends": "2020-12-31" });
    asked(&[json!({ "change": later_end(), "was": was })], &["PK"])
}

fn agreed_by(country: &str) -> Value {
    json!({ "type": "consent_given", "amendment": "A1", "country": country })
}

fn approved(stage: &str) -> Value {
    json!({ "type": "amendment_approved", "amendment": "A1", "version": 2, "stage": stage })
}

/// Before its day.
fn approved_for_later(stage: &str) -> Value {
    with(approved(stage), "begins_on", json!("2020-10-01"))
}

#[test]
fn a_no_cost_extension_stands_beside_what_it_replaces_and_asks_every_partner() {
    given(at_work()).by("project_owner").when("request_amendment", ask(&[later_end()])).then([extension()]);
}

#[test]
fn only_those_a_change_names_are_asked() {
    let travel = json!({ "what": "line", "line": line("travel", "travel", 59_000, &Value::Null) });
    let hall = json!({ "what": "line", "line": line("hall", "meeting", 11_000, &Value::Null) });
    let was = |line: Value| json!({ "what": "line", "line": line });
    let changes = [
        json!({ "change": travel, "was": was(line("travel", "travel", 60_000, &Value::Null)) }),
        json!({ "change": hall, "was": was(line("hall", "meeting", 10_000, &Value::Null)) }),
    ];
    given(at_work()).when("request_amendment", ask(&[travel, hall])).then([asked(&changes, &[])]);
}

#[test]
fn whoever_loses_money_is_asked_as_well_as_whoever_gets_it() {
    let experts = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &Value::Null) });
    let was = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &json!("PK")) });
    let changes = [json!({ "change": experts, "was": was })];
    given(at_work()).when("request_amendment", ask(&[experts])).then([asked(&changes, &["PK"])]);
}

#[test]
fn an_amended_budget_is_still_the_grant() {
    let more = json!({ "what": "line", "line": line("hall", "meeting", 10_001, &Value::Null) });
    let refusal = Refusal::NotTheGrant { sum: money(100_001), grant: money(100_000) };
    given(at_work()).when("request_amendment", ask(&[more])).refused(refusal);
}

#[test]
fn an_amendment_changes_something_and_each_thing_once() {
    given(at_work()).when("request_amendment", ask(&[])).refused(Refusal::Empty { field: "changes" });
    let same = json!({ "what": "ends", "ends": "2020-12-31" });
    given(at_work()).when("request_amendment", ask(&[same])).refused(Refusal::NothingToCorrect);
    given(at_work())
        .when("request_amendment", ask(&[later_end(), later_end()]))
        .refused(Refusal::NamedTwice { code: "ends".to_owned() });
    let unknown = json!({ "what": "no_activity", "activity": "cruise" });
    given(at_work()).when("request_amendment", ask(&[unknown])).refused(missing("activity", "cruise"));
}

#[test]
fn no_amendment_is_asked_for_in_the_last_thirty_days() {
    given(at_work())
        .at("2020-12-02T09:00:00Z")
        .when("request_amendment", ask(&[later_end()]))
        .refused_by("project/request_amendment/amendments_open", "guard");
    given(at_work())
        .at("2020-12-01T09:00:00Z")
        .when("request_amendment", ask(&[later_end()]))
        .then([extension()]);
}

#[test]
fn what_only_gives_up_activities_is_asked_for_to_the_end_and_after_it() {
    let none = || json!({ "what": "no_activity", "activity": "workshop" });
    for day in ["2020-12-20T09:00:00Z", "2021-01-10T09:00:00Z"] {
        let asked = with(ask(&[none()]), "effective", json!("2020-12-31"));
        given(at_work()).at(day).when("request_amendment", asked).taken();
        given(at_work())
            .at(day)
            .when("request_amendment", ask(&[none(), later_end()]))
            .refused_by("project/request_amendment/amendments_open", "guard");
    }
}

#[test]
fn an_amendment_holds_from_a_day_of_the_contract_it_makes() {
    let outside = |day: &str, last: &str| Refusal::OutsideContract {
        day: day.to_owned(),
        first: "2020-09-01".to_owned(),
        last: last.to_owned(),
    };
    let from = |day: &str, change: Value| with(ask(&[change]), "effective", json!(day));
    given(at_work())
        .when("request_amendment", from("2020-08-31", later_end()))
        .refused(outside("2020-08-31", "2021-01-31"));
    given(at_work())
        .when("request_amendment", from("2021-02-01", later_end()))
        .refused(outside("2021-02-01", "2021-01-31"));
}

#[test]
fn an_amendment_leaves_a_line_what_was_spent_on_it() {
    let told = json!({
        "type": "report_submitted", "report": "Q1", "kind": "progress",
        "period": { "start": "2020-09", "end": "2020-09" }, "summary": { "en": "Done" }, "activities": [],
        "spent": [{ "line": "travel", "amount": usd(50_001) }], "round": 1, "stage": "reporting",
    });
    let past = at_work_and([told, json!({ "type": "report_accepted", "report": "Q1", "stage": "active" })]);
    let travel = json!({ "what": "line", "line": line("travel", "travel", 50_000, &Value::Null) });
    let hall = json!({ "what": "line", "line": line("hall", "meeting", 20_000, &Value::Null) });
    given(past).when("request_amendment", ask(&[travel, hall])).refused(Refusal::SpentOverLine {
        line: "travel".to_owned(),
        spent: money(50_001),
        has: money(50_000),
    });
}

#[test]
fn an_amendment_waits_for_those_it_concerns() {
    given(at_work_and([extension()]))
        .when("approve_amendment", json!({ "amendment": "A1" }))
        .refused_by("project/approve_amendment/consents_given", "guard");
    given(at_work_and([extension(), agreed_by("PK")]))
        .when("approve_amendment", json!({ "amendment": "A1" }))
        .then([approved_for_later("active")]);
}

#[test]
fn an_amendment_leads_back_to_where_it_was_asked_for() {
    given(after([extension(), agreed_by("PK")]))
        .when("approve_amendment", json!({ "amendment": "A1" }))
        .then([approved_for_later("contracted")]);
    given(after([extension()])).when("refuse_amendment", json!({ "amendment": "A1", "reason": reason() })).then([
        json!({ "type": "amendment_refused", "amendment": "A1", "reason": reason(), "stage": "contracted" }),
    ]);
}

#[test]
fn a_partner_speaks_for_its_own_country() {
    given(at_work_and([extension()]))
        .by("partner")
        .when("give_consent", json!({ "amendment": "A1", "country": "PK" }))
        .refused(Refusal::NotYourCountry { country: pakistan() });
}

#[test]
fn consent_can_be_taken_back_until_the_decision_and_is_given_once() {
    let give = || json!({ "amendment": "A1", "country": "PK" });
    given(at_work_and([extension()])).when("give_consent", give()).then([agreed_by("PK")]);
    given(at_work_and([extension(), agreed_by("PK")])).when("give_consent", give()).refused(wrong_state(
        "consent",
        "A1",
        "given",
        "asked, refused",
    ));
    let refuse = with(give(), "reason", reason());
    given(at_work_and([extension(), agreed_by("PK")])).when("refuse_consent", refuse.clone()).then([with(
        refuse,
        "type",
        json!("consent_refused"),
    )]);
    given(at_work_and([extension()]))
        .when("give_consent", json!({ "amendment": "A1", "country": "SN" }))
        .refused(missing("consent", "SN"));
}

#[test]
fn a_country_joins_with_the_amendment_it_agreed_to() {
    let joins = json!({ "what": "partner", "country": "SN", "role": "partner" });
    let requested = asked_today(&[json!({ "change": joins, "was": null })], &["SN"]);
    let past = at_work_and([requested, agreed_by("SN")]);
    given(past)
        .when("approve_amendment", json!({ "amendment": "A1" }))
        .then([approved("active"), confirmed("SN", "partner")]);
}

#[test]
fn those_that_an_amendment_did_not_ask_are_asked_when_a_country_leaves_with_it() {
    let (leaves, was) = (
        json!({ "what": "no_partner", "country": "SN", "role": "partner" }),
        json!({ "what": "partner", "country": "SN", "role": "partner" }),
    );
    let changes = json!([{ "change": leaves, "was": was }]);
    let mut asked = asked_today(&[], &["SN"]);
    asked["changes"] = changes.clone();
    let past = at_work_and([confirmed("SN", "partner"), asked, agreed_by("SN")]);
    let gone = json!({ "type": "partner_withdrawn", "country": "SN", "role": "partner", "reason": reason() });
    let anew = json!({
        "type": "renewals_asked", "renewals": [{ "what": "consent", "country": "PK", "role": "partner" }],
        "because": { "changes": changes, "reason": reason() },
    });
    given(past).when("approve_amendment", json!({ "amendment": "A1" })).then([
        approved("active"),
        gone,
        anew,
    ]);
}

#[test]
fn all_is_given_when_the_last_country_that_was_asked_leaves_with_an_amendment() {
    let (leaves, was) = (
        json!({ "what": "no_partner", "country": "SN", "role": "partner" }),
        json!({ "what": "partner", "country": "SN", "role": "partner" }),
    );
    let mut asked = asked_today(&[], &["PK", "SN"]);
    asked["changes"] = json!([{ "change": leaves, "was": was }]);
    let open = json!({ "type": "renewals_asked", "renewals": [{ "what": "consent", "country": "SN", "role": "partner" }] });
    let past = at_work_and([confirmed("SN", "partner"), open, asked, agreed_by("PK"), agreed_by("SN")]);
    let gone = json!({ "type": "partner_withdrawn", "country": "SN", "role": "partner", "reason": reason() });
    given(past).when("approve_amendment", json!({ "amendment": "A1" })).then([
        approved("active"),
        gone,
        json!({ "type": "renewals_done" }),
    ]);
}

#[test]
fn a_country_that_leaves_is_named_no_more_in_the_contract() {
    let still_names = |what: &'static str, key: &str| Refusal::StillNamed {
        what,
        key: key.to_owned(),
        country: pakistan(),
    };
    let leaves = json!({ "what": "no_partner", "country": "PK", "role": "partner" });
    let experts = line("experts", "human_resources", 30_000, &Value::Null);
    let experts = json!({ "what": "line", "line": experts });
    let alone = json!({ "what": "activity", "activity": with(workshop(), "partners", json!([])) });
    let refused = |changes: &[Value], refusal| {
        given(at_work()).when("request_amendment", today(changes)).refused(refusal);
    };
    refused(std::slice::from_ref(&leaves), still_names("line", "experts"));
    refused(&[leaves.clone(), alone.clone()], still_names("line", "experts"));
    refused(&[leaves.clone(), experts.clone()], still_names("activity", "workshop"));
    // Who is named and never took part is missing, as in any contract.
    let stranger = json!({ "what": "activity", "activity": with(workshop(), "partners", json!(["SN"])) });
    refused(&[leaves.clone(), experts.clone(), stranger], missing("partner", "SN"));
    let was = [
        Value::Null,
        json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &json!("PK")) }),
        json!({ "what": "activity", "activity": workshop() }),
    ];
    let changes = [leaves, experts, alone];
    let records = changes.iter().zip(was).map(|(change, was)| json!({ "change": change, "was": was }));
    let requested = with(asked(&[], &["PK"]), "changes", records.collect());
    given(at_work()).when("request_amendment", today(&changes)).then([with(
        requested,
        "effective",
        json!("2020-09-15"),
    )]);
}

fn leave() -> Value {
    json!({ "country": "PK", "role": "partner", "reason": reason() })
}

fn named(what: &'static str, key: &str) -> Refusal {
    Refusal::StillNamed { what, key: key.to_owned(), country: pakistan() }
}

#[test]
fn whom_the_contract_names_leaves_with_an_amendment() {
    let replace = with(leave(), "by", json!("SN"));
    for role in ["office", "project_owner"] {
        let by = || given(at_work()).by(role).of("ID");
        by().when("withdraw_partner", leave()).refused(named("line", "experts"));
        by().when("replace_partner", replace.clone()).refused(named("line", "experts"));
    }
    // Invited, it may be named by an activity.
    let invites = json!({ "type": "partner_invited", "country": "PK", "role": "partner" });
    let own = json!([line("travel", "travel", 100_000, &Value::Null)]);
    let lines = with(signed(), "contract", with(agreed(), "budget", own));
    let asked = [in_stage("short_listed"), super::approved(100_000), invites, lines];
    given(asked).when("decline_partner", leave()).refused(named("activity", "workshop"));
    // In another role it takes part all the same.
    let provides = confirmed("PK", "provider");
    let gone = with(leave(), "type", json!("partner_withdrawn"));
    let link = |what: &str| json!({ "what": what, "country": "PK", "role": "partner" });
    let anew = json!({
        "type": "renewals_asked", "renewals": [{ "what": "consent", "country": "PK", "role": "provider" }],
        "because": {
            "changes": [{ "change": link("no_partner"), "was": link("partner") }], "reason": reason(),
        },
    });
    given(at_work_and([provides])).when("withdraw_partner", leave()).then([gone, anew]);
}

#[test]
fn a_country_that_leaves_by_its_own_word_is_named_by_the_next_amendment_no_more() {
    let gone = with(leave(), "type", json!("partner_withdrawn"));
    let own = given(at_work()).by("partner").of("PK").when("withdraw_partner", leave());
    own.then([gone.clone()]);
    let amend =
        |changes: &[Value]| given(at_work_and([gone.clone()])).when("request_amendment", ask(changes));
    let experts = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &Value::Null) });
    let alone = json!({ "what": "activity", "activity": with(workshop(), "partners", json!([])) });
    amend(&[later_end()]).refused(named("line", "experts"));
    amend(&[later_end(), experts.clone()]).refused(named("activity", "workshop"));
    // It is not asked to agree any more.
    let was = [
        json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &json!("PK")) }),
        json!({ "what": "activity", "activity": workshop() }),
    ];
    let changes = [experts, alone];
    let records = changes.iter().zip(was).map(|(change, was)| json!({ "change": change, "was": was }));
    amend(&changes).then([with(asked(&[], &[]), "changes", records.collect())]);
    // Another may take its place meanwhile.
    let replace = with(leave(), "by", json!("SN"));
    let replaced = with(replace.clone(), "type", json!("partner_replaced"));
    let invites = json!({ "type": "partner_invited", "country": "SN", "role": "partner" });
    given(at_work_and([gone])).when("replace_partner", replace).then([replaced, invites]);
}

#[test]
fn who_took_part_in_what_was_held_may_leave() {
    let span = json!({ "start": "2020-11-02", "end": "2020-11-04" });
    let announced = json!({
        "type": "activity_announced", "activity": "workshop", "span": span, "place": { "mode": "online" },
    });
    let held = json!({
        "type": "activity_held", "activity": "workshop", "span": { "start": "2020-11-02", "end": "2020-11-03" },
        "place": { "mode": "online" }, "attendance": [{ "country": "PK", "participants": 11 }], "provider": "PK",
    });
    let leaves = json!({ "what": "no_partner", "country": "PK", "role": "partner" });
    let experts = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &Value::Null) });
    let was = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &json!("PK")) });
    let records = json!([{ "change": leaves, "was": null }, { "change": experts, "was": was }]);
    let requested = with(with(asked(&[], &["PK"]), "changes", records), "effective", json!("2020-09-15"));
    given(at_work_and([announced, held]))
        .at("2020-11-05T09:00:00Z")
        .when("request_amendment", today(&[leaves, experts]))
        .then([requested]);
}

#[test]
fn an_amended_contract_begins_a_new_threshold_and_a_new_end() {
    let past = at_work_and([extension(), agreed_by("PK"), approved("active")]);
    given(past)
        .at("2020-12-20T09:00:00Z")
        .when(
            "request_amendment",
            with(ask(&[json!({ "what": "ends", "ends": "2021-03-31" })]), "amendment", json!("A2")),
        )
        .then([json!({
            "type": "amendment_requested", "amendment": "A2", "effective": "2020-10-01", "reason": reason(),
            "changes": [{ "change": { "what": "ends", "ends": "2021-03-31" }, "was": later_end() }],
            "consents": ["PK"], "stage": "amending",
        })]);
}

#[test]
fn a_project_that_waits_gets_its_new_end_and_still_knows_where_it_stood() {
    let postponed = json!({
        "type": "postponed", "reason": reason(), "requested_by": "owner", "from_year": 2020, "to_year": 2021,
        "score": null, "on": "2020-09-15", "act": null, "stage": "postponed",
    });
    let returns = |past: Vec<Value>| given(past).at("2021-01-10T09:00:00Z").when("resume_project", json!({}));
    let waits = at_work_and([postponed]);
    returns(waits.clone()).refused_by("project/resume_project/contract_runs", "guard");
    let asked = [waits, vec![extension(), agreed_by("PK")]].concat();
    given(asked.clone())
        .when("approve_amendment", json!({ "amendment": "A1" }))
        .then([approved_for_later("postponed")]);
    let extended = [asked, vec![approved_for_later("postponed")]].concat();
    returns(extended).then([json!({ "type": "resumed", "stage": "active" })]);
}

fn suspended() -> Value {
    json!({ "type": "suspended", "reason": reason(), "stage": "suspended" })
}

#[test]
fn a_project_that_rests_while_an_amendment_is_decided_on_comes_back_to_it_and_from_it_to_its_work() {
    let resumed = json!({ "type": "resumed", "stage": "amending" });
    let taken_back = json!({
        "type": "decision_reverted", "decision": "suspended", "reason": reason(), "granted": usd(100_000),
        "reserve_rank": null, "implementation_year": 2020, "stage": "amending",
    });
    let rests = at_work_and([extension(), suspended()]);
    given(rests.clone()).when("resume_project", json!({})).then([resumed.clone()]);
    for back in [resumed, taken_back] {
        let past = [rests.clone(), vec![back]].concat();
        given(past.clone())
            .when("refuse_amendment", json!({ "amendment": "A1", "reason": reason() }))
            .then([json!({ "type": "amendment_refused", "amendment": "A1", "reason": reason(), "stage": "active" })]);
        // It may rest once more.
        given(past).when("suspend_project", json!({ "reason": reason() })).then([suspended()]);
    }
}

#[test]
fn a_project_that_rests_asks_for_one_amendment_at_a_time() {
    let second = with(ask(&[later_end()]), "amendment", json!("A2"));
    given(at_work_and([extension(), suspended()]))
        .when("request_amendment", second.clone())
        .refused(wrong_state("amendment", "A1", "requested", "approved, refused"));
    let asked = with(extension(), "amendment", json!("A2"));
    given(at_work_and([suspended()])).when("request_amendment", second).then([asked.clone()]);
    let refused =
        json!({ "type": "amendment_refused", "amendment": "A2", "reason": reason(), "stage": "suspended" });
    given(at_work_and([suspended(), asked, refused]))
        .when("resume_project", json!({}))
        .then([json!({ "type": "resumed", "stage": "active" })]);
}

#[test]
fn while_an_amendment_of_a_resting_project_is_decided_on_nobody_works_on_it() {
    let hold = json!({
        "activity": "workshop", "span": { "start": "2020-09-10", "end": "2020-09-11" },
        "place": { "mode": "online" }, "attendance": [{ "country": "PK", "participants": 3 }],
    });
    given(at_work_and([suspended(), extension()]))
        .when("hold_activity", hold)
        .refused_by("project/hold_activity/work_goes_on", "guard");
    given(at_work_and([suspended(), extension()]))
        .when("suspend_project", json!({ "reason": reason() }))
        .refused_by("project/suspend_project/not_at_rest", "guard");
}

#[test]
fn the_contract_does_not_end_before_what_was_announced() {
    let announced = json!({
        "type": "activity_announced", "activity": "workshop", "span": { "start": "2020-12-07", "end": "2020-12-09" },
        "place": { "mode": "online" },
    });
    let past = at_work_and([announced]);
    let earlier = json!({ "what": "ends", "ends": "2020-12-08" });
    let refusal = |day: &str| Refusal::AnnouncedOutside {
        activity: "workshop".to_owned(),
        day: day.to_owned(),
        first: "2020-09-01".to_owned(),
        last: "2020-12-08".to_owned(),
    };
    given(past.clone())
        .when("request_amendment", ask(std::slice::from_ref(&earlier)))
        .refused(refusal("2020-12-09"));
    // It was moved into the contract, or given up, by the same amendment.
    let moved = with(workshop(), "span", json!({ "start": "2020-11-09", "end": "2020-11-10" }));
    for way in [
        json!({ "what": "activity", "activity": moved }),
        json!({ "what": "no_activity", "activity": "workshop" }),
    ] {
        given(past.clone()).when("request_amendment", ask(&[earlier.clone(), way])).taken();
    }
    let too_late = with(workshop(), "span", json!({ "start": "2020-12-07", "end": "2020-12-10" }));
    given(past)
        .when("request_amendment", ask(&[earlier, json!({ "what": "activity", "activity": too_late })]))
        .refused(refusal("2020-12-10"));
}

#[test]
fn what_is_announced_for_an_extension_that_was_agreed_is_no_obstacle_before_it_begins() {
    let longer = json!({ "what": "ends", "ends": "2021-03-31" });
    let extended = json!({
        "type": "amendment_requested", "amendment": "A0", "changes": [{ "change": longer, "was": null }],
        "effective": "2020-12-01", "reason": reason(), "consents": [], "stage": "amending",
    });
    let approved = json!({
        "type": "amendment_approved", "amendment": "A0", "version": 2, "begins_on": "2020-12-01", "stage": "active",
    });
    let announced = json!({
        "type": "activity_announced", "activity": "workshop", "span": { "start": "2021-02-08", "end": "2021-02-09" },
        "place": { "mode": "online" },
    });
    let person = json!({ "name": "Someone", "email": "someone@ministry.example", "lang": "en" });
    let contact = json!({ "what": "contact_person", "person": person });
    given(at_work_and([extended, approved, announced])).when("request_amendment", ask(&[contact])).taken();
}

#[test]
fn the_word_of_a_country_that_left_is_not_waited_for() {
    let invited = |role: &str| json!({ "type": "partner_invited", "country": "MY", "role": role });
    let declined =
        json!({ "type": "partner_declined", "country": "MY", "role": "partner", "reason": reason() });
    let was = json!({ "what": "ends", "ends": "2020-12-31" });
    let extension = asked(&[json!({ "change": later_end(), "was": was })], &["MY", "PK"]);
    let past = [invited("partner"), extension, agreed_by("PK"), declined];
    let approve = || json!({ "amendment": "A1" });
    given(at_work_and(past.clone()))
        .when("approve_amendment", approve())
        .then([approved_for_later("active")]);
    given(at_work_and(past.clone()))
        .when("give_consent", json!({ "amendment": "A1", "country": "MY" }))
        .refused(missing("partner", "MY"));
    // In another role it still takes part.
    given(at_work_and(past.into_iter().chain([invited("provider")]).collect::<Vec<_>>()))
        .when("approve_amendment", approve())
        .refused_by("project/approve_amendment/consents_given", "guard");
}

#[test]
fn a_word_that_was_excused_is_not_waited_for_unless_its_country_joins() {
    let excused = |around: &mut Surroundings| {
        around.excused.consents.insert(("A1".parse().expect("a key"), pakistan()));
    };
    let approve = || json!({ "amendment": "A1" });
    given(at_work_and([extension()]))
        .around(excused)
        .when("approve_amendment", approve())
        .then([approved_for_later("active")]);
    let joins = json!({ "what": "partner", "country": "PK", "role": "provider" });
    given(at_work_and([asked(&[json!({ "change": joins })], &["PK"])]))
        .around(excused)
        .when("approve_amendment", approve())
        .refused_by("project/approve_amendment/consents_given", "guard");
}
