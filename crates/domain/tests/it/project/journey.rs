use super::*;
use nidaa_kernel::Country;

fn pakistan() -> Country {
    "PK".parse().expect("two capitals")
}

fn wish() -> Value {
    json!({ "reason": reason(), "to_year": 2021 })
}

fn wished() -> Value {
    json!({ "type": "postponement_requested", "reason": reason(), "to_year": 2021, "to_call": null })
}

fn to(year: i16) -> Value {
    json!({ "reason": reason(), "requested_by": "owner", "to_year": year })
}

fn postponed(year: i16) -> Value {
    json!({
        "type": "postponed", "reason": reason(), "requested_by": "owner", "from_year": 2020, "to_year": year,
        "to_call": null, "score": 6_000, "on": "2020-09-15", "act": null, "stage": "postponed",
    })
}

fn consent(country: &str) -> Value {
    json!({ "what": "consent", "country": country, "role": "partner" })
}

fn mandate(valid_until: &str) -> Value {
    json!({
        "type": "document_filed", "document": "mandate", "title": { "en": "Mandate" }, "valid_until": valid_until,
    })
}

fn asked(renewals: &[Value]) -> Value {
    json!({ "type": "renewals_asked", "renewals": renewals })
}

fn resumed(stage: &str) -> Value {
    json!({ "type": "resumed", "before_year": null, "reason": null, "stage": stage })
}

/// The year that projects of these stories are postponed to has begun.
const NEW_YEAR: &str = "2021-01-10T09:00:00Z";

#[test]
fn a_return_before_the_year_is_early_and_says_why() {
    let left = [in_stage("active"), postponed(2021)];
    let resume = |data: Value| given(left.clone()).when("resume_project", data);
    resume(json!({})).refused(Refusal::EarlyReturn { year: 2021 });
    resume(json!({ "reason": silence() })).refused(no_reason());
    let early = json!({ "type": "resumed", "before_year": 2021, "reason": reason(), "stage": "active" });
    resume(json!({ "reason": reason() })).then([early.clone()]);
    given(left.clone()).at(NEW_YEAR).when("resume_project", json!({})).then([resumed("active")]);
    // A return that is taken back leaves it away to the same year.
    let reverted = json!({
        "type": "decision_reverted", "decision": "resumed", "reason": reason(), "granted": null,
        "reserve_rank": null, "implementation_year": 2021, "stage": "postponed",
    });
    given(left.into_iter().chain([early, reverted]))
        .when("resume_project", json!({}))
        .refused(Refusal::EarlyReturn { year: 2021 });
}

#[test]
fn a_year_that_was_corrected_holds_also_when_what_came_since_is_taken_back() {
    let ended = json!({ "type": "terminated", "reason": reason(), "stage": "terminated" });
    let corrected = json!({ "type": "corrected", "correction": { "fact": "implementation_year", "value": 2022 },
        "was": { "fact": "implementation_year", "value": 2021 }, "reason": reason() });
    let back = json!({
        "type": "decision_reverted", "decision": "terminated", "reason": reason(), "granted": null,
        "reserve_rank": null, "implementation_year": 2022, "rest": 0, "stage": "postponed",
    });
    given([in_stage("active"), postponed(2021), ended, corrected, back])
        .at(NEW_YEAR)
        .when("resume_project", json!({}))
        .refused(Refusal::EarlyReturn { year: 2022 });
}

#[test]
fn an_owner_asks_for_a_later_year_and_waits_for_the_answer() {
    given([in_stage("active")]).by("project_owner").when("request_postponement", wish()).then([wished()]);
    given([in_stage("active"), wished()])
        .by("project_owner")
        .when("request_postponement", wish())
        .refused(exists("postponement_wish", "2021"));
    given([in_stage("active")])
        .by("project_owner")
        .when("request_postponement", with(wish(), "to_year", json!(2020)))
        .refused(Refusal::NotLater { from: 2020, to: 2020 });
}

#[test]
fn a_wish_is_declined_with_a_reason_and_can_be_made_again() {
    let declined = json!({ "type": "postponement_declined", "reason": reason() });
    given([in_stage("active"), wished()])
        .when("decline_postponement", json!({ "reason": reason() }))
        .then([declined.clone()]);
    given([in_stage("active")])
        .when("decline_postponement", json!({ "reason": reason() }))
        .refused(missing("postponement_wish", "P18"));
    given([in_stage("active"), wished(), declined])
        .by("project_owner")
        .when("request_postponement", wish())
        .then([wished()]);
}

#[test]
fn a_postponement_answers_the_wish() {
    given([in_stage("active"), wished(), postponed(2021), resumed("active")])
        .when("decline_postponement", json!({ "reason": reason() }))
        .refused(missing("postponement_wish", "P18"));
}

#[test]
fn a_postponement_may_lead_to_another_call() {
    let data = with(to(2021), "to_call", json!("CPF-09"));
    given([in_stage("active")]).when("postpone_project", data).then([with(
        postponed(2021),
        "to_call",
        json!("CPF-09"),
    )]);
}

#[test]
fn a_project_is_not_moved_to_its_own_call() {
    let own = || Refusal::OwnCall { call: "CPF-08".to_owned() };
    given([in_stage("active")])
        .when("postpone_project", with(to(2021), "to_call", json!("CPF-08")))
        .refused(own());
    given([in_stage("active")])
        .by("project_owner")
        .when("request_postponement", with(wish(), "to_call", json!("CPF-08")))
        .refused(own());
}

#[test]
fn what_holds_for_the_old_year_only_is_listed_when_a_project_leaves() {
    let due = json!({ "what": "document", "document": "mandate", "valid_until": "2020-12-31" });
    given([in_stage("active"), confirmed("PK", "partner"), invited("SN", "partner"), mandate("2020-12-31")])
        .when("postpone_project", to(2021))
        .then([postponed(2021), asked(&[consent("PK"), due])]);
    given([in_stage("active"), mandate("2021-12-31")])
        .when("postpone_project", to(2021))
        .then([postponed(2021)]);
}

#[test]
fn a_project_returns_when_all_was_given_anew() {
    let due = json!({ "what": "document", "document": "mandate", "valid_until": "2020-12-31" });
    let left = [
        in_stage("active"),
        confirmed("PK", "partner"),
        mandate("2020-12-31"),
        postponed(2021),
        asked(&[consent("PK"), due]),
    ];
    given(left.clone())
        .when("resume_project", json!({}))
        .refused_by("project/resume_project/renewals_done", "guard");
    let consented = json!({ "type": "consent_renewed", "country": "PK", "role": "partner" });
    let renewed = json!({ "type": "document_renewed", "document": "mandate", "valid_until": "2021-12-31" });
    let half = left.into_iter().chain([consented]);
    given(half.clone())
        .when("resume_project", json!({}))
        .refused_by("project/resume_project/renewals_done", "guard");
    given(half.chain([renewed, all_done()]))
        .at(NEW_YEAR)
        .when("resume_project", json!({}))
        .then([resumed("active")]);
}

#[test]
fn all_is_given_when_the_last_country_that_was_asked_has_left() {
    let left = [
        in_stage("active"),
        confirmed("PK", "partner"),
        confirmed("SN", "partner"),
        postponed(2021),
        asked(&[consent("PK")]),
    ];
    let going = json!({ "country": "PK", "role": "partner", "reason": reason() });
    let gone = |value: Value| with(value, "type", json!("partner_withdrawn"));
    let alone = [&left[..2], &left[3..]].concat();
    given(alone.clone()).when("withdraw_partner", going.clone()).then([gone(going.clone()), all_done()]);
    let by = with(going, "by", json!("MA"));
    given(alone).when("replace_partner", by.clone()).then([
        with(by, "type", json!("partner_replaced")),
        all_done(),
        json!({ "type": "partner_invited", "country": "MA", "role": "partner" }),
    ]);
    // Whoever stays is asked by name, also where the postponement asks already: its question goes with it.
    let other = json!({ "country": "SN", "role": "partner", "reason": reason() });
    given(left)
        .when("withdraw_partner", other.clone())
        .then([gone(other), asked_anew(&[consent("PK")], None)]);
}

#[test]
fn a_question_that_has_two_reasons_outlasts_the_postponement_and_is_asked_once() {
    let gone = |country: &str| json!({ "type": "partner_withdrawn", "country": country, "role": "partner", "reason": reason() });
    let back = json!({
        "type": "decision_reverted", "decision": "postponed", "reason": reason(), "granted": null,
        "reserve_rank": null, "implementation_year": 2020, "stage": "active",
    });
    let past = vec![
        in_stage("active"),
        confirmed("PK", "partner"),
        confirmed("SN", "partner"),
        confirmed("BD", "partner"),
        postponed(2021),
        asked(&[consent("PK"), consent("SN"), consent("BD")]),
        gone("SN"),
        asked_anew(&[consent("PK"), consent("BD")], None),
    ];
    let going = json!({ "country": "BD", "role": "partner", "reason": reason() });
    given(past.clone()).when("withdraw_partner", going).then([gone("BD")]);
    let consented = json!({ "type": "consent_renewed", "country": "PK", "role": "partner" });
    given(past.into_iter().chain([back, gone("BD")]))
        .when("renew_consent", json!({ "country": "PK", "role": "partner" }))
        .then([consented, all_done()]);
}

fn partner(country: &str) -> Value {
    json!({ "what": "partner", "country": country, "role": "partner" })
}

/// Senegal left, and where another country is named, it was asked to come in its place.
fn asked_anew(of: &[Value], by: Option<&str>) -> Value {
    let left = json!({
        "change": { "what": "no_partner", "country": "SN", "role": "partner" }, "was": partner("SN"),
    });
    let came = by.map(|by| json!({ "change": partner(by), "was": null }));
    let changes: Vec<Value> = std::iter::once(left).chain(came).collect();
    let because = json!({ "changes": changes, "reason": reason() });
    json!({ "type": "renewals_asked", "renewals": of, "because": because })
}

#[test]
fn those_that_agreed_are_asked_again_when_a_partner_leaves_or_is_replaced() {
    let going = json!({ "country": "SN", "role": "partner", "reason": reason() });
    let gone = with(going.clone(), "type", json!("partner_withdrawn"));
    for stage in ["final_listed", "active", "postponed"] {
        // Morocco has not answered its invitation yet: when it does, it agrees to what it finds.
        let past = [
            in_stage(stage),
            confirmed("PK", "partner"),
            confirmed("SN", "partner"),
            invited("MA", "partner"),
        ];
        given(past.clone())
            .when("withdraw_partner", going.clone())
            .then([gone.clone(), asked_anew(&[consent("PK")], None)]);
        let by = with(going.clone(), "by", json!("BD"));
        given(past).when("replace_partner", by.clone()).then([
            with(by, "type", json!("partner_replaced")),
            asked_anew(&[consent("PK")], Some("BD")),
            invited("BD", "partner"),
        ]);
    }
    // Nobody has been judged on a draft, so nobody is asked again.
    given([in_stage("draft"), confirmed("PK", "partner"), confirmed("SN", "partner")])
        .when("withdraw_partner", going)
        .then([gone]);
}

#[test]
fn what_others_have_asked_for_or_given_outlasts_the_taking_back_of_a_postponement() {
    let back = json!({
        "type": "decision_reverted", "decision": "postponed", "reason": reason(), "granted": null,
        "reserve_rank": null, "implementation_year": 2020, "stage": "active",
    });
    let gone = json!({ "type": "partner_withdrawn", "country": "SN", "role": "partner", "reason": reason() });
    let consented = json!({ "type": "consent_renewed", "country": "PK", "role": "partner" });
    let begun = || vec![in_stage("active"), confirmed("PK", "partner"), confirmed("SN", "partner")];
    let renew = json!({ "country": "PK", "role": "partner" });
    let asked_since = [postponed(2021), gone.clone(), asked_anew(&[consent("PK")], None), back.clone()];
    given(begun().into_iter().chain(asked_since))
        .when("renew_consent", renew.clone())
        .then([consented.clone(), all_done()]);
    let given_since = [gone, asked_anew(&[consent("PK")], None), postponed(2021), consented, back];
    given(begun().into_iter().chain(given_since))
        .when("renew_consent", renew)
        .refused(Refusal::Missing { what: "renewal", code: "PK".to_owned() });
}

#[test]
fn a_country_answers_once_for_all_that_has_changed() {
    let past = [
        in_stage("active"),
        confirmed("PK", "partner"),
        confirmed("SN", "partner"),
        confirmed("BD", "partner"),
        json!({ "type": "partner_withdrawn", "country": "SN", "role": "partner", "reason": reason() }),
        asked_anew(&[consent("PK"), consent("BD")], None),
    ];
    let going = json!({ "country": "BD", "role": "partner", "reason": reason() });
    let gone = with(going.clone(), "type", json!("partner_withdrawn"));
    given(past.clone()).when("withdraw_partner", going).then([gone.clone()]);
    let consented = json!({ "type": "consent_renewed", "country": "PK", "role": "partner" });
    given(past.into_iter().chain([gone]))
        .when("renew_consent", json!({ "country": "PK", "role": "partner" }))
        .then([consented, all_done()]);
}

fn all_done() -> Value {
    json!({ "type": "renewals_done" })
}

#[test]
fn the_last_of_what_was_asked_for_says_that_all_is_given() {
    let due = json!({ "what": "document", "document": "mandate", "valid_until": "2020-12-31" });
    let left = [in_stage("active"), confirmed("PK", "partner"), mandate("2020-12-31"), postponed(2021)];
    let left = left.into_iter().chain([asked(&[consent("PK"), due])]);
    let consented = json!({ "type": "consent_renewed", "country": "PK", "role": "partner" });
    let renew = |until: &str| json!({ "document": "mandate", "valid_until": until });
    let renewed = json!({ "type": "document_renewed", "document": "mandate", "valid_until": "2021-12-31" });
    given(left.clone())
        .when("renew_consent", json!({ "country": "PK", "role": "partner" }))
        .then([consented.clone()]);
    let half = left.chain([consented]);
    given(half.clone()).when("renew_document", renew("2021-12-31")).then([renewed, all_done()]);
    let (until, needs) = ("2021-06-30".to_owned(), "2021-12-31".to_owned());
    given(half).when("renew_document", renew("2021-06-30")).refused(Refusal::ExpiresTooSoon { until, needs });
}

#[test]
fn a_project_takes_its_score_along_as_it_is() {
    given([in_stage("active")])
        .around(|around| (around.scores, around.average) = (2, 7_350))
        .when("postpone_project", to(2021))
        .then([with(postponed(2021), "score", json!(7_350))]);
}

#[test]
fn a_partner_confirms_anew_for_its_own_country_and_once() {
    let data = || json!({ "country": "PK", "role": "partner" });
    let left = [in_stage("active"), confirmed("PK", "partner"), postponed(2021), asked(&[consent("PK")])];
    let consented = json!({ "type": "consent_renewed", "country": "PK", "role": "partner" });
    given(left.clone()).when("renew_consent", data()).then([consented.clone(), all_done()]);
    given(left.clone())
        .by("partner")
        .when("renew_consent", data())
        .refused(Refusal::NotYourCountry { country: pakistan() });
    given(left.into_iter().chain([consented]))
        .when("renew_consent", data())
        .refused(missing("renewal", "PK"));
}

#[test]
fn who_leaves_meanwhile_is_not_waited_for() {
    let left = [in_stage("active"), confirmed("PK", "partner"), postponed(2021), asked(&[consent("PK")])];
    let gone = json!({ "type": "partner_withdrawn", "country": "PK", "role": "partner", "reason": reason() });
    given(left.into_iter().chain([gone]))
        .at(NEW_YEAR)
        .when("resume_project", json!({}))
        .then([resumed("active")]);
}

#[test]
fn a_document_is_filed_once_and_renewed_for_longer() {
    let file = json!({ "document": "mandate", "title": { "en": "Mandate" }, "valid_until": "2020-12-31" });
    given([in_stage("active")]).when("file_document", file.clone()).then([mandate("2020-12-31")]);
    given([in_stage("active"), mandate("2020-12-31")])
        .when("file_document", file)
        .refused(exists("document", "mandate"));
    let renew = |until: &str| json!({ "document": "mandate", "valid_until": until });
    for until in ["2020-12-31", "2020-06-30"] {
        let (until, needs) = (until.to_owned(), "2021-01-01".to_owned());
        given([in_stage("active"), mandate("2020-12-31")])
            .when("renew_document", renew(&until))
            .refused(Refusal::ExpiresTooSoon { until, needs });
    }
    given([in_stage("active")])
        .when("renew_document", renew("2021-12-31"))
        .refused(missing("document", "mandate"));
}

#[test]
fn a_suspended_project_keeps_its_year_and_goes_on_where_it_was() {
    let suspended = json!({ "type": "suspended", "reason": reason(), "stage": "suspended" });
    given([in_stage("active")])
        .when("suspend_project", json!({ "reason": reason() }))
        .then([suspended.clone()]);
    given([in_stage("active")]).when("suspend_project", json!({ "reason": silence() })).refused(no_reason());
    given([in_stage("active"), suspended]).when("resume_project", json!({})).then([resumed("active")]);
}

#[test]
fn ending_before_time_claims_back_what_no_report_accounts_for() {
    let usd = |minor: i64| json!({ "minor": minor, "currency": "USD" });
    let person = json!({ "name": "Sri", "email": "sri@ministry.example", "lang": "en" });
    let contract = json!({
        "number": "1", "signed_on": "2020-02-01", "starts": "2020-03-01", "ends": "2020-11-30",
        "responsible_authority": person, "contact_person": person,
        "budget": [{ "line": "travel", "partner": null, "head": "travel", "amount": usd(1_000) }], "activities": [],
    });
    let past = [
        in_stage("final_listed"),
        json!({ "type": "contract_signed", "contract": contract, "grant": usd(1_000), "stage": "contracted" }),
        json!({ "type": "payment_requested", "payment": "P1", "kind": "advance", "amount": usd(700), "hands": ["sri"] }),
        json!({
            "type": "payment_made", "payment": "P1", "amount": usd(700), "paid_on": "2020-03-01",
            "reference": "TR-1", "stage": "active",
        }),
        json!({
            "type": "report_submitted", "report": "Q1", "kind": "progress", "round": 1, "stage": "reporting",
            "period": { "start": "2020", "end": "2020" }, "summary": { "en": "Done" }, "activities": [],
            "spent": [{ "line": "travel", "amount": usd(450) }],
        }),
        json!({ "type": "report_accepted", "report": "Q1", "stage": "active" }),
    ];
    given(past.clone()).when("terminate_project", json!({ "reason": reason() })).then([
        json!({ "type": "terminated", "reason": reason(), "stage": "terminated" }),
        json!({ "type": "refund_due", "amount": usd(250) }),
    ]);
    let left = postponed(2021);
    given(past.into_iter().chain([left])).when("withdraw_project", json!({ "reason": reason() })).then([
        json!({ "type": "withdrawn", "reason": reason(), "stage": "withdrawn" }),
        json!({ "type": "refund_due", "amount": usd(250) }),
    ]);
}

#[test]
fn the_title_of_a_document_is_one_line_that_a_subject_can_quote() {
    for (title, refusal) in untitled("title") {
        let file = json!({ "document": "mandate", "title": title, "valid_until": "2020-12-31" });
        given([in_stage("active")]).when("file_document", file).refused(refusal);
    }
}
