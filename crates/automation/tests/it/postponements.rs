//! One act, one mail per person.

use crate::world::{ACT, World, act, addresses, postponed};
use nidaa_kernel::Provenance;

#[test]
fn an_act_over_three_projects_tells_their_common_partner_once_and_names_all_three() {
    let mails = World::usual().tell("call", "CPF-08", "projects_postponed", act(&["P1", "P2", "P3"]));
    let partner: Vec<_> = mails.iter().filter(|mail| mail.to == "dz@example.org").collect();
    assert_eq!(partner.len(), 1);
    let named = ["Title of P1", "Title of P2", "Title of P3"].map(|title| partner[0].text.contains(title));
    assert_eq!(named, [true, true, true]);
}

#[test]
fn each_person_reads_only_of_projects_that_concern_that_person() {
    let mails = World::usual().tell("call", "CPF-08", "projects_postponed", act(&["P1", "P2", "P3"]));
    assert_eq!(
        addresses(&mails),
        ["dz@example.org", "fp.tr@example.org", "qa@example.org", "sesric@example.org"]
    );
    let qatar = &mails[2].text;
    assert!(qatar.contains("Title of P1") && !qatar.contains("P2") && !qatar.contains("P3"));
    let sesric = &mails[3].text;
    assert!(sesric.contains("Title of P3") && !sesric.contains("P1"));
}

#[test]
fn a_project_postponed_by_an_act_over_many_is_silent_itself() {
    assert_eq!(World::usual().tell("project", "P1", "postponed", postponed(Some(ACT))), []);
}

#[test]
fn a_project_postponed_alone_tells_owner_focal_point_and_partners() {
    let mails = World::usual().tell("project", "P1", "postponed", postponed(None));
    assert_eq!(addresses(&mails), ["dz@example.org", "fp.tr@example.org", "qa@example.org"]);
    assert!(mails[0].text.contains("https://nidaa.example/ar/projects/P1"));
}

#[test]
fn a_country_that_has_left_is_not_told() {
    let mut world = World::usual();
    let left =
        serde_json::json!({"country": "DZ", "role": "partner", "reason": {"text": {"en": "Other plans"}}});
    world.tell("project", "P1", "partner_withdrawn", left);
    let mails = world.tell("project", "P1", "postponed", postponed(None));
    assert_eq!(addresses(&mails), ["fp.tr@example.org", "qa@example.org"]);
}

#[test]
fn a_rebuilt_postponement_tells_nobody_unless_it_is_an_example() {
    let rebuilt = Provenance { reconstructed: true, ..Provenance::default() };
    let mut world = World::usual();
    world.told_by(rebuilt.clone());
    assert_eq!(world.tell("call", "CPF-08", "projects_postponed", act(&["P1"])), []);
    world.told_by(Provenance { illustrative: true, ..rebuilt });
    assert_eq!(world.tell("call", "CPF-08", "projects_postponed", act(&["P1"])).len(), 3);
}

#[test]
fn an_act_over_unknown_projects_tells_nobody() {
    assert_eq!(World::usual().tell("call", "CPF-08", "projects_postponed", act(&["P9"])), []);
}
