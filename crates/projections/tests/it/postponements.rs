//! Journeys of projects that stood still.

use crate::facts::{Log, at};
use nidaa_domain::project::{PartnerRole, Renewal, RequestedBy};
use nidaa_kernel::{Position, StageId};
use nidaa_projections::boards::postponements::{Journeys, Postponements};
use serde_json::{Value, json};

fn reason() -> Value {
    json!({ "code": "pandemic", "text": { "en": "Travel bans" } })
}

fn postponed(to_year: i16) -> Value {
    json!({ "reason": reason(), "requested_by": "owner", "from_year": 2026, "to_year": to_year, "stage": "postponed" })
}

fn journeys(log: &Log) -> Journeys {
    log.row::<Postponements>("P18").expect("it stood still")
}

#[test]
fn a_project_that_never_stood_still_has_no_row() {
    assert_eq!(
        Log::default().drafted().project("closed", json!({ "stage": "closed" })).row::<Postponements>("P18"),
        None
    );
}

#[test]
fn a_wish_is_there_until_it_is_answered() {
    let wish = json!({ "reason": reason(), "to_year": 2027, "to_call": "CPF-13" });
    let asked = Log::default().drafted().project("postponement_requested", wish);
    let wish = journeys(&asked).wish.expect("an open wish");
    assert_eq!((wish.to_year, wish.at), (2027, at(2)));
    let declined = asked.project("postponement_declined", json!({ "reason": reason() }));
    assert_eq!(journeys(&declined).wish, None);
}

#[test]
fn a_journey_knows_since_when_clocks_stand_and_what_is_still_to_be_renewed() {
    let renewals = json!([
        { "what": "consent", "country": "PK", "role": "partner" },
        { "what": "consent", "country": "SN", "role": "provider" },
    ]);
    let log = Log::default()
        .drafted()
        .project("postponed", postponed(2027))
        .project("renewals_asked", json!({ "renewals": renewals }))
        .project("consent_renewed", json!({ "country": "PK", "role": "partner" }));
    let legs = journeys(&log).legs;
    let open = Renewal::Consent { country: "SN".parse().expect("a code"), role: PartnerRole::Provider };
    assert_eq!((legs.len(), legs[0].left_at, &legs[0].renewals), (1, at(2), &vec![open]));
    assert_eq!(legs[0].requested_by, RequestedBy::Owner);
}

#[test]
fn a_corrected_year_is_that_of_the_last_journey_also_when_its_end_is_taken_back() {
    let year = |year: i16| json!({ "fact": "implementation_year", "value": year });
    let corrected = json!({ "correction": year(2028), "was": year(2027), "reason": reason() });
    let log = Log::default()
        .drafted()
        .project("postponed", postponed(2027))
        .project("terminated", json!({ "reason": reason(), "stage": "terminated" }))
        .project("corrected", corrected);
    assert_eq!(journeys(&log).legs[0].to_year, 2028);
    let back = json!({ "decision": "terminated", "reason": reason(), "granted": null, "reserve_rank": null,
        "implementation_year": 2028, "stage": "postponed" });
    let again = log.project("decision_reverted", back);
    assert_eq!((journeys(&again).legs[0].to_year, journeys(&again).legs[0].ended_in.clone()), (2028, None));
}

#[test]
fn a_project_that_lapses_wishes_for_nothing_any_more() {
    let wish = json!({ "reason": reason(), "to_year": 2027, "to_call": null });
    let log = Log::default().drafted().project("postponement_requested", wish);
    let lapsed = log.project("lapsed", json!({ "stage": "lapsed" }));
    assert_eq!(journeys(&lapsed).wish, None);
}

#[test]
fn a_second_postponement_on_the_way_is_the_same_journey() {
    let log =
        Log::default().drafted().project("postponed", postponed(2027)).project("postponed", postponed(2028));
    let legs = journeys(&log).legs;
    assert_eq!((legs.len(), legs[0].to_year, legs[0].moves), (1, 2028, 2));
}

#[test]
fn a_postponement_that_was_a_mistake_is_no_journey() {
    let back = |year: i16, stage: &str| json!({ "decision": "postponed", "reason": reason(), "implementation_year": year, "stage": stage });
    let once = Log::default().drafted().project("postponed", postponed(2027));
    assert_eq!(journeys(&once.project("decision_reverted", back(2026, "draft"))).legs, vec![]);
    let twice =
        Log::default().drafted().project("postponed", postponed(2027)).project("postponed", postponed(2028));
    let legs = journeys(&twice.project("decision_reverted", back(2027, "postponed"))).legs;
    assert_eq!((legs[0].to_year, legs[0].moves), (2027, 1));
}

#[test]
fn decisions_are_taken_back_one_after_the_other() {
    let back = |decision: &str, stage: &str| json!({ "decision": decision, "reason": reason(), "implementation_year": 2026, "stage": stage });
    let ended = Log::default()
        .drafted()
        .project("postponed", postponed(2027))
        .project("terminated", json!({ "reason": reason(), "stage": "terminated" }));
    let again = ended.project("decision_reverted", back("terminated", "postponed"));
    let legs = journeys(&again).legs;
    assert_eq!((legs.len(), &legs[0].ended_in), (1, &None), "an end that was none");
    assert_eq!(journeys(&again.project("decision_reverted", back("postponed", "draft"))).legs, vec![]);
}

#[test]
fn what_is_asked_for_twice_is_given_once_and_stays_given() {
    let consent = json!([{ "what": "consent", "country": "PK", "role": "partner" }]);
    let because = json!({ "changes": [], "reason": reason() });
    let asked = Log::default()
        .drafted()
        .project("postponed", postponed(2027))
        .project("renewals_asked", json!({ "renewals": consent, "because": null }))
        .project("renewals_asked", json!({ "renewals": consent, "because": because }))
        .project("postponed", postponed(2028))
        .project("renewals_asked", json!({ "renewals": consent, "because": null }));
    assert_eq!(journeys(&asked).legs[0].renewals.len(), 1);
    let back = json!({ "decision": "postponed", "reason": reason(), "implementation_year": 2027, "stage": "postponed" });
    let given = asked.project("consent_renewed", json!({ "country": "PK", "role": "partner" }));
    assert_eq!(journeys(&given.project("decision_reverted", back)).legs[0].renewals, vec![]);
}

#[test]
fn a_return_ends_the_journey_and_the_end_of_the_project_is_told() {
    let log = Log::default()
        .drafted()
        .project("postponed", postponed(2027))
        .project("resumed", json!({ "stage": "active" }))
        .project("closed", json!({ "stage": "closed" }));
    let legs = journeys(&log).legs;
    assert_eq!((legs[0].returned_at, legs[0].returned_position), (Some(at(3)), Some(Position(3))));
    assert_eq!(
        (&legs[0].ended_in, legs[0].completed),
        (&Some(StageId::new("closed").expect("a short name")), true)
    );
}

#[test]
fn the_clock_of_a_journey_stops_with_the_project_and_goes_on_when_that_end_is_taken_back() {
    let ended = Log::default()
        .drafted()
        .project("postponed", postponed(2027))
        .project("terminated", json!({ "reason": reason(), "stage": "terminated" }));
    assert_eq!(journeys(&ended).legs[0].ended_at, Some(at(3)));
    let back = json!({ "decision": "terminated", "reason": reason(), "granted": null, "reserve_rank": null,
        "implementation_year": 2027, "stage": "postponed" });
    let leg = journeys(&ended.project("decision_reverted", back)).legs[0].clone();
    assert_eq!((leg.ended_at, leg.ended_in), (None, None));
}

#[test]
fn whoever_declines_the_grant_wishes_for_nothing_more_and_has_not_completed_it() {
    let log = Log::default()
        .drafted()
        .project("postponed", postponed(2027))
        .project("resumed", json!({ "stage": "final_listed" }))
        .project("postponement_requested", json!({ "reason": reason(), "to_year": 2028, "to_call": null }))
        .project("declined", json!({ "reason": reason(), "stage": "declined" }));
    let row = journeys(&log);
    assert_eq!((row.wish, row.legs[0].completed), (None, false));
    assert_eq!(row.legs[0].ended_in, Some(StageId::new("declined").expect("a short name")));
}

#[test]
fn a_return_from_a_suspension_is_no_return_from_a_journey() {
    let log = Log::default()
        .drafted()
        .project("postponed", postponed(2027))
        .project("resumed", json!({ "stage": "active" }))
        .project("suspended", json!({ "reason": reason(), "stage": "suspended" }))
        .project("resumed", json!({ "stage": "active" }));
    assert_eq!(journeys(&log).legs[0].returned_at, Some(at(3)));
}
