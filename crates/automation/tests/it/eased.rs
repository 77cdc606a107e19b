//! What was given beyond the rules is told to whoever got it.

use crate::world::{World, addresses};
use nidaa_automation::{overtaken, untold};
use serde_json::{Value, json};

fn reason() -> Value {
    json!({"text": {"en": "The registry was closed"}})
}

fn end_of(date: &str) -> Value {
    json!({"date": date, "zone": "Europe/Istanbul", "end": format!("{date}T21:00:00Z")})
}

/// Qatar was asked on 1 October 2020 to take part in P2, and has 21 days to answer.
fn asked() -> (World, &'static str) {
    let mut world = World::usual();
    world.tell("project", "P2", "partner_invited", json!({"country": "QA", "role": "partner"}));
    (world, "confirm_partnership/P2/QA/partner")
}

#[test]
fn who_owes_a_duty_hears_until_when_there_is_time_and_why() {
    let (mut world, key) = asked();
    let granted = json!({"from": end_of("2020-10-22"), "to": end_of("2020-11-05"), "reason": reason()});
    let told = world.tell("obligation", key, "time_granted", granted);
    let told: Vec<_> =
        told.iter().map(|mail| (mail.template.as_str(), mail.to.as_str(), mail.case.as_deref())).collect();
    assert_eq!(told, [("time_granted", "qa@example.org", Some("project/P2"))]);
}

#[test]
fn the_mail_on_more_time_names_both_days() {
    let (mut world, key) = asked();
    let granted = json!({"from": end_of("2020-10-22"), "to": end_of("2020-11-05"), "reason": reason()});
    let told = world.tell("obligation", key, "time_granted", granted);
    let text = &told[0].text;
    assert!(text.contains("22 octobre 2020") && text.contains("5 nov. 2020"), "{text}");
    assert!(text.contains("The registry was closed"), "{text}");
}

#[test]
fn who_is_excused_hears_that_nothing_is_owed() {
    let (mut world, key) = asked();
    let told = world.tell("obligation", key, "excused", json!({"reason": reason()}));
    assert_eq!(addresses(&told), ["qa@example.org"]);
    assert_eq!(told[0].template, "duty_excused");
    // Of a duty that nobody knows nobody is told.
    assert_eq!(
        world.tell("obligation", "confirm_partnership/P9/QA/partner", "excused", json!({"reason": reason()})),
        []
    );
}

#[test]
fn a_grace_period_is_told_to_those_whose_proposals_are_still_open() {
    let mut world = World::usual();
    world.tell("call", "CPF-08", "opened", crate::world::opened());
    for project in ["P1", "P2"] {
        world.tell(
            "project",
            project,
            "returned_by_focal_point",
            json!({"reason": reason(), "stage": "draft"}),
        );
    }
    let grace = json!({"minutes": 15, "until": "2020-09-30T21:15:00Z", "reason": reason()});
    let told = world.tell("call", "CPF-08", "grace_granted", grace);
    // SESRIC has handed in; Türkiye has two drafts and hears of both at once.
    assert_eq!(addresses(&told), ["fp.tr@example.org"]);
    let text = &told[0].text;
    assert!(text.contains("P1") && text.contains("P2") && text.contains("00:15"), "{text}");
}

/// P9, a draft of Türkiye for a call that closes on 30 September 2020, and what its focal point hears when the close moves.
fn extended(granted: Option<&str>, to: &str) -> String {
    let mut world = World::usual();
    world.tell("call", "CPF-08", "opened", crate::world::opened());
    let drafted = json!({"project": "P9", "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
        "programme": "comcec-project-funding", "call": "CPF-08", "sector": "tourism", "stage": "draft"});
    world.tell("project", "P9", "drafted", drafted);
    if let Some(granted) = granted {
        let granted = json!({"from": end_of("2020-09-30"), "to": end_of(granted), "reason": reason()});
        world.tell("obligation", "submit_proposal/P9", "time_granted", granted);
    }
    let moved = json!({"from": end_of("2020-09-30"), "to": end_of(to), "reason": reason()});
    let told = world.tell("call", "CPF-08", "deadline_extended", moved);
    told.into_iter().find(|mail| mail.to == "fp.tr@example.org").expect("the owner").text
}

#[test]
fn an_extension_names_the_own_time_of_a_proposal_where_that_is_later() {
    let own = "P9 – A proposal (until 8 October 2020)";
    assert!(extended(Some("2020-10-08"), "2020-10-05").contains(own));
    for text in [extended(Some("2020-10-03"), "2020-10-05"), extended(None, "2020-10-05")] {
        assert!(text.contains("P9 – A proposal") && !text.contains("P9 – A proposal ("), "{text}");
    }
}

#[test]
fn a_grace_names_the_own_time_of_a_proposal_where_that_is_later() {
    let mut world = World::usual();
    world.tell("call", "CPF-08", "opened", crate::world::opened());
    let drafted = json!({"project": "P9", "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
        "programme": "comcec-project-funding", "call": "CPF-08", "sector": "tourism", "stage": "draft"});
    world.tell("project", "P9", "drafted", drafted);
    let granted = json!({"from": end_of("2020-09-30"), "to": end_of("2020-10-08"), "reason": reason()});
    world.tell("obligation", "submit_proposal/P9", "time_granted", granted);
    let grace = json!({"minutes": 15, "until": "2020-09-30T21:15:00Z", "reason": reason()});
    let told = world.tell("call", "CPF-08", "grace_granted", grace);
    let mail = told.iter().find(|mail| mail.to == "fp.tr@example.org").expect("the owner");
    assert!(mail.text.contains("P9 – A proposal (until 8 "), "{}", mail.text);
}

/// The decision on which the last mails rest is taken back.
fn taken_back(world: &mut World, key: &str, decision: &str) -> Vec<nidaa_automation::Outgoing> {
    world.tell("obligation", key, "decision_reverted", json!({"decision": decision, "reason": reason()}))
}

fn state(world: &World, key: &str) -> (bool, Option<jiff::civil::Date>) {
    let row = world.desk().ledger.get(key).expect("a duty");
    (row.is_open(), row.due.as_ref().map(|due| due.date))
}

fn granted(until: &str) -> Value {
    json!({"from": end_of("2020-10-22"), "to": end_of(until), "reason": reason()})
}

#[test]
fn a_duty_is_owed_by_its_day_before_once_the_grant_is_taken_back() {
    let (mut world, key) = asked();
    let before = state(&world, key);
    world.tell("obligation", key, "time_granted", granted("2020-11-05"));
    let first = state(&world, key);
    world.tell("obligation", key, "time_granted", granted("2020-11-20"));
    taken_back(&mut world, key, "time_granted");
    assert_eq!(state(&world, key), first);
    taken_back(&mut world, key, "time_granted");
    assert_eq!(state(&world, key), before);
    taken_back(&mut world, key, "time_granted");
    assert_eq!(state(&world, key), before, "nothing is left to take back");
}

#[test]
fn who_was_excused_owes_it_again_and_gets_the_draft_of_a_correction() {
    let (mut world, key) = asked();
    let before = state(&world, key);
    let excused = world.tell("obligation", key, "excused", json!({"reason": reason()})).remove(0);
    world.prepared(&excused);
    let drafts = taken_back(&mut world, key, "excused");
    assert_eq!(state(&world, key), before);
    let told: Vec<_> =
        drafts.iter().map(|mail| (mail.template.as_str(), mail.to.as_str(), mail.hold)).collect();
    assert_eq!(told, [("duty_corrected", "qa@example.org", true)]);
    assert_eq!(overtaken(world.desk(), &drafts[0]), None);
    world.tell("project", "P2", "partner_confirmed", json!({"country": "QA", "role": "partner"}));
    assert_eq!(overtaken(world.desk(), &drafts[0]), Some("duty-over"), "it is owed no longer");
}

#[test]
fn what_would_have_ended_an_excused_duty_lets_it_end_for_ever() {
    let (mut world, key) = asked();
    world.tell("obligation", key, "excused", json!({"reason": reason()}));
    world.tell("project", "P2", "partner_confirmed", json!({"country": "QA", "role": "partner"}));
    assert_eq!(world.desk().ledger.owed(key).and_then(|owed| owed.over_since).as_deref(), Some(key));
    taken_back(&mut world, key, "excused");
    assert!(!state(&world, key).0);
}

#[test]
fn a_rest_stops_the_clock_of_a_duty_that_was_excused_meanwhile() {
    let (mut world, key) = asked();
    let mut other = asked().0;
    for world in [&mut world, &mut other] {
        world.at("2020-10-05T09:00:00Z");
    }
    world.tell("obligation", key, "excused", json!({"reason": reason()}));
    for world in [&mut world, &mut other] {
        world.tell("project", "P2", "suspended", json!({"reason": reason(), "stage": "suspended"}));
        world.at("2020-10-15T09:00:00Z");
        world.tell("project", "P2", "resumed", json!({"stage": "final_listed"}));
    }
    taken_back(&mut world, key, "excused");
    assert_eq!(state(&world, key), state(&other, key));
}

#[test]
fn a_mail_on_a_decision_that_was_taken_back_does_not_leave_and_nobody_is_corrected() {
    let (mut world, key) = asked();
    let mail = world.tell("obligation", key, "time_granted", granted("2020-11-05")).remove(0);
    assert_eq!(untold(world.desk(), &mail), None);
    world.prepared(&mail);
    let correction = taken_back(&mut world, key, "time_granted").remove(0);
    assert_eq!(untold(world.desk(), &mail), Some("decision-reverted"));
    assert_eq!(untold(world.desk(), &correction), None);
    world.tell("obligation", key, "time_granted", granted("2020-11-12"));
    assert_eq!(untold(world.desk(), &correction), Some("decision-taken-anew"));
}

#[test]
fn whoever_hands_a_proposal_on_hears_of_the_time_that_its_owner_got() {
    let mut world = World::usual();
    world.institution("TR-MIN", "ministry", "TR", Some(("ministry@example.org", "en")));
    world.tell("call", "CPF-08", "opened", crate::world::opened());
    let owner = json!({"kind": "institution", "institution": "TR-MIN"});
    let drafted = json!({"project": "P9", "title": {"en": "A proposal"}, "owner": owner,
        "programme": "comcec-project-funding", "call": "CPF-08", "sector": "tourism", "stage": "draft"});
    world.tell("project", "P9", "drafted", drafted);
    world.tell("project", "P9", "sent_to_focal_point", json!({"stage": "focal_point_check"}));
    let granted = json!({"from": end_of("2020-09-30"), "to": end_of("2020-10-08"), "reason": reason()});
    let told = world.tell("obligation", "submit_proposal/P9", "time_granted", granted);
    let kinds: Vec<_> = told.iter().map(|mail| (mail.to.as_str(), mail.template.as_str())).collect();
    assert_eq!(kinds, [("ministry@example.org", "time_granted"), ("fp.tr@example.org", "time_granted")]);
    let mail = &told[1];
    for words in ["Endorse the proposal or return it", "30 September 2020", "8 Oct 2020"] {
        assert!(mail.text.contains(words), "{words}: {}", mail.text);
    }
    assert!(
        mail.calendar.as_ref().is_some_and(|file| file.contains("endorse_proposal/P9")),
        "{:?}",
        mail.calendar
    );
    // The focal point got more time already; a shorter one for the owner moves nothing of it.
    let shorter = json!({"from": end_of("2020-10-08"), "to": end_of("2020-10-06"), "reason": reason()});
    let told = world.tell("obligation", "submit_proposal/P9", "time_granted", shorter);
    assert_eq!(addresses(&told), ["ministry@example.org"]);
}
