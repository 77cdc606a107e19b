//! What is owed every year moves with the year of implementation, whoever told it.

use crate::world::{World, postponed, shipped, shipped_with};
use jiff::{
    Timestamp,
    civil::{Date, date},
};
use nidaa_automation::{Silence, forecast, plan, silence};
use nidaa_kernel::CallCode;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const KEY: &str = "submit_final_report/P9";

/// P9 of the call of 2026 has a contract; it names this year of implementation, or none.
fn contracted(year: Option<i16>) -> World {
    let mut world = drafted(year);
    sign(&mut world);
    world
}

fn drafted(year: Option<i16>) -> World {
    let mut world = World::usual();
    let rules = json!({"programme": "comcec-project-funding", "version": 1, "digest": "d"});
    let call = json!({"call": "CPF-14", "programme": "comcec-project-funding", "ordinal": 14, "title": {},
        "year": 2026, "stage": "final_listed", "rules": rules});
    world.tell("call", "CPF-14", "recorded", call);
    let drafted = json!({"project": "P9", "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
        "programme": "comcec-project-funding", "call": "CPF-14", "sector": "tourism",
        "implementation_year": year, "stage": "draft"});
    world.tell("project", "P9", "drafted", drafted);
    world
}

fn sign(world: &mut World) {
    let person = json!({"name": "A person", "email": "person@ministry.example", "lang": "en"});
    let contract = json!({"number": "14/1", "signed_on": "2027-01-15", "starts": "2027-02-01", "ends": "2027-11-30",
        "responsible_authority": person, "contact_person": person, "budget": [], "activities": []});
    let grant = json!({"minor": 1_000, "currency": "USD"});
    let signed = json!({"contract": contract, "grant": grant, "stage": "contracted"});
    world.tell("project", "P9", "contract_signed", signed);
}

fn amended(world: &mut World, ends: &str, begins_on: Option<&str>) {
    let change = |ends: &str| json!({"what": "ends", "ends": ends});
    let changes = json!([{"change": change(ends), "was": change("2027-11-30")}]);
    let asked = json!({"amendment": "A1", "changes": changes, "effective": "2027-10-01",
        "reason": {"text": {"en": "A flood"}}, "consents": [], "stage": "amending"});
    world.tell("project", "P9", "amendment_requested", asked);
    let approved = json!({"amendment": "A1", "version": 2, "begins_on": begins_on, "stage": "contracted"});
    world.tell_as(3, "project", "P9", "amendment_approved", approved);
}

/// Steps at which it is spoken of from a moment on, with their days.
fn spoken_of(world: &World, from: &str) -> Vec<(String, String)> {
    let row = world.desk().ledger.get(KEY).expect("the duty");
    let from: Timestamp = from.parse().expect("a moment");
    let later = plan(world.desk(), row).into_iter().filter(|one| one.at > from);
    later.map(|one| (one.step.to_string(), one.day.to_string())).collect()
}

fn due(world: &World) -> Option<Date> {
    due_of(world, KEY)
}

/// What is due on a day of the year.
fn yearly(world: &World) -> Option<Date> {
    due_of(world, "close_project/P9")
}

fn due_of(world: &World, key: &str) -> Option<Date> {
    world.desk().ledger.get(key)?.due.as_ref().map(|due| due.date)
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
        assert_eq!(yearly(&world), Some(date(2028, 2, 28)));
        world.tell("project", "P9", "postponed", to(year, 2028));
        assert_eq!(yearly(&world), Some(date(2029, 2, 28)), "of {year:?}");
        world.tell("project", "P9", "resumed", json!({"stage": "contracted"}));
        world.tell("project", "P9", "postponed", to(Some(2028), 2030));
        assert_eq!(yearly(&world), Some(date(2031, 2, 28)), "of {year:?}");
    }
}

#[test]
fn a_year_corrected_after_a_postponement_is_the_one_that_duties_follow() {
    for year in [Some(2027), None] {
        let mut world = contracted(year);
        world.tell("project", "P9", "postponed", to(year, 2028));
        corrected(&mut world, 2029);
        assert_eq!(yearly(&world), Some(date(2030, 2, 28)), "of {year:?}");
    }
}

#[test]
fn a_year_corrected_before_any_postponement_is_the_one_it_counts_from() {
    for year in [Some(2026), None] {
        let mut world = contracted(year);
        corrected(&mut world, 2027);
        assert_eq!(yearly(&world), Some(date(2028, 2, 28)), "of {year:?}");
        world.tell("project", "P9", "postponed", to(Some(2027), 2028));
        assert_eq!(yearly(&world), Some(date(2029, 2, 28)), "of {year:?}");
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
        assert_eq!(yearly(&world), Some(date(2028, 2, 28)), "of {year:?}");
    }
}

#[test]
fn the_final_report_is_due_so_long_after_the_end_of_the_contract_as_it_stands() {
    let mut world = contracted(Some(2027));
    assert_eq!(due(&world), Some(date(2027, 12, 30)));
    amended(&mut world, "2028-02-29", None);
    assert_eq!((due(&world), yearly(&world)), (Some(date(2028, 3, 30)), Some(date(2028, 2, 28))));
    let row = world.desk().ledger.get(KEY).expect("the duty");
    let moves: Vec<_> = row.moves.iter().map(|moved| moved.cause.event.as_str()).collect();
    assert_eq!(moves, ["project_amendment_approved"]);
    let said = spoken_of(&world, "2027-12-01T09:00:00Z");
    assert_eq!(said.first().map(|(_, day)| day.as_str()), Some("2028-03-16"), "{said:?}");
}

#[test]
fn the_final_report_is_owed_until_it_is_handed_in_and_a_progress_report_is_not_it() {
    let mut world = contracted(Some(2027));
    let report = |key: &str, kind: &str| {
        json!({"report": key, "kind": kind, "period": {"start": "2027-02-01", "end": "2027-11-30"},
            "summary": {"en": "Done"}, "activities": [], "spent": [], "round": 1, "stage": "final_reporting"})
    };
    let owed = |world: &World, key: &str| {
        world.desk().ledger.get(key).is_some_and(nidaa_automation::Obligation::is_open)
    };
    world.tell("project", "P9", "report_submitted", report("R1", "progress"));
    assert!(owed(&world, KEY));
    world.tell("project", "P9", "report_submitted", report("F", "final"));
    assert_eq!([KEY, "review_report/P9/F"].map(|key| owed(&world, key)), [false, true]);
    // Sent back, it is owed as a revision, by the day of that.
    let back = json!({"report": "F", "comment": {"text": {"en": "Who came"}}, "stage": "active"});
    world.tell("project", "P9", "report_returned", back);
    assert_eq!([KEY, "revise_report/P9/F"].map(|key| owed(&world, key)), [false, true]);
    world.tell("project", "P9", "report_submitted", report("F", "final"));
    assert!(!owed(&world, "revise_report/P9/F"));
}

#[test]
fn what_fell_due_while_nothing_was_owed_is_told_of_once_it_is_owed_again() {
    let reason = || json!({"text": {"en": "A flood"}});
    let breaks = [
        (
            "suspended",
            json!({"reason": reason(), "stage": "suspended"}),
            "resumed",
            json!({"stage": "contracted"}),
        ),
        (
            "terminated",
            json!({"reason": reason(), "stage": "terminated"}),
            "decision_reverted",
            json!({"decision": "terminated", "reason": reason(), "stage": "contracted"}),
        ),
    ];
    for (begins, why, ends, back) in breaks {
        let mut world = contracted(Some(2027));
        world.at("2027-12-17T09:00:00Z");
        world.tell("project", "P9", begins, why);
        world.at("2028-03-01T09:00:00Z");
        world.tell("project", "P9", ends, back);
        assert_eq!(due(&world), Some(date(2027, 12, 30)), "{begins}");
        let said = spoken_of(&world, "2028-03-01T09:00:00Z");
        let first = said.first().unwrap_or_else(|| panic!("silent after it was {begins}"));
        assert_eq!((first.0.as_str(), first.1.as_str()), ("+1", "2028-03-02"), "{said:?}");
        assert!(said.iter().any(|(step, _)| step.starts_with("rung")), "{said:?}");
        let row = world.desk().ledger.get(KEY).expect("the duty");
        let late = world.desk().ledger.lateness(row, "2028-03-11T09:00:00Z".parse().expect("a moment"));
        let late = late.expect("it is late");
        let own: i64 = late.causes.iter().filter(|cause| !cause.at_rest).map(|cause| cause.days).sum();
        assert_eq!((late.days, own), (72, 11), "{begins}: {:?}", late.causes);
    }
}

#[test]
fn a_last_day_that_fell_into_a_rest_is_not_said_to_have_been_told() {
    let told = |rested: bool| {
        let mut world = drafted(Some(2027));
        world.under(shipped_with(
            "deadline: final_report\n    remind: reminder_offsets_days\n    overdue: overdue_offsets_days\n    ladder: upwards",
            "deadline: final_report\n    remind: reminder_offsets_days",
        ));
        sign(&mut world);
        let remind = |world: &mut World, at: &str| {
            world.at(at);
            world.tell("obligation", KEY, "reminded", json!({"moment": at}));
        };
        remind(&mut world, "2027-12-16T09:00:00Z");
        if rested {
            let suspended = json!({"reason": {"text": {"en": "A flood"}}, "stage": "suspended"});
            world.tell("project", "P9", "suspended", suspended);
            world.at("2028-03-01T09:00:00Z");
            world.tell("project", "P9", "resumed", json!({"stage": "contracted"}));
        } else {
            remind(&mut world, "2027-12-30T09:00:00Z");
        }
        silence(world.desk(), world.desk().ledger.get(KEY).expect("the duty"))
    };
    assert_eq!((told(true), told(false)), (Some(Silence::TooLate), Some(Silence::AllSaid)));
}

#[test]
fn what_an_amendment_moves_on_a_later_day_is_foreseen_from_that_day_on() {
    let first = |begins_on: Option<&str>, until: &str| {
        let mut world = World::usual();
        let drafted = json!({"project": "P9", "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
            "programme": "comcec-project-funding", "call": null, "sector": "tourism",
            "implementation_year": 2027, "stage": "draft"});
        world.tell("project", "P9", "drafted", drafted);
        sign(&mut world);
        if begins_on.is_some() {
            amended(&mut world, "2028-02-29", begins_on);
        }
        let [now, until] = ["2027-09-20T09:00:00Z", until].map(|at| at.parse().expect("a moment"));
        let foreseen =
            forecast((world.desk(), &[shipped()]), world.besides(vec![]), (now, until), world.site());
        let of_report = foreseen.iter().filter(|one| one.obligation.as_deref() == Some(KEY));
        of_report.map(|one| one.at.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()).next()
    };
    assert_eq!(first(None, "2028-01-15T09:00:00Z").as_deref(), Some("2027-12-16"));
    assert_eq!(first(Some("2027-10-01"), "2028-01-15T09:00:00Z"), None);
    assert_eq!(first(Some("2027-10-01"), "2028-06-01T09:00:00Z").as_deref(), Some("2028-03-16"));
}

/// The duty to complete the call of a project that is carried out in 2027.
fn completion(world: &World) -> (Option<Date>, usize) {
    let row = world.desk().ledger.get("complete_call/CPF-14").expect("a duty of the call");
    (row.due.as_ref().map(|due| due.date), row.moves.len())
}

#[test]
fn a_call_is_to_be_completed_after_the_last_project_it_waits_for() {
    let mut world = contracted(Some(2027));
    world.tell("call", "CPF-14", "implementation_started", json!({"stage": "implementation"}));
    let usual = completion(&world).0.expect("a day");
    let years_later = |years: i64| usual.checked_add(jiff::Span::new().years(years)).expect("a day");
    world.tell("project", "P9", "postponed", to(Some(2027), 2028));
    assert_eq!(completion(&world), (Some(years_later(1)), 1));
    let back = json!({"decision": "postponed", "reason": {"text": {"en": "The wrong project"}},
        "implementation_year": 2027, "stage": "contracted"});
    world.tell("project", "P9", "decision_reverted", back);
    assert_eq!(completion(&world).0, Some(usual), "a slip moves nothing");
    world.tell("project", "P9", "postponed", to(Some(2027), 2029));
    assert_eq!(completion(&world).0, Some(years_later(2)));
    let reason = json!({"text": {"en": "A flood"}});
    world.tell("project", "P9", "terminated", json!({"reason": reason, "stage": "terminated"}));
    assert_eq!(completion(&world).0, Some(years_later(2)), "no deadline comes nearer by itself");
}

#[test]
fn a_postponement_moves_no_duty_of_the_call_that_waits_for_no_end() {
    let mut world = contracted(Some(2027));
    world.tell(
        "call",
        "CPF-14",
        "short_list_published",
        json!({"projects": ["P9"], "stage": "short_listed"}),
    );
    let due = |world: &World| {
        world
            .desk()
            .ledger
            .get("publish_final_list/CPF-14")
            .and_then(|row| row.due.as_ref())
            .map(|due| due.date)
    };
    let before = due(&world);
    assert!(before.is_some());
    world.tell("project", "P9", "postponed", to(Some(2027), 2028));
    assert_eq!(due(&world), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_years_of_a_call_are_those_of_its_projects(acts in proptest::collection::vec((0..4_usize, 0..5_usize, 2026..2030_i16), 0..30)) {
        let mut world = drafted(Some(2027));
        let reason = json!({"text": {"en": "A slip"}});
        for (project, act, year) in acts {
            let code = format!("P{}", 6 + project);
            let call = (project < 2).then_some("CPF-14");
            let (kind, event) = match act {
                0 => ("drafted", json!({"project": code, "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
                    "programme": "comcec-project-funding", "call": call, "sector": "tourism", "stage": "draft"})),
                1 => ("postponed", to(None, year)),
                2 => ("corrected", json!({"correction": {"fact": "implementation_year", "value": year}, "reason": reason})),
                3 => ("decision_reverted", json!({"decision": "postponed", "reason": reason, "implementation_year": year, "stage": "draft"})),
                _ => ("resumed", json!({"stage": "draft"})),
            };
            world.tell("project", &code, kind, event);
            let directory = &world.desk().directory;
            let call: CallCode = "CPF-14".parse().expect("a code");
            let of_call = directory.projects().filter(|project| project.call.as_ref() == Some(&call));
            let each: BTreeSet<_> = of_call.map(|project| (project.first_year, project.year)).collect();
            prop_assert_eq!(directory.years_of(&call).collect::<Vec<_>>(), each.into_iter().collect::<Vec<_>>());
        }
    }
}
