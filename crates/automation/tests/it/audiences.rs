//! Who belongs to an audience.

use crate::world::{World, addresses, postponed};
use nidaa_domain::vocabulary;
use nidaa_workflow::Workflow;
use serde_json::json;

/// The shipped policy, with these audiences for every notice.
fn only(audiences: &str) -> Workflow {
    let source = include_str!("../../../../workflows/comcec-project-funding.yaml");
    let lines = source.lines().map(|line| match line.strip_prefix("    to: [") {
        Some(_) => format!("    to: [{audiences}]"),
        None => line.to_owned(),
    });
    let source: Vec<String> = lines.collect();
    Workflow::load("policy.yaml", &source.join("\n"), &vocabulary()).expect("a valid policy")
}

fn told(audiences: &str, project: &str) -> Vec<String> {
    let mut world = World::usual();
    world.institution("TR-MIN", "ministry", "TR", Some(("min.tr@example.org", "en")));
    world.institution("TR-NGO", "ngo", "TR", Some(("ngo.tr@example.org", "en")));
    world.institution("TR-MUTE", "national_body", "TR", None);
    world.under(only(audiences));
    let mails = world.tell("project", project, "postponed", postponed(None));
    addresses(&mails).into_iter().map(str::to_owned).collect()
}

#[test]
fn a_state_that_owns_a_project_is_reached_by_those_who_speak_for_it() {
    // SESRIC, the office and an association stand in Türkiye without speaking for it.
    assert_eq!(told("project_owner", "P1"), ["fp.tr@example.org", "min.tr@example.org"]);
}

#[test]
fn whoever_stands_in_a_country_without_being_a_body_of_its_state_hears_nothing_for_it() {
    let hears = |kind: &str| {
        let mut world = World::usual();
        world.institution("SOMEBODY", kind, "QA", Some(("somebody@example.org", "en")));
        let asked = json!({"country": "QA", "role": "beneficiary"});
        let mails = world.tell("project", "P1", "partner_invited", asked);
        addresses(&mails).contains(&"somebody@example.org")
    };
    let of_the_state = ["national_focal_point", "national_body", "government", "ministry", "directorate"];
    let of_the_state = of_the_state.into_iter().chain(["public_institution", "public_body"]);
    assert!(of_the_state.into_iter().all(hears));
    let others =
        ["ngo", "non_profit", "university", "company", "islamic_organization", "un_body", "oic_network"];
    for kind in others.into_iter().chain(["international_organization", "national", "words nobody foresaw"]) {
        assert!(!hears(kind), "{kind}");
    }
}

#[test]
fn an_institution_that_owns_a_project_is_reached_by_its_own_contact() {
    assert_eq!(told("project_owner", "P3"), ["sesric@example.org"]);
}

#[test]
fn the_focal_point_is_the_one_of_the_owning_country() {
    assert_eq!(told("focal_point", "P1"), ["fp.tr@example.org"]);
}

#[test]
fn an_international_owner_has_no_focal_point() {
    assert_eq!(told("focal_point", "P3"), Vec::<String>::new());
}

#[test]
fn the_office_is_told_where_the_policy_says_so() {
    assert_eq!(told("office", "P1"), ["office@example.org"]);
}

#[test]
fn somebody_in_two_audiences_is_told_once() {
    assert_eq!(told("focal_point, project_owner", "P1"), ["fp.tr@example.org", "min.tr@example.org"]);
}
