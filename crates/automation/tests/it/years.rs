//! What is owed every year moves with the year of implementation, whoever told it.

use crate::world::{World, postponed};
use jiff::civil::{Date, date};
use serde_json::{Value, json};

const KEY: &str = "submit_final_report/P9";

/// P9 of the call of 2026 has a contract; it names this year of implementation, or none.
fn contracted(year: Option<i16>) -> World {
    let mut world = World::usual();
    let rules = json!({"programme": "comcec-project-funding", "version": 1, "digest": "d"});
    let call = json!({"call": "CPF-14", "programme": "comcec-project-funding", "ordinal": 14, "title": {},
        "year": 2026, "stage": "final_listed", "rules": rules});
    world.tell("call", "CPF-14", "recorded", call);
    let drafted = json!({"project": "P9", "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
        "programme": "comcec-project-funding", "call": "CPF-14", "sector": "tourism",
        "implementation_year": year, "stage": "draft"});
    world.tell("project", "P9", "drafted", drafted);
    let person = json!({"name": "A person", "email": "person@ministry.example", "lang": "en"});
    let contract = json!({"number": "14/1", "signed_on": "2027-01-15", "starts": "2027-02-01", "ends": "2027-09-30",
        "responsible_authority": person, "contact_person": person, "budget": [], "activities": []});
    let grant = json!({"minor": 1_000, "currency": "USD"});
    let signed = json!({"contract": contract, "grant": grant, "stage": "contracted"});
    world.tell("project", "P9", "contract_signed", signed);
    world
}

fn due(world: &World) -> Option<Date> {
    world.desk().ledger.get(KEY)?.due.as_ref().map(|due| due.date)
}

fn to(from: Option<i16>, year: i16) -> Value {
    let mut event = postponed(None);
    (event["from_year"], event["to_year"]) = (json!(from), json!(year));
    event
}

fn corrected(world: &mut World, year: i16) {
    let fact = json!({"fact": "implementation_year", "value": year});
    let event = json!({"correction": fact, "was": null, "reason": {"text": {"en": "The letter"}}});
    world.tell("project", "P9", "corrected", event);
}

#[test]
fn a_postponement_moves_what_is_due_in_the_year_also_where_only_the_call_tells_it() {
    for year in [Some(2027), None] {
        let mut world = contracted(year);
        assert_eq!(due(&world), Some(date(2027, 12, 30)));
        world.tell("project", "P9", "postponed", to(year, 2028));
        assert_eq!(due(&world), Some(date(2028, 12, 30)), "of {year:?}");
        world.tell("project", "P9", "resumed", json!({"stage": "contracted"}));
        world.tell("project", "P9", "postponed", to(Some(2028), 2030));
        assert_eq!(due(&world), Some(date(2030, 12, 30)), "of {year:?}");
    }
}

#[test]
fn a_year_corrected_after_a_postponement_is_the_one_that_duties_follow() {
    for year in [Some(2027), None] {
        let mut world = contracted(year);
        world.tell("project", "P9", "postponed", to(year, 2028));
        corrected(&mut world, 2029);
        assert_eq!(due(&world), Some(date(2029, 12, 30)), "of {year:?}");
    }
}

#[test]
fn a_year_corrected_before_any_postponement_is_the_one_it_counts_from() {
    for year in [Some(2026), None] {
        let mut world = contracted(year);
        corrected(&mut world, 2027);
        assert_eq!(due(&world), Some(date(2027, 12, 30)), "of {year:?}");
        world.tell("project", "P9", "postponed", to(Some(2027), 2028));
        assert_eq!(due(&world), Some(date(2028, 12, 30)), "of {year:?}");
    }
}

#[test]
fn a_postponement_taken_back_gives_the_day_back() {
    for year in [Some(2027), None] {
        let mut world = contracted(year);
        world.tell("project", "P9", "postponed", to(year, 2028));
        let back = json!({"decision": "postponed", "reason": {"text": {"en": "The wrong project"}},
            "implementation_year": year, "stage": "contracted"});
        world.tell("project", "P9", "decision_reverted", back);
        assert_eq!(due(&world), Some(date(2027, 12, 30)), "of {year:?}");
    }
}
