//! Duties that a grant brings along: conditions, findings, consents and sub-grants, each opened, moved and closed by its
//! own events.

use crate::world::{World, addresses, shipped_as};
use jiff::civil::date;
use nidaa_automation::{End, Obligation, Outgoing};
use serde_json::{Value, json};

fn row(world: &World, key: &str) -> Obligation {
    world.desk().ledger.get(key).unwrap_or_else(|| panic!("no {key}")).clone()
}

/// Open duties whose key begins so.
fn open(world: &World, of: &[&str]) -> Vec<String> {
    let rows = world.desk().ledger.open().filter(|row| of.contains(&row.duty.as_str()));
    rows.map(|row| row.key.clone()).collect()
}

fn ended(world: &World, key: &str) -> Option<End> {
    row(world, key).closed.map(|closing| closing.how)
}

fn reason() -> Value {
    json!({"text": {"en": "Something is lacking"}})
}

const CONDITION: [&str; 2] = ["meet_condition", "judge_proof"];
const FINDING: [&str; 2] = ["answer_finding", "judge_finding"];

/// P1 was approved on 1 October 2020 under two conditions.
fn approved() -> World {
    let mut world = World::usual();
    world.tell("project", "P1", "approved", json!({"stage": "final_listed"}));
    for (key, due) in [("venue", "2020-12-01"), ("letter", "2020-11-01")] {
        let condition = json!({"key": key, "text": {"en": format!("The {key}")}, "due": due, "proof": {}});
        world.tell("project", "P1", "condition_set", json!({"condition": condition}));
    }
    world
}

#[test]
fn each_condition_of_an_approval_is_owed_by_the_owner_until_its_own_day() {
    let world = approved();
    assert_eq!(open(&world, &CONDITION), ["meet_condition/P1/letter", "meet_condition/P1/venue"]);
    let row = row(&world, "meet_condition/P1/venue");
    assert_eq!(
        (row.owed_by, row.due.map(|due| due.date)),
        (vec!["project_owner".to_owned()], Some(date(2020, 12, 1)))
    );
}

#[test]
fn a_day_that_was_set_for_a_condition_waits_while_the_project_stands_still() {
    let mut world = approved();
    world.at("2020-10-11T09:00:00Z");
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    world.at("2021-10-11T09:00:00Z");
    world.tell("project", "P1", "resumed", json!({"stage": "final_listed"}));
    let due = row(&world, "meet_condition/P1/venue").due.map(|due| due.date);
    assert_eq!(due, Some(date(2021, 12, 1)), "365 days later");
}

#[test]
fn a_proof_passes_the_duty_to_the_office_and_one_that_does_not_do_passes_it_back() {
    let mut world = approved();
    let shown = json!({"condition": "venue", "proof": "letter.pdf"});
    let asked = world.tell("project", "P1", "proof_reported", shown.clone());
    assert!(asked[0].text.contains("Due by: 16 October 2020"), "{}", asked[0].text);
    assert_eq!(ended(&world, "meet_condition/P1/venue"), Some(End::Met));
    assert_eq!(row(&world, "judge_proof/P1/venue").due.map(|due| due.date), Some(date(2020, 10, 16)));
    world.tell("project", "P1", "proof_rejected", json!({"condition": "venue", "reason": reason()}));
    assert_eq!(open(&world, &CONDITION), ["meet_condition/P1/letter", "meet_condition/P1/venue"]);
    world.tell("project", "P1", "proof_reported", shown);
    world.tell("project", "P1", "condition_met", json!({"condition": "venue"}));
    assert_eq!(open(&world, &CONDITION), ["meet_condition/P1/letter"]);
    assert_eq!(ended(&world, "judge_proof/P1/venue"), Some(End::Met));
}

#[test]
fn days_on_which_the_office_judged_a_proof_are_not_the_owners() {
    let mut world = approved();
    world.at("2020-11-11T09:00:00Z");
    world.tell("project", "P1", "proof_reported", json!({"condition": "letter", "proof": "letter.pdf"}));
    let ledger = &world.desk().ledger;
    let late = ledger
        .lateness(&row(&world, "meet_condition/P1/letter"), "2021-01-01T00:00:00Z".parse().expect("a time"));
    assert_eq!(late.map(|late| late.days), Some(10));
}

/// A visit of P1 found two things.
fn visited() -> World {
    let mut world = World::usual();
    let finding =
        |key: &str, due: &str| json!({"finding": key, "text": {"en": format!("Mend {key}")}, "due": due});
    let findings = [finding("V1-a", "2020-11-15"), finding("V1-b", "2020-12-15")];
    let visit = json!({"visit": "V1", "on": "2020-10-01", "note": {"en": "Under way"}, "findings": findings});
    world.tell("project", "P1", "visit_recorded", visit);
    world
}

#[test]
fn each_finding_of_a_visit_is_answered_by_the_owner_and_judged_by_the_office() {
    let mut world = visited();
    assert_eq!(open(&world, &FINDING), ["answer_finding/P1/V1-a", "answer_finding/P1/V1-b"]);
    assert_eq!(row(&world, "answer_finding/P1/V1-b").due.map(|due| due.date), Some(date(2020, 12, 15)));
    let answered = json!({"finding": "V1-a", "answer": {"en": "Mended"}});
    world.tell("project", "P1", "finding_answered", answered.clone());
    assert_eq!(open(&world, &FINDING), ["judge_finding/P1/V1-a", "answer_finding/P1/V1-b"]);
    world.tell("project", "P1", "finding_returned", json!({"finding": "V1-a", "reason": reason()}));
    assert_eq!(open(&world, &FINDING), ["answer_finding/P1/V1-a", "answer_finding/P1/V1-b"]);
    world.tell("project", "P1", "finding_answered", answered);
    world.tell("project", "P1", "finding_resolved", json!({"finding": "V1-a", "proof": reason()}));
    assert_eq!(open(&world, &FINDING), ["answer_finding/P1/V1-b"]);
    // What the office sees for itself needs no answer.
    world.tell("project", "P1", "finding_resolved", json!({"finding": "V1-b", "proof": reason()}));
    assert_eq!(ended(&world, "answer_finding/P1/V1-b"), Some(End::Lapsed));
}

#[test]
fn a_visit_that_found_nothing_opens_nothing() {
    let mut world = World::usual();
    let visit = json!({"visit": "V1", "on": "2020-10-01", "note": {"en": "Under way"}, "findings": []});
    world.tell("project", "P1", "visit_recorded", visit);
    assert_eq!(open(&world, &FINDING), Vec::<String>::new());
}

fn amended(world: &mut World, consents: &[&str]) -> Vec<Outgoing> {
    let event = json!({"amendment": "A1", "changes": [], "effective": "2020-11-01", "reason": reason(),
        "consents": consents, "stage": "amending"});
    world.tell("project", "P1", "amendment_requested", event)
}

#[test]
fn each_country_that_a_change_concerns_is_asked_again_and_the_decision_ends_what_is_open() {
    let mut world = World::usual();
    let asked = amended(&mut world, &["DZ", "QA"]);
    let qatar = asked.iter().find(|mail| mail.to == "qa@example.org").expect("Qatar is asked");
    assert!(qatar.text.contains("À faire au plus tard le\u{a0}: 11 octobre 2020"), "{}", qatar.text);
    assert_eq!(open(&world, &["give_consent"]), ["give_consent/P1/A1/DZ", "give_consent/P1/A1/QA"]);
    let (desk, asked) = (world.desk(), row(&world, "give_consent/P1/A1/QA"));
    assert_eq!(asked.due.as_ref().map(|due| due.date), Some(date(2020, 10, 11)));
    assert_eq!(["QA", "DZ", "office"].map(|whom| desk.owes(&asked, whom)), [true, false, false]);
    world.tell("project", "P1", "consent_given", json!({"amendment": "A1", "country": "DZ"}));
    assert_eq!(
        open(&world, &["give_consent", "decide_amendment"]),
        ["give_consent/P1/A1/QA", "decide_amendment/P1/A1"]
    );
    let refused = json!({"amendment": "A1", "reason": reason(), "stage": "active"});
    world.tell("project", "P1", "amendment_refused", refused);
    assert_eq!(
        ["DZ", "QA"].map(|country| ended(&world, &format!("give_consent/P1/A1/{country}"))),
        [Some(End::Met), Some(End::Lapsed)]
    );
    assert_eq!(ended(&world, "decide_amendment/P1/A1"), Some(End::Met));
}

#[test]
fn a_country_that_leaves_is_asked_about_no_amendment_any_more() {
    let mut world = World::usual();
    amended(&mut world, &["DZ", "QA"]);
    let gone = json!({"country": "DZ", "role": "partner", "reason": reason()});
    world.tell("project", "P1", "partner_withdrawn", gone);
    assert_eq!(ended(&world, "give_consent/P1/A1/DZ"), Some(End::Lapsed));
    assert_eq!(open(&world, &["give_consent"]), ["give_consent/P1/A1/QA"]);
}

#[test]
fn what_rests_with_an_amendment_under_way_goes_on_with_the_return() {
    let suspended = json!({"reason": reason(), "stage": "suspended"});
    let back = |decision: &str| json!({"decision": decision, "reason": reason(), "stage": "amending"});
    let mut world = World::usual();
    amended(&mut world, &[]);
    let rests = |world: &World| row(world, "decide_amendment/P1/A1").rests();
    for (event, data) in [("resumed", json!({"stage": "amending"})), ("decision_reverted", back("suspended"))]
    {
        world.tell("project", "P1", "suspended", suspended.clone());
        assert!(rests(&world));
        world.tell("project", "P1", event, data);
        assert!(!rests(&world), "{event}");
    }
}

#[test]
fn a_change_that_concerns_nobody_asks_nobody() {
    let mut world = World::usual();
    amended(&mut world, &[]);
    assert_eq!(open(&world, &["give_consent", "decide_amendment"]), ["decide_amendment/P1/A1"]);
}

#[test]
fn what_a_grant_brings_along_rests_while_the_project_is_postponed() {
    let mut world = visited();
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    let rests =
        |world: &World| open(world, &FINDING).iter().map(|key| row(world, key).rests()).collect::<Vec<_>>();
    assert_eq!(rests(&world), [true, true]);
    world.tell("project", "P1", "resumed", json!({"stage": "active"}));
    assert_eq!(rests(&world), [false, false]);
}

#[test]
fn a_sub_grant_is_accounted_for_before_the_activities_end() {
    let mut world = World::usual();
    world.under(shipped_as("comcec-covid-response"));
    for key in ["S1", "S2"] {
        let award = json!({"subgrant": key, "beneficiary": "A workshop", "amount": {"minor": 100, "currency": "USD"}, "purpose": {"en": "Tools"}});
        world.tell("project", "P1", "subgrant_awarded", award);
    }
    let money = json!({"minor": 50, "currency": "USD"});
    world.tell(
        "project",
        "P1",
        "subgrant_settled",
        json!({"subgrant": "S1", "spent": money, "returned": money}),
    );
    world.tell("project", "P1", "subgrant_cancelled", json!({"subgrant": "S2", "reason": reason()}));
    assert_eq!(
        ["S1", "S2"].map(|key| ended(&world, &format!("settle_subgrant/P1/{key}"))),
        [Some(End::Met), Some(End::Lapsed)]
    );
}

#[test]
fn who_hands_in_for_the_owners_owes_the_proposal_and_its_conditions_with_them() {
    let mut world = World::usual();
    world.institution("ATHC", "national_body", "PS", Some(("athc@example.org", "ar")));
    world.under(shipped_as("comcec-al-quds"));
    world.tell(
        "project",
        "Q1",
        "drafted",
        json!({"project": "Q1", "title": {"en": "A library"},
        "owner": {"kind": "institution", "institution": "SESRIC"}, "programme": "comcec-al-quds",
        "call": "CPF-08", "sector": "heritage", "stage": "draft"}),
    );
    let condition = json!({"key": "venue", "text": {"en": "The venue"}, "due": "2020-12-01", "proof": {}});
    world.tell("project", "Q1", "condition_set", json!({ "condition": condition }));
    for key in ["submit_proposal/Q1", "meet_condition/Q1/venue"] {
        let (desk, row) = (world.desk(), row(&world, key));
        assert_eq!(
            ["ATHC", "SESRIC", "DZ-MIN"].map(|whom| desk.owes(&row, whom)),
            [true, true, false],
            "{key}"
        );
    }
}

/// A call of 2020, one proposal, and two assessors of whom one can be written to.
fn judging() -> World {
    let mut world = World::usual();
    let drafted = json!({"call": "CPF-09", "programme": "comcec-project-funding", "ordinal": 9, "year": 2020,
        "title": {}, "stage": "draft"});
    world.tell("call", "CPF-09", "drafted", drafted);
    world.tell(
        "project",
        "P9",
        "drafted",
        json!({"project": "P9", "title": {"en": "Roads of Türkiye"},
        "owner": {"kind": "state", "country": "TR"}, "programme": "comcec-project-funding",
        "call": "CPF-09", "sector": "tourism", "stage": "eligible"}),
    );
    world.assessor("zeynep", Some("zeynep@example.org"));
    world.assessor("omar", None);
    world
}

fn assign(world: &mut World, login: &str) -> Vec<Outgoing> {
    let assigned = json!({"assessor": login, "chosen": {"how": "by_hand"}});
    world.tell("evaluation", "P9", "assessor_assigned", assigned)
}

#[test]
fn each_assessor_owes_a_score_until_the_evaluations_date_under_a_number_that_names_nobody() {
    let mut world = judging();
    assign(&mut world, "zeynep");
    assign(&mut world, "omar");
    assert_eq!(open(&world, &["score_proposal"]), ["score_proposal/P9/1", "score_proposal/P9/2"]);
    let first = row(&world, "score_proposal/P9/1");
    assert_eq!(first.due.as_ref().map(|due| due.date), Some(date(2020, 10, 24)));
    assert!(first.is_confidential());
    assert_eq!(
        ["zeynep", "omar", "assessor", "TR"].map(|whom| world.desk().owes(&first, whom)),
        [true, false, true, false]
    );
    world.tell(
        "evaluation",
        "P9",
        "scored",
        json!({"assessor": "zeynep", "marks": [], "summary": null, "score": 7000}),
    );
    assert_eq!(ended(&world, "score_proposal/P9/1"), Some(End::Met));
    world.tell("evaluation", "P9", "assessor_released", json!({"assessor": "omar", "reason": reason()}));
    assert_eq!(ended(&world, "score_proposal/P9/2"), Some(End::Lapsed));
}

#[test]
fn a_conflict_frees_the_assessor_and_one_that_was_an_error_binds_again() {
    let mut world = judging();
    assign(&mut world, "zeynep");
    let declared = json!({"assessor": "zeynep", "ground": "personal", "note": null});
    world.tell("evaluation", "P9", "conflict_declared", declared.clone());
    assert_eq!(ended(&world, "score_proposal/P9/1"), Some(End::Lapsed));
    let lifted = |login: &str| json!({"assessor": login, "reason": reason()});
    world.tell("evaluation", "P9", "conflict_lifted", lifted("zeynep"));
    assert!(row(&world, "score_proposal/P9/1").is_open());
    // Whoever was never given the proposal owes nothing.
    world.tell("evaluation", "P9", "conflict_lifted", lifted("omar"));
    assert_eq!(open(&world, &["score_proposal"]), ["score_proposal/P9/1"]);
}

#[test]
fn a_conflict_of_somebody_who_never_had_the_proposal_frees_nobody() {
    let mut world = judging();
    assign(&mut world, "zeynep");
    let declared = json!({"assessor": "omar", "ground": "personal", "note": null});
    world.tell("evaluation", "P9", "conflict_declared", declared);
    assert_eq!(open(&world, &["score_proposal"]), ["score_proposal/P9/1"]);
}

/// A proposal given to Zeynep and to Dina, who acts for Qatar.
fn given_to_two() -> World {
    let mut world = judging();
    let dina =
        json!({"account": "dina", "name": "Dina", "lang": "ar", "roles": ["assessor"], "country": "QA"});
    world.tell("account", "dina", "opened", dina);
    assign(&mut world, "zeynep");
    assign(&mut world, "dina");
    world
}

/// What the office is told of assessors that are lacking.
fn needed(mails: Vec<Outgoing>) -> Vec<Outgoing> {
    mails.into_iter().filter(|mail| mail.template == "assessor_needed").collect()
}

fn qatar(world: &mut World, kind: &str) -> Vec<Outgoing> {
    let mut event = json!({"country": "QA", "role": "partner"});
    if kind == "partner_declined" {
        event["reason"] = reason();
    }
    world.tell("project", "P9", kind, event)
}

fn score(world: &mut World, login: &str) -> Vec<String> {
    let scored = json!({"assessor": login, "marks": [], "summary": null, "score": 7000});
    world.tell("evaluation", "P9", "scored", scored).into_iter().map(|mail| mail.template).collect()
}

#[test]
fn a_stake_that_arises_frees_the_assessor_tells_the_office_once_and_binds_again_when_it_is_gone() {
    let mut world = given_to_two();
    let told = needed(qatar(&mut world, "partner_invited"));
    assert_eq!(ended(&world, "score_proposal/P9/2"), Some(End::Lapsed));
    assert_eq!(addresses(&told), ["office@example.org"]);
    assert!(told[0].text.contains("dina – their country takes part"), "{}", told[0].text);
    assert_eq!(needed(qatar(&mut world, "partner_confirmed")).len(), 0, "that is known");
    assert_eq!(needed(qatar(&mut world, "partner_declined")).len(), 0);
    assert_eq!(open(&world, &["score_proposal"]), ["score_proposal/P9/1", "score_proposal/P9/2"]);
    let told = needed(world.tell("evaluation", "P9", "person_listed", json!({"account": "zeynep"})));
    assert!(told[0].text.contains("zeynep – they work on the project"), "{}", told[0].text);
    assert_eq!(ended(&world, "score_proposal/P9/1"), Some(End::Lapsed));
}

#[test]
fn a_country_that_declines_what_is_to_come_has_its_stake_until_it_leaves() {
    let mut world = given_to_two();
    qatar(&mut world, "partner_invited");
    qatar(&mut world, "partner_confirmed");
    let joining = json!([{"amendment": "A3", "from": "2027-06-01"}]);
    let declined =
        json!({"country": "QA", "role": "partner", "reason": reason(), "joinings": joining, "stays": true});
    let told = world.tell("project", "P9", "partner_declined", declined);
    assert_eq!(ended(&world, "score_proposal/P9/2"), Some(End::Lapsed));
    let office = told.iter().find(|mail| mail.to == "office@example.org").expect("the office learns it");
    let says = "Qatar declined to join project P9 again as a partner country from 1 June 2027 on";
    assert!(office.text.contains(says) && office.text.contains("it has not left"), "{}", office.text);
    let left = json!({"country": "QA", "role": "partner", "reason": reason()});
    world.tell("project", "P9", "partner_withdrawn", left);
    assert!(row(&world, "score_proposal/P9/2").is_open());
}

#[test]
fn what_ended_otherwise_meanwhile_is_not_owed_again_when_the_stake_is_gone() {
    let mut world = given_to_two();
    qatar(&mut world, "partner_invited");
    world.tell("project", "P9", "short_listed", json!({"stage": "short_listed"}));
    qatar(&mut world, "partner_declined");
    assert_eq!(ended(&world, "score_proposal/P9/2"), Some(End::Lapsed));
}

#[test]
fn a_conflict_that_is_lifted_binds_nobody_whose_country_takes_part() {
    let mut world = given_to_two();
    let declared = json!({"assessor": "dina", "ground": "personal", "note": null});
    world.tell("evaluation", "P9", "conflict_declared", declared);
    qatar(&mut world, "partner_invited");
    let lifted = json!({"assessor": "dina", "reason": reason()});
    world.tell("evaluation", "P9", "conflict_lifted", lifted);
    assert_eq!(ended(&world, "score_proposal/P9/2"), Some(End::Lapsed));
    qatar(&mut world, "partner_declined");
    assert!(row(&world, "score_proposal/P9/2").is_open());
}

#[test]
fn the_office_is_not_asked_for_another_assessor_where_enough_are_left() {
    let mut world = given_to_two();
    assign(&mut world, "omar");
    assert_eq!(needed(qatar(&mut world, "partner_invited")).len(), 0);
    let declared = json!({"assessor": "omar", "ground": "personal", "note": null});
    let told = needed(world.tell("evaluation", "P9", "conflict_declared", declared));
    assert!(told[0].text.contains("Assessors still needed: 1"), "{}", told[0].text);
}

#[test]
fn a_score_that_does_not_count_is_none_of_all() {
    let mut world = given_to_two();
    assert_eq!(score(&mut world, "dina"), Vec::<String>::new());
    qatar(&mut world, "partner_invited");
    assert_eq!(score(&mut world, "zeynep"), Vec::<String>::new(), "one of two");
    assign(&mut world, "omar");
    assert_eq!(score(&mut world, "omar"), ["proposal_scored"]);
}

#[test]
fn an_assessor_is_reminded_without_a_word_of_whose_proposal_it_is() {
    let mut world = judging();
    let assigned = assign(&mut world, "zeynep");
    assert_eq!(
        assigned.iter().map(|mail| (mail.to.as_str(), mail.subject.as_str())).collect::<Vec<_>>(),
        [("zeynep@example.org", "Proposals for you to assess by 24 October 2020")]
    );
    world.at("2020-10-23T06:00:00Z");
    let reminded = world.tell(
        "obligation",
        "score_proposal/P9/1",
        "reminded",
        json!({"moment": "2020-10-23T06:00:00Z"}),
    );
    assert_eq!(reminded.len(), 1);
    for mail in assigned.iter().chain(&reminded) {
        let all = format!("{}{}{}", mail.subject, mail.text, mail.html);
        assert!(!all.contains("Türkiye") && !all.contains("/projects/"), "{all}");
    }
    assert!(
        reminded[0].text.contains("https://nidaa.example/en/obligations?whom=zeynep"),
        "{}",
        reminded[0].text
    );
}

#[test]
fn an_assessor_hears_once_of_all_proposals_of_one_day() {
    let mut world = judging();
    world.tell(
        "project",
        "P10",
        "drafted",
        json!({"project": "P10", "title": {"en": "Rails"},
        "owner": {"kind": "state", "country": "TR"}, "programme": "comcec-project-funding",
        "call": "CPF-09", "sector": "tourism", "stage": "eligible"}),
    );
    assert_eq!(assign(&mut world, "zeynep").len(), 1);
    let assigned = json!({"assessor": "zeynep", "chosen": {"how": "least_loaded", "load": 1, "among": 2}});
    assert_eq!(world.tell("evaluation", "P10", "assessor_assigned", assigned).len(), 0);
    assert_eq!(open(&world, &["score_proposal"]).len(), 2);
    world.at("2020-10-02T09:00:00Z");
    assert_eq!(assign(&mut world, "zeynep").len(), 1, "the next day is another one");
}

#[test]
fn an_assessor_hears_of_each_call_of_one_day() {
    let mut world = judging();
    let drafted = json!({"call": "CPF-10", "programme": "comcec-project-funding", "ordinal": 10, "year": 2020,
        "title": {}, "stage": "draft"});
    world.tell("call", "CPF-10", "drafted", drafted);
    world.tell(
        "project",
        "P11",
        "drafted",
        json!({"project": "P11", "title": {"en": "Rails"},
        "owner": {"kind": "state", "country": "TR"}, "programme": "comcec-project-funding",
        "call": "CPF-10", "sector": "tourism", "stage": "eligible"}),
    );
    assert_eq!(assign(&mut world, "zeynep").len(), 1);
    let assigned = json!({"assessor": "zeynep", "chosen": {"how": "by_hand"}});
    assert_eq!(world.tell("evaluation", "P11", "assessor_assigned", assigned).len(), 1);
}

/// P1 was paid 400.00 under its contract.
fn paid() -> World {
    let mut world = World::usual();
    let usd = |minor: i64| json!({"minor": minor, "currency": "USD"});
    let person = json!({"name": "Sri", "email": "sri@ministry.example", "lang": "en"});
    let contract = json!({
        "number": "1", "signed_on": "2020-10-01", "starts": "2020-10-01", "ends": "2021-09-30",
        "responsible_authority": person, "contact_person": person, "activities": [],
        "budget": [{"line": "travel", "partner": null, "head": "travel", "amount": usd(100_000)}],
    });
    let signed = json!({"contract": contract, "grant": usd(100_000), "stage": "contracted"});
    let asked = json!({"payment": "P", "kind": "advance", "amount": usd(40_000), "hands": []});
    let made = json!({
        "payment": "P", "amount": usd(40_000), "paid_on": "2020-10-01", "reference": "TR", "stage": "active",
    });
    for (kind, payload) in [("contract_signed", signed), ("payment_requested", asked), ("payment_made", made)]
    {
        world.tell("project", "P1", kind, payload);
    }
    world
}

#[test]
fn money_to_be_given_back_is_owed_until_all_of_it_came_and_every_mail_names_it() {
    let mut world = paid();
    let usd = |minor: i64| json!({"minor": minor, "currency": "USD"});
    let end = json!({"reason": reason(), "stage": "terminated"});
    let told = world.tell("project", "P1", "terminated", end);
    let names = |text: &str, sum: &str| text.contains(sum) || text.contains(&sum.replace('.', ","));
    assert!(!told.is_empty() && told.iter().all(|mail| names(&mail.text, "USD\u{a0}400.00")), "{told:?}");
    world.tell("project", "P1", "refund_due", json!({"amount": usd(40_000)}));
    let owed = row(&world, "give_back/P1");
    assert_eq!(
        (owed.owed_by[0].as_str(), owed.due.map(|due| due.date)),
        ("project_owner", Some(date(2020, 11, 30)))
    );
    let back = json!({"amount": usd(15_000), "received_on": "2020-10-01", "reference": "IN"});
    world.tell("project", "P1", "refund_received", back);
    world.at("2020-11-23T06:00:00Z");
    let reminded =
        world.tell("obligation", "give_back/P1", "reminded", json!({"moment": "2020-11-23T06:00:00Z"}));
    assert!(!reminded.is_empty(), "it is owed in a week");
    assert!(reminded.iter().all(|mail| names(&mail.text, "USD\u{a0}250.00")), "{reminded:?}");
    world.tell("project", "P1", "refund_settled", json!({}));
    assert_eq!(ended(&world, "give_back/P1"), Some(End::Met));
}

/// What the office is told of an account that was closed.
fn close(world: &mut World, login: &str) -> Vec<Outgoing> {
    let mails = world.tell("account", login, "closed", json!({}));
    mails.into_iter().filter(|mail| mail.template == "assessor_left").collect()
}

#[test]
fn an_account_that_is_closed_owes_no_score_the_office_hears_once_and_opened_again_it_owes_it_again() {
    let mut world = given_to_two();
    let told = close(&mut world, "dina");
    assert_eq!(addresses(&told), ["office@example.org"]);
    assert!(told[0].text.contains("dina") && told[0].text.contains("P9"), "{}", told[0].text);
    assert_eq!(ended(&world, "score_proposal/P9/2"), Some(End::Lapsed));
    assert_eq!(open(&world, &["score_proposal"]), ["score_proposal/P9/1"]);
    let again =
        json!({"account": "dina", "name": "Dina", "lang": "ar", "roles": ["assessor"], "country": "SN"});
    world.tell("account", "dina", "opened", again);
    assert_eq!(open(&world, &["score_proposal"]), ["score_proposal/P9/1", "score_proposal/P9/2"]);
}

#[test]
fn whoever_comes_back_for_a_country_that_takes_part_owes_no_score() {
    let mut world = given_to_two();
    qatar(&mut world, "partner_invited");
    // The stake had been told; that the account is closed as well is no news.
    assert_eq!(close(&mut world, "dina"), []);
    let back =
        json!({"account": "dina", "name": "Dina", "lang": "ar", "roles": ["assessor"], "country": "QA"});
    world.tell("account", "dina", "opened", back);
    assert_eq!(open(&world, &["score_proposal"]), ["score_proposal/P9/1"]);
}

#[test]
fn the_closing_of_an_account_that_judges_nothing_is_no_news() {
    let mut world = given_to_two();
    assert_eq!(close(&mut world, "omar"), []);
    world.tell("project", "P9", "short_listed", json!({"stage": "short_listed"}));
    assert_eq!(close(&mut world, "dina"), [], "no marks are given any more");
}

#[test]
fn a_score_of_an_account_that_was_closed_does_not_count_and_another_assessor_is_needed() {
    let mut world = given_to_two();
    score(&mut world, "dina");
    assert_eq!(close(&mut world, "dina").len(), 1);
    assert_eq!(score(&mut world, "zeynep"), Vec::<String>::new(), "one of the two scores does not count");
}

/// What the office is told of the seats that a closed account leaves empty.
fn emptied(world: &mut World, login: &str) -> Vec<Outgoing> {
    let mails = world.tell("account", login, "closed", json!({}));
    mails.into_iter().filter(|mail| mail.template == "focal_point_left").collect()
}

#[test]
fn a_focal_point_whose_account_is_closed_leaves_a_seat_that_the_office_hears_of_once() {
    let mut world = World::usual();
    for login in ["awa", "omar"] {
        world.assessor(login, None);
        let seat = json!({"sector": "tourism", "account": login, "from": "2020-01-01"});
        world.tell("institution", "DZ-MIN", "focal_point_appointed", seat);
    }
    let own = json!({"sector": "trade", "account": "awa", "from": "2020-01-01"});
    world.tell("institution", "QA-MIN", "focal_point_appointed", own);
    let told = emptied(&mut world, "awa");
    assert_eq!(addresses(&told), ["office@example.org"]);
    assert!(told[0].text.contains("QA-MIN – Intra-OIC trade"), "{}", told[0].text);
    assert!(!told[0].text.contains("DZ-MIN"), "another is on duty there: {}", told[0].text);
    let relieved = json!({"sector": "tourism", "account": "omar", "until": "2020-10-01"});
    world.tell("institution", "DZ-MIN", "focal_point_relieved", relieved);
    assert_eq!(emptied(&mut world, "omar"), [], "whoever was relieved leaves no seat");
}
