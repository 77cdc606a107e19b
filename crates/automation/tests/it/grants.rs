//! Of a grant hear the bank, the two people of the contract, and those whose lines change; each person once.

use crate::world::{World, addresses, shipped_as};
use nidaa_automation::{End, Obligation, Outgoing, overtaken};
use serde_json::{Value, json};

fn row(world: &World, key: &str) -> Obligation {
    world.desk().ledger.get(key).unwrap_or_else(|| panic!("no {key}")).clone()
}

fn ended(world: &World, key: &str) -> Option<End> {
    row(world, key).closed.map(|closing| closing.how)
}

fn usd(minor: i64) -> Value {
    json!({"minor": minor, "currency": "USD"})
}

fn reason() -> Value {
    json!({"text": {"en": "The hall costs more"}})
}

fn person(email: &str) -> Value {
    json!({"name": format!("Person at {email}"), "email": email, "lang": "en"})
}

/// P1 has a contract whose authority is the owner's own contact; Algeria and the owner have lines of the budget.
fn contracted() -> World {
    let mut world = World::usual();
    let opened = json!({"account": "payer", "name": "Payer", "lang": "fr", "roles": ["bank"]});
    world.tell("account", "payer", "opened", opened);
    world.tell("account", "payer", "address_named", json!({"email": "payer@bank.example"}));
    let line = |key: &str, partner: Option<&str>, head: &str| json!({"line": key, "partner": partner, "head": head, "amount": usd(100_000)});
    let contract = json!({"number": "8/1", "signed_on": "2020-10-01", "starts": "2020-10-01", "ends": "2021-11-30",
        "responsible_authority": person("fp.tr@example.org"), "contact_person": person("sri@ministry.example"),
        "budget": [line("flights", None, "travel"), line("rooms", Some("DZ"), "accommodation")],
        "activities": [{"activity": "visit", "title": {"en": "Visit"}, "kind": "study_visit",
            "span": {"start": "2021-06-14", "end": "2021-06-30"}, "partners": []}]});
    let signed = json!({"contract": contract, "grant": usd(200_000), "stage": "contracted"});
    world.tell("project", "P1", "contract_signed", signed);
    world
}

fn report(kind: &str) -> Value {
    json!({"report": "R1", "kind": kind, "period": {"start": "2020-10-01", "end": "2020-12-31"},
        "summary": {"en": "Done"}, "activities": [], "spent": [], "round": 1, "stage": "reporting"})
}

fn payment() -> Value {
    json!({"payment": "A", "kind": "advance", "amount": usd(50_000), "hands": ["sri"]})
}

fn of(mails: &[Outgoing], template: &str) -> Vec<Outgoing> {
    mails.iter().filter(|mail| mail.template == template).cloned().collect()
}

#[test]
fn the_bank_hears_of_reports_and_payments_and_owes_its_part() {
    let mut world = contracted();
    let told = world.tell("project", "P1", "report_submitted", report("progress"));
    assert_eq!(addresses(&told), ["office@example.org", "payer@bank.example"]);
    assert_eq!(row(&world, "endorse_report/P1/R1").owed_by, ["bank"]);
    world.tell("project", "P1", "report_endorsed", json!({"report": "R1"}));
    assert_eq!(ended(&world, "endorse_report/P1/R1"), Some(End::Met));
    assert!(row(&world, "review_report/P1/R1").is_open());
    assert!(told[0].text.contains("Due by: "), "{}", told[0].text);
    let told = world.tell("project", "P1", "payment_requested", payment());
    assert_eq!(addresses(&told), ["office@example.org", "payer@bank.example"]);
    assert!(told[0].text.contains("Due by: ") && told[1].text.contains("À faire au plus tard le\u{a0}: "));
    assert!(
        told[1].text.contains("USD\u{a0}500,00") && told[1].lang == nidaa_kernel::Lang::Fr,
        "{}",
        told[1].text
    );
}

#[test]
fn what_is_left_of_a_request_is_each_readers_own() {
    let mut world = contracted();
    let asked = world.tell("project", "P1", "payment_requested", payment());
    let left = |world: &World| asked.iter().map(|mail| overtaken(world.desk(), mail)).collect::<Vec<_>>();
    assert_eq!(left(&world), [None, None]);
    for hand in ["office", "second"] {
        world.tell("project", "P1", "payment_approved", json!({"payment": "A", "hands": [hand]}));
    }
    assert_eq!(left(&world), [Some("duty-over"), None], "the bank has still to pay");
}

#[test]
fn a_payment_is_approved_by_its_last_approval_and_paid_by_the_bank() {
    let mut world = contracted();
    world.tell("project", "P1", "payment_requested", payment());
    let approved = |hand: &str| json!({"payment": "A", "hands": [hand]});
    let state = |world: &World| (ended(world, "approve_payment/P1/A"), ended(world, "make_payment/P1/A"));
    world.tell("project", "P1", "payment_approved", approved("office"));
    assert_eq!(state(&world), (None, None));
    world.tell("project", "P1", "payment_approved", approved("second"));
    assert_eq!(state(&world), (Some(End::Met), None));
    let owed = row(&world, "make_payment/P1/A");
    let debtors: Vec<&str> = world.desk().debtors(&owed).map(|(key, _)| key).collect();
    assert_eq!(debtors, ["payer"]);
    let made = json!({"payment": "A", "amount": usd(50_000), "paid_on": "2020-10-05", "reference": "TR-1", "stage": "active"});
    world.tell("project", "P1", "payment_made", made);
    assert_eq!(state(&world), (Some(End::Met), Some(End::Met)));
}

#[test]
fn the_people_of_the_contract_hear_of_the_grant_and_the_owners_contact_among_them_once() {
    let mut world = contracted();
    let refused = json!({"payment": "A", "reason": reason()});
    world.tell("project", "P1", "payment_requested", payment());
    let told = world.tell("project", "P1", "payment_refused", refused);
    assert_eq!(addresses(&told), ["fp.tr@example.org", "sri@ministry.example"]);
}

#[test]
fn who_takes_the_place_of_a_person_of_the_contract_hears_of_it_once_the_change_is_approved() {
    let mut world = contracted();
    let change = |email: &str| json!({"what": "contact_person", "person": person(email)});
    let changes = json!([{"change": change("new@ministry.example"), "was": change("sri@ministry.example")}]);
    let asked = json!({"amendment": "A1", "changes": changes, "effective": "2020-11-01", "reason": reason(),
        "consents": [], "stage": "amending"});
    world.tell("project", "P1", "amendment_requested", asked);
    let approved = json!({"amendment": "A1", "version": 2, "stage": "contracted"});
    let told = of(&world.tell("project", "P1", "amendment_approved", approved), "amendment_decided");
    let expected = ["dz@example.org", "fp.tr@example.org", "new@ministry.example", "qa@example.org"];
    assert_eq!(addresses(&told), expected);
    let change = "Contact person: Person at sri@ministry.example → Person at new@ministry.example";
    assert!(told[1].text.contains(change), "{}", told[1].text);
    let left = |address: &str| world.desk().directory.left(nidaa_kernel::Position::ZERO, address);
    assert_eq!(left("sri@ministry.example"), Some("contact-replaced"));
    assert_eq!(left("fp.tr@example.org"), None, "the authority stays");
}

#[test]
fn an_approval_tells_the_later_day_from_which_it_holds_and_the_day_itself_who_joined() {
    let mut world = contracted();
    let joins = json!({"what": "partner", "country": "SN", "role": "partner"});
    let asked = json!({"amendment": "A1", "changes": [{"change": joins, "was": null}], "effective": "2020-11-01",
        "reason": reason(), "consents": ["SN"], "stage": "amending"});
    world.tell("project", "P1", "amendment_requested", asked);
    let approved = json!({"amendment": "A1", "version": 2, "begins_on": "2020-11-01", "stage": "contracted"});
    let told = of(&world.tell_as(3, "project", "P1", "amendment_approved", approved), "amendment_decided");
    let says = |text: &str| told.iter().any(|mail| mail.text.contains(text));
    assert!(says("It holds from 1 November 2020 on, and not before."), "{told:?}");
    assert_eq!(world.tell("project", "P1", "amendment_begun", json!({"amendment": "A1"})), []);
    let joined = json!({"country": "SN", "role": "partner"});
    let told = world.tell("project", "P1", "partner_confirmed", joined);
    assert_eq!(of(&told, "partner_answered").len(), told.len());
    assert!(addresses(&told).contains(&"fp.tr@example.org"), "{told:?}");
}

#[test]
fn a_person_of_the_contract_is_written_to_in_the_language_chosen() {
    let mut world = contracted();
    let chosen = json!({"lang": "ar"});
    world.tell("recipient", "sri@ministry.example", "language_chosen", chosen);
    let told = world.tell("project", "P1", "suspended", json!({"reason": reason(), "stage": "suspended"}));
    let sri = told.iter().find(|mail| mail.to == "sri@ministry.example").map(|mail| mail.lang);
    assert_eq!(sri, Some(nidaa_kernel::Lang::Ar));
}

#[test]
fn a_transfer_is_told_line_by_line_to_the_bank_and_to_those_whose_lines_change() {
    let mut world = contracted();
    let shifts = json!([{"from": "flights", "to": "rooms", "amount": usd(1_500)}]);
    let told =
        world.tell("project", "P1", "budget_transferred", json!({"shifts": shifts, "reason": reason()}));
    // Qatar takes part, but none of its lines changes.
    let expected = [
        "dz@example.org",
        "fp.tr@example.org",
        "office@example.org",
        "payer@bank.example",
        "sri@ministry.example",
    ];
    assert_eq!(addresses(&told), expected);
    let line = "travel, Project owner → accommodation, Algeria: USD\u{a0}15.00";
    assert!(told[2].text.contains(line), "{}", told[2].text);
}

#[test]
fn a_line_that_no_contract_tells_of_goes_by_its_key() {
    let mut world = World::usual();
    let shifts = json!([{"from": "flights", "to": "rooms", "amount": usd(1_500)}]);
    let told =
        world.tell("project", "P1", "budget_transferred", json!({"shifts": shifts, "reason": reason()}));
    let office = told.iter().find(|mail| mail.to == "office@example.org").expect("the office");
    assert!(office.text.contains("flights, Project owner → rooms"), "{}", office.text);
}

#[test]
fn an_activity_is_recorded_within_some_days_of_its_end_and_not_when_it_is_given_up() {
    let mut world = contracted();
    let place = json!({"mode": "online"});
    let announced = |key: &str| json!({"activity": key, "span": {"start": "2021-06-14", "end": "2021-06-16"}, "place": place});
    for key in ["workshop", "visit"] {
        world.tell("project", "P1", "activity_announced", announced(key));
    }
    let due = row(&world, "record_activity/P1/workshop").due.map(|due| due.date.to_string());
    assert_eq!(due.as_deref(), Some("2021-07-01"));
    let planned = json!({"activity": "visit", "title": {"en": "Visit"}, "kind": "study_visit",
        "span": {"start": "2021-06-14", "end": "2021-06-16"}, "partners": []});
    let changes = json!([{"change": {"what": "no_activity", "activity": "visit"}, "was": {"what": "activity", "activity": planned}}]);
    let asked = json!({"amendment": "A1", "changes": changes, "effective": "2020-11-01", "reason": reason(),
        "consents": [], "stage": "amending"});
    world.tell("project", "P1", "amendment_requested", asked);
    world.tell(
        "project",
        "P1",
        "amendment_approved",
        json!({"amendment": "A1", "version": 2, "stage": "active"}),
    );
    let state = |key: &str| ended(&world, &format!("record_activity/P1/{key}"));
    assert_eq!((state("visit"), state("workshop")), (Some(End::Lapsed), None));
    let held = json!({"activity": "workshop", "span": {"start": "2021-06-14", "end": "2021-06-16"}, "place": place,
        "attendance": [], "provider": null});
    world.tell("project", "P1", "activity_held", held);
    assert_eq!(ended(&world, "record_activity/P1/workshop"), Some(End::Met));
}

#[test]
fn an_activity_that_is_announced_for_other_days_is_recorded_later() {
    let mut world = contracted();
    let announced = |end: &str| json!({"activity": "visit", "span": {"start": "2021-06-14", "end": end}, "place": {"mode": "online"}});
    world.tell("project", "P1", "activity_announced", announced("2021-06-16"));
    world.tell("project", "P1", "activity_announced", announced("2021-06-20"));
    let due = row(&world, "record_activity/P1/visit").due.map(|due| due.date.to_string());
    assert_eq!(due.as_deref(), Some("2021-07-05"));
}

#[test]
fn an_activity_that_an_amendment_moves_is_recorded_after_its_new_days() {
    let mut world = contracted();
    let span = |end: &str| json!({"start": "2021-06-14", "end": end});
    let planned = |title: &str, end: &str| {
        json!({"what": "activity", "activity": {"activity": "visit", "title": {"en": title},
        "kind": "study_visit", "span": span(end), "partners": []}})
    };
    let announced = json!({"activity": "visit", "span": span("2021-06-16"), "place": {"mode": "online"}});
    world.tell("project", "P1", "activity_announced", announced);
    let mut amend = |key: &str, to: Value, was: Value| {
        let asked = json!({"amendment": key, "changes": [{"change": to, "was": was}], "effective": "2020-11-01",
            "reason": reason(), "consents": [], "stage": "amending"});
        world.tell("project", "P1", "amendment_requested", asked);
        let approved = json!({"amendment": key, "version": 2, "stage": "active"});
        world.tell("project", "P1", "amendment_approved", approved);
        let row = row(&world, "record_activity/P1/visit");
        (row.due.map(|due| due.date.to_string()), row.moves.len())
    };
    // Only its name changes, and it was announced for other days than the contract plans.
    let renamed = amend("A1", planned("Tour", "2021-06-30"), planned("Visit", "2021-06-30"));
    assert_eq!(renamed, (Some("2021-07-01".to_owned()), 0));
    let moved = amend("A2", planned("Tour", "2022-05-16"), planned("Tour", "2021-06-30"));
    assert_eq!(moved, (Some("2022-05-31".to_owned()), 1));
}

#[test]
fn an_owner_is_trained_by_the_day_of_the_policy() {
    let mut world = contracted();
    world.tell(
        "call",
        "CPF-08",
        "recorded",
        json!({"call": "CPF-08", "programme": "comcec-project-funding",
        "ordinal": 8, "year": 2020, "title": {}, "stage": "final_listed",
        "rules": {"programme": "comcec-project-funding", "version": 1, "digest": "d"}}),
    );
    world.tell("project", "P1", "activated", json!({"stage": "active"}));
    let due = row(&world, "train_owner/P1").due.map(|due| due.date.to_string());
    assert_eq!(due.as_deref(), Some("2021-04-30"));
    world.tell("project", "P1", "training_attended", json!({"on": "2021-04-05"}));
    assert_eq!(ended(&world, "train_owner/P1"), Some(End::Met));
}

#[test]
fn all_conditions_of_an_act_are_told_in_one_mail_with_their_days() {
    let mut world = World::usual();
    let condition = |key: &str, rest: u16| {
        json!({"rest": rest,
        "condition": {"key": key, "text": {"en": format!("The {key}")}, "due": format!("2020-12-0{}", rest + 1), "proof": {}}})
    };
    world.next_act();
    let mut set = |key, rest| world.tell_as(2, "project", "P3", "condition_set", condition(key, rest));
    let (first, second) = (set("venue", 1), set("letter", 0));
    assert_eq!((addresses(&first), addresses(&second)), (vec![], vec!["sesric@example.org"]));
    let text = &second[0].text;
    assert!(text.contains("- The letter – by 1 December 2020\n- The venue – by 2 December 2020"), "{text}");
}

#[test]
fn a_proposal_that_is_not_eligible_is_told_what_of_the_list_it_does_not_meet() {
    let mut world = World::usual();
    let checklist =
        json!([{"item": "owner_admissible", "passed": true}, {"item": "theme_served", "passed": false}]);
    world.tell("project", "P3", "eligibility_checked", json!({"checklist": checklist}));
    let told =
        world.tell("project", "P3", "found_ineligible", json!({"reason": reason(), "stage": "ineligible"}));
    let text = &told[0].text;
    assert!(text.contains("- The proposal serves an announced theme"), "{text}");
    assert!(!text.contains("registered public body"), "{text}");
}

#[test]
fn the_office_hears_of_a_declared_conflict_with_its_ground() {
    let mut world = World::usual();
    world.assessor("zeynep", None);
    let declared = json!({"assessor": "zeynep", "ground": "financial", "note": "Owns shares"});
    let told = world.tell("evaluation", "P1", "conflict_declared", declared);
    assert_eq!(addresses(&told), ["office@example.org"]);
    let text = &told[0].text;
    assert!(text.contains("Name of zeynep") && text.contains("Owns shares"), "{text}");
}

#[test]
fn the_sister_programmes_ask_the_same_of_the_bank() {
    for policy in ["comcec-covid-response", "comcec-al-quds"] {
        let rules = shipped_as(policy);
        let owed: Vec<&str> = rules
            .obligations()
            .iter()
            .filter(|rule| rule.owed_by == ["bank"])
            .map(|rule| rule.id.as_str())
            .collect();
        assert_eq!(owed, ["endorse_report", "make_payment"], "{policy}");
    }
}

#[test]
fn the_ministry_that_the_rules_name_is_told_of_what_stays_late_beside_the_owner() {
    let mut world = World::usual();
    world.under(shipped_as("comcec-al-quds"));
    world.institution("MoNE", "national_body", "PS", Some(("mone@example.org", "ar")));
    world.tell(
        "project",
        "P1",
        "activity_held",
        json!({"activity": "workshop", "span": {"start": "2020-10-01", "end": "2020-10-01"},
        "place": {"mode": "online"}, "attendance": [], "provider": null}),
    );
    let owed = row(&world, "report_activity/P1/workshop");
    let told = world.desk().audience(&owed, "responsible_authority");
    assert_eq!(told, ["MoNE"]);
}

/// The mails of the event with which the duty to give money back opens, after this end.
fn owed_back(end: &str, event: Value) -> Vec<Outgoing> {
    let mut world = contracted();
    world.tell("project", "P1", end, event);
    let told = world.tell("project", "P1", "refund_due", json!({"amount": usd(2_500_000)}));
    assert!(row(&world, "give_back/P1").is_open());
    told
}

#[test]
fn whoever_owes_money_back_hears_at_once_how_much_why_and_by_when_and_the_office_with_them() {
    let ended = || json!({"reason": reason(), "stage": "terminated"});
    let told = owed_back("terminated", ended());
    let all = ["fp.tr@example.org", "office@example.org", "sri@ministry.example"];
    assert_eq!(addresses(&told), all);
    let lead = "Project P1 was ended before its time, and accepted reports account for less than was paid. USD\u{a0}25,000.00 must be given back by the end of 30 November 2020.";
    for mail in &told {
        assert_eq!((mail.template.as_str(), mail.text.lines().next()), ("refund_due", Some(lead)));
        assert!(mail.text.contains("The hall costs more") && mail.duty, "{}", mail.text);
        let entry = mail.calendar.as_deref().is_some_and(|entry| entry.contains("UID:give_back/P1@nidaa"));
        // The office and the two people of the contract owe nothing themselves.
        assert_eq!(entry, mail.to == "fp.tr@example.org", "{}", mail.to);
    }
    let withdrawn = owed_back("withdrawn", json!({"reason": reason(), "stage": "withdrawn"}));
    assert!(withdrawn[0].text.starts_with("Project P1 was withdrawn"), "{}", withdrawn[0].text);
    let accepted =
        json!({"report": "R1", "eligible": usd(100), "balance": usd(-2_500_000), "stage": "settling"});
    let accounted = owed_back("final_report_accepted", accepted);
    assert!(accounted[0].text.contains("the grant bears less than was paid"), "{}", accounted[0].text);
    assert!(!accounted[0].text.contains("Reason:"), "{}", accounted[0].text);
}

#[test]
fn people_and_duties_change_on_the_first_day_of_the_amendment_that_changes_them() {
    let mut world = contracted();
    let announced = json!({"activity": "visit", "span": {"start": "2021-06-14", "end": "2021-06-16"}, "place": {"mode": "online"}});
    world.tell("project", "P1", "activity_announced", announced);
    let contact = |email: &str| json!({"what": "contact_person", "person": person(email)});
    let changes = json!([
        {"change": contact("new@ministry.example"), "was": contact("sri@ministry.example")},
        {"change": {"what": "no_activity", "activity": "visit"}, "was": null},
    ]);
    let asked = json!({"amendment": "A1", "changes": changes, "effective": "2020-11-01", "reason": reason(),
        "consents": [], "stage": "amending"});
    world.tell("project", "P1", "amendment_requested", asked);
    let approved = json!({"amendment": "A1", "version": 2, "begins_on": "2020-11-01", "stage": "contracted"});
    world.tell_as(3, "project", "P1", "amendment_approved", approved);
    let state = |world: &World| {
        let people = world.desk().directory.project("P1").expect("the project").people();
        let contact = people.filter(|(role, _)| *role == "contact_person");
        let email = contact
            .filter_map(|(_, person)| person.contact.as_ref())
            .map(|contact| contact.email.clone())
            .next();
        (email, ended(world, "record_activity/P1/visit"))
    };
    assert_eq!(state(&world), (Some("sri@ministry.example".to_owned()), None));
    world.tell("project", "P1", "amendment_begun", json!({"amendment": "A1"}));
    assert_eq!(state(&world), (Some("new@ministry.example".to_owned()), Some(End::Lapsed)));
}

#[test]
fn a_country_that_leaves_or_is_replaced_learns_it_with_those_it_worked_with() {
    let left = |kind: &'static str, more: serde_json::Value| {
        let mut world = contracted();
        world.one_command(if kind == "partner_replaced" { "replace_partner" } else { "withdraw_partner" });
        let mut event = json!({"country": "QA", "role": "partner", "reason": reason()});
        event.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        of(&world.tell("project", "P1", kind, event), "partner_left")
    };
    let told = left("partner_withdrawn", json!({}));
    assert_eq!(addresses(&told), ["fp.tr@example.org", "office@example.org", "qa@example.org"]);
    assert!(told[2].text.contains("Qatar") && told[2].text.contains("P1"), "{}", told[2].text);
    let told = left("partner_replaced", json!({"by": "SN"}));
    assert_eq!(addresses(&told), ["fp.tr@example.org", "office@example.org", "qa@example.org"]);
    assert!(told[2].text.contains("Sénégal"), "{}", told[2].text);
    let mut world = contracted();
    let withdrawn = json!({"country": "QA", "role": "partner", "reason": reason()});
    world.one_command("withdraw_partner");
    world.tell("project", "P1", "partner_withdrawn", withdrawn);
    world.one_command("replace_partner");
    let replaced = json!({"country": "QA", "role": "partner", "by": "SN", "reason": reason()});
    let told = of(&world.tell("project", "P1", "partner_replaced", replaced), "partner_left");
    assert!(told.is_empty(), "whoever left before takes part no longer since then: {told:?}");
}

#[test]
fn of_a_country_that_leaves_by_an_amendment_the_country_alone_hears_besides() {
    for command in ["approve_amendment", "begin_amendments"] {
        let mut world = contracted();
        world.one_command(command);
        let event = json!({"country": "QA", "role": "partner", "reason": reason()});
        let told = of(&world.tell("project", "P1", "partner_withdrawn", event), "partner_left");
        assert_eq!(addresses(&told), ["qa@example.org"], "{command}");
    }
}
