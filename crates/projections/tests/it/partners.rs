//! The board of the member states.

use crate::facts::{Log, at, declined, partner};
use nidaa_domain::project::LinkState;
use nidaa_projections::boards::partner_country::{CountryPart, Part, PartnerCountry};
use nidaa_projections::boards::status_board::StatusBoard;
use serde_json::json;

#[test]
fn an_owning_state_takes_part_as_owner() {
    let row = Log::default().drafted().row::<PartnerCountry>("owner/P18");
    let owner = CountryPart {
        country: "TR".parse().expect("a country"),
        project: "P18".into(),
        role: Part::Owner,
        state: LinkState::Confirmed,
        since: at(1),
    };
    assert_eq!(row, Some(owner));
}

#[test]
fn a_partnership_shows_its_last_answer() {
    let log = Log::default()
        .drafted()
        .project("partner_invited", partner("DZ", "partner"))
        .project("partner_declined", declined("DZ", "partner"));
    let row = log.row::<PartnerCountry>("DZ/P18/partner").expect("a row");
    assert_eq!((row.state, row.since), (LinkState::Declined, at(3)));
}

#[test]
fn who_declines_what_is_to_come_takes_part_as_before() {
    let mut later = declined("DZ", "partner");
    later["joinings"] = json!([{"amendment": "A3", "from": "2027-06-01"}]);
    later["stays"] = json!(true);
    let log = Log::default()
        .drafted()
        .project("partner_confirmed", partner("DZ", "partner"))
        .project("partner_declined", later);
    let row = log.row::<PartnerCountry>("DZ/P18/partner").expect("a row");
    assert_eq!((row.state, row.since), (LinkState::Confirmed, at(2)));
    let card = log.row::<StatusBoard>("P18").expect("a card");
    assert_eq!(card.links.iter().map(|link| link.state).collect::<Vec<_>>(), [LinkState::Confirmed]);
}

#[test]
fn one_country_in_two_roles_has_two_rows() {
    let log = Log::default()
        .drafted()
        .project("partner_invited", partner("DZ", "partner"))
        .project("partner_confirmed", partner("DZ", "provider"));
    let state = |key: &str| log.row::<PartnerCountry>(key).map(|row| row.state);
    assert_eq!(state("DZ/P18/partner"), Some(LinkState::Invited));
    assert_eq!(state("DZ/P18/provider"), Some(LinkState::Confirmed));
}

#[test]
fn a_corrected_owner_takes_the_place_of_the_wrong_one() {
    let corrected = |owner| json!({"correction": {"fact": "owner", "value": owner}, "reason": {"text": {"en": "Misread"}}});
    let owner = |log: &Log| log.row::<PartnerCountry>("owner/P18").map(|row| row.country.to_string());
    let log =
        Log::default().drafted().project("corrected", corrected(json!({"kind": "state", "country": "QA"})));
    assert_eq!(owner(&log), Some("QA".to_owned()));
    let log = log.project("corrected", corrected(json!({"kind": "institution", "institution": "SESRIC"})));
    assert_eq!(owner(&log), None);
}
