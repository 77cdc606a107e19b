//! Who owes what: opened, moved, put to rest and closed by events, as the policy says.

use crate::world::World;
use jiff::{Timestamp, civil::Date};
use nidaa_automation::{Delay, End, Obligation};
use nidaa_kernel::{Lang, Provenance};
use serde_json::{Value, json};

fn at(day: &str) -> Timestamp {
    format!("{day}T09:00:00Z").parse().expect("a moment")
}

fn invitation() -> Value {
    json!({"country": "QA", "role": "partner"})
}

fn planned(end: &str) -> Value {
    json!({"milestone": "m1", "title": {"en": "Workshop"}, "span": {"start": "2021-03-01", "end": end}})
}

fn row(world: &World, key: &str) -> Obligation {
    world.desk().ledger.get(key).unwrap_or_else(|| panic!("no {key}")).clone()
}

fn due(world: &World, key: &str) -> Option<Date> {
    row(world, key).due.map(|due| due.date)
}

fn open(world: &World) -> Vec<String> {
    world.desk().ledger.open().map(|row| row.key.clone()).collect()
}

/// Days late on a day, and what they were spent on.
fn causes(world: &World, key: &str, day: &str) -> (i64, Vec<(String, i64)>) {
    let late = world.desk().ledger.lateness(&row(world, key), at(day)).expect("late");
    let cause = |delay: Delay| (if delay.at_rest { "rest".to_owned() } else { delay.duty }, delay.days);
    (late.days, late.causes.into_iter().map(cause).collect())
}

fn told(causes: &[(&str, i64)]) -> Vec<(String, i64)> {
    causes.iter().map(|(duty, days)| ((*duty).to_owned(), *days)).collect()
}

fn drafted(world: &mut World, code: &str) {
    world.tell(
        "project",
        code,
        "drafted",
        json!({"project": code, "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
            "programme": "comcec-project-funding", "call": "CPF-08", "sector": "tourism", "stage": "draft"}),
    );
}

fn closes(day: &str, end: &str) -> Value {
    json!({"date": day, "zone": "Europe/Istanbul", "end": end})
}

fn with_open_call() -> World {
    let mut world = World::usual();
    let rules = json!({"programme": "comcec-project-funding", "version": 1, "digest": "d"});
    let closes = closes("2020-10-31", "2020-10-31T21:00:00Z");
    world.tell("call", "CPF-08", "opened", json!({"rules": rules, "closes": closes, "stage": "open"}));
    world
}

fn extended(world: &mut World) {
    let (from, to) =
        (closes("2020-10-31", "2020-10-31T21:00:00Z"), closes("2020-11-15", "2020-11-15T21:00:00Z"));
    let event = json!({"from": from, "to": to, "reason": {"text": {"en": "A holiday"}}});
    world.tell("call", "CPF-08", "deadline_extended", event);
}

#[test]
fn what_a_project_owes_that_goes_on_outlives_its_call() {
    let mut world = with_open_call();
    world.tell("project", "P1", "partner_invited", invitation());
    let before = open(&world);
    assert!(before.iter().any(|key| key.starts_with("confirm_partnership/P1/")), "{before:?}");
    world.tell(
        "call",
        "CPF-08",
        "cancelled",
        json!({"reason": {"text": {"en": "No money"}}, "stage": "cancelled"}),
    );
    let of_projects =
        |keys: &[String]| keys.iter().filter(|key| key.contains("/P")).cloned().collect::<Vec<_>>();
    assert_eq!(open(&world), of_projects(&before), "only what the call itself owed is over");
    world.tell("project", "P1", "lapsed", json!({"stage": "lapsed"}));
    assert_eq!(open(&world), Vec::<String>::new(), "what ends with its call ends for itself");
}

#[test]
fn what_documents_report_of_the_past_opens_nothing() {
    let mut world = World::usual();
    world.told_by(Provenance { reconstructed: true, ..Provenance::default() });
    world.tell("project", "P1", "partner_invited", invitation());
    assert_eq!(open(&world), Vec::<String>::new());
}

#[test]
fn a_draft_owes_its_proposal_by_the_close_of_the_call() {
    let mut world = with_open_call();
    drafted(&mut world, "P9");
    let row = row(&world, "submit_proposal/P9");
    assert_eq!((row.opened.event.as_str(), row.opened.by.as_str()), ("project_drafted", "office"));
    assert_eq!(due(&world, "submit_proposal/P9"), Some(jiff::civil::date(2020, 10, 31)));
}

#[test]
fn an_extension_moves_everything_that_hangs_on_the_close_and_says_why() {
    let mut world = with_open_call();
    drafted(&mut world, "P9");
    drafted(&mut world, "P10");
    extended(&mut world);
    for key in ["submit_proposal/P9", "submit_proposal/P10"] {
        let row = row(&world, key);
        let moved: Vec<_> = row.moves.iter().map(|moved| moved.cause.event.as_str()).collect();
        assert_eq!(
            (due(&world, key), moved),
            (Some(jiff::civil::date(2020, 11, 15)), vec!["call_deadline_extended"])
        );
    }
}

#[test]
fn a_submission_meets_the_duty_and_opens_the_next_one_for_the_office() {
    let mut world = with_open_call();
    drafted(&mut world, "P9");
    world.tell("project", "P9", "submitted", json!({"stage": "submitted"}));
    let closed = row(&world, "submit_proposal/P9").closed.expect("an end");
    assert_eq!((closed.how, closed.cause.event.as_str()), (End::Met, "project_submitted"));
    assert_eq!(open(&world), ["check_eligibility/P9"]);
    assert_eq!(row(&world, "check_eligibility/P9").owed_by, ["office"]);
}

#[test]
fn a_draft_that_was_not_handed_in_owes_nothing_after_the_close() {
    let mut world = with_open_call();
    drafted(&mut world, "P9");
    world.tell("call", "CPF-08", "closed", json!({"stage": "closed"}));
    assert_eq!(row(&world, "submit_proposal/P9").closed.map(|end| end.how), Some(End::Lapsed));
    assert_eq!(open(&world), ["publish_short_list/CPF-08"]);
}

#[test]
fn an_answer_closes_the_invitation_of_its_own_country_only() {
    let mut world = World::usual();
    world.tell("project", "P2", "partner_invited", invitation());
    world.tell("project", "P2", "partner_invited", json!({"country": "DZ", "role": "provider"}));
    world.tell("project", "P2", "partner_confirmed", invitation());
    assert_eq!(open(&world), ["confirm_partnership/P2/DZ/provider"]);
}

#[test]
fn a_country_that_is_asked_again_owes_an_answer_again() {
    let mut world = World::usual();
    let declined = json!({"country": "QA", "role": "partner", "reason": {"text": {"en": "No staff"}}});
    world.tell("project", "P2", "partner_invited", invitation());
    world.tell("project", "P2", "partner_declined", declined);
    world.tell("project", "P2", "partner_invited", invitation());
    let row = row(&world, "confirm_partnership/P2/QA/partner");
    assert!(row.is_open() && row.closed.is_none());
}

#[test]
fn an_answer_is_due_some_days_after_the_invitation_in_the_zone_of_the_programme() {
    let mut world = World::usual();
    world.at("2020-10-01T22:30:00Z");
    world.tell("project", "P2", "partner_invited", invitation());
    // In Istanbul it was 2 October already.
    assert_eq!(due(&world, "confirm_partnership/P2/QA/partner"), Some(jiff::civil::date(2020, 10, 23)));
}

#[test]
fn a_milestone_moves_with_its_date_and_rests_while_its_project_is_postponed() {
    let mut world = World::usual();
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    let key = "reach_milestone/P1/m1";
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    assert!(row(&world, key).rests() && !row(&world, key).is_late(at("2022-01-01")));
    let (from, to) =
        (json!({"start": "2021-03-01", "end": "2021-03-05"}), json!({"start": "2022-03", "end": "2022-03"}));
    let redated = json!({"milestone": "m1", "from": from, "to": to, "reason": {"text": {"en": "Postponed"}}});
    world.tell("project", "P1", "milestone_redated", redated);
    world.tell("project", "P1", "resumed", json!({"stage": "final_listed"}));
    assert_eq!((row(&world, key).rests(), due(&world, key)), (false, Some(jiff::civil::date(2022, 3, 31))));
}

#[test]
fn nothing_is_owed_after_the_end_of_a_project() {
    let mut world = World::usual();
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    world.tell(
        "project",
        "P1",
        "withdrawn",
        json!({"reason": {"text": {"en": "No money"}}, "stage": "withdrawn"}),
    );
    assert_eq!(open(&world), Vec::<String>::new());
}

#[test]
fn lateness_names_its_causes_and_they_add_up() {
    let mut world = World::usual();
    world.at("2021-01-01T09:00:00Z");
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    for country in ["QA", "MY"] {
        world.tell("project", "P1", "partner_invited", json!({"country": country, "role": "beneficiary"}));
    }
    world.at("2021-04-05T09:00:00Z");
    for country in ["QA", "MY"] {
        world.tell("project", "P1", "partner_confirmed", json!({"country": country, "role": "beneficiary"}));
    }
    world.at("2021-04-12T09:00:00Z");
    let reached = json!({"milestone": "m1", "span": {"start": "2021-04-12", "end": "2021-04-12"}});
    world.tell("project", "P1", "milestone_reached", reached);
    let ledger = &world.desk().ledger;
    let late = ledger.lateness(&row(&world, "reach_milestone/P1/m1"), at("2030-01-01")).expect("late");
    let causes: Vec<_> =
        late.causes.iter().map(|delay| (delay.duty.as_str(), delay.count, delay.days)).collect();
    assert_eq!((late.days, causes), (38, vec![("confirm_partnership", 2, 30), ("reach_milestone", 1, 8)]));
}

#[test]
fn days_of_rest_are_a_cause_of_their_own() {
    let mut world = World::usual();
    world.at("2021-03-01T09:00:00Z");
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    world.at("2021-03-10T09:00:00Z");
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    world.at("2021-03-20T09:00:00Z");
    world.tell("project", "P1", "resumed", json!({"stage": "final_listed"}));
    // 6 to 9 March, then 20 to 22 March.
    let spent = [("reach_milestone", 7), ("rest", 10)];
    assert_eq!(causes(&world, "reach_milestone/P1/m1", "2021-03-22"), (17, told(&spent)));
}

#[test]
fn a_rest_that_is_told_later_began_when_it_happened() {
    let mut world = World::usual();
    world.at("2021-03-01T09:00:00Z");
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    world.at("2021-03-20T09:00:00Z");
    world.happened("2021-03-08T00:00:00Z");
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    world.at("2021-03-25T09:00:00Z");
    world.tell("project", "P1", "resumed", json!({"stage": "final_listed"}));
    let spent = [("reach_milestone", 3), ("rest", 17)];
    assert_eq!(causes(&world, "reach_milestone/P1/m1", "2021-03-25"), (20, told(&spent)));
}

#[test]
fn what_is_planned_for_a_project_that_stood_still_before_it_was_recorded_rests_from_then_on() {
    let mut world = World::usual();
    world.at("2021-03-20T09:00:00Z");
    world.happened("2021-03-01T00:00:00Z");
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    world.at("2021-03-21T09:00:00Z");
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    world.at("2021-03-31T09:00:00Z");
    let late = world.desk().ledger.lateness(&row(&world, "reach_milestone/P1/m1"), at("2021-03-31"));
    assert_eq!(late, None, "no day on which anybody was late");
}

#[test]
fn lateness_goes_down_the_chain_to_whoever_is_waited_for() {
    let mut world = World::usual();
    let call = json!({"call": "CPF-09", "programme": "comcec-project-funding", "ordinal": 9, "year": 2020,
        "title": {}, "stage": "draft"});
    world.tell("call", "CPF-09", "drafted", call);
    let project = json!({"project": "P9", "title": {"en": "A proposal"}, "owner": {"kind": "state", "country": "TR"},
        "programme": "comcec-project-funding", "call": "CPF-09", "sector": "tourism", "stage": "draft"});
    world.tell("project", "P9", "drafted", project);
    world.tell("project", "P9", "submitted", json!({"stage": "submitted"}));
    world.assessor("omar", None);
    world.tell("call", "CPF-09", "closed", json!({"stage": "closed"}));
    world.tell("project", "P9", "found_eligible", json!({"stage": "eligible"}));
    let assigned = json!({"assessor": "omar", "chosen": {"how": "by_hand"}});
    world.tell("evaluation", "P9", "assessor_assigned", assigned);
    let due = due(&world, "publish_short_list/CPF-09").expect("a day");
    let day = |days: i64| (due + jiff::Span::new().days(days)).to_string();
    world.at(&format!("{}T09:00:00Z", day(13)));
    world.tell(
        "evaluation",
        "P9",
        "scored",
        json!({"assessor": "omar", "marks": [], "summary": null, "score": 7000}),
    );
    let spent = [("judge_proposal", 8), ("score_proposal", 12)];
    assert_eq!(causes(&world, "publish_short_list/CPF-09", &day(20)), (20, told(&spent)));
}

#[test]
fn consents_to_another_amendment_hold_nothing_up() {
    let mut world = World::usual();
    let asked = |key: &str, from: &[&str]| {
        json!({"amendment": key, "changes": [], "effective": "2021-01-01", "reason": {"text": {"en": "x"}},
            "consents": from, "stage": "amending"})
    };
    world.tell("project", "P1", "amendment_requested", asked("A1", &[]));
    world.tell("project", "P1", "amendment_requested", asked("A2", &["DZ"]));
    let (late, spent) = causes(&world, "decide_amendment/P1/A1", "2021-06-01");
    assert_eq!(spent, told(&[("decide_amendment", late)]));
}

#[test]
fn a_rest_stops_the_clock_of_what_was_not_due_yet() {
    let mut world = World::usual();
    world.at("2020-10-01T09:00:00Z");
    world.tell("project", "P1", "partner_invited", json!({"country": "MY", "role": "partner"}));
    let key = "confirm_partnership/P1/MY/partner";
    assert_eq!(due(&world, key), Some(jiff::civil::date(2020, 10, 22)));
    world.at("2020-10-05T09:00:00Z");
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    world.at("2020-11-04T09:00:00Z");
    world.tell("project", "P1", "resumed", json!({"stage": "final_listed"}));
    assert_eq!(due(&world, key), Some(jiff::civil::date(2020, 11, 21)), "thirty days later");
    let moved = row(&world, key).moves.pop().expect("a move");
    assert_eq!(moved.cause.event, "project_resumed");
}

#[test]
fn a_rest_stops_the_clock_of_granted_time_from_the_grant_on() {
    let mut world = World::usual();
    world.at("2020-10-01T09:00:00Z");
    world.tell("project", "P1", "partner_invited", json!({"country": "MY", "role": "partner"}));
    let key = "confirm_partnership/P1/MY/partner";
    let end = |day: &str| json!({"date": day, "zone": "Europe/Istanbul", "end": format!("{day}T21:00:00Z")});
    let granted =
        json!({"from": end("2020-10-22"), "to": end("2020-11-30"), "reason": {"text": {"en": "x"}}});
    world.tell("obligation", key, "time_granted", granted);
    assert_eq!(due(&world, key), Some(jiff::civil::date(2020, 11, 30)));
    world.at("2020-11-20T09:00:00Z");
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    world.at("2021-03-01T09:00:00Z");
    world.tell("project", "P1", "resumed", json!({"stage": "final_listed"}));
    // 101 days of rest.
    assert_eq!(due(&world, key), Some(jiff::civil::date(2021, 3, 11)));
}

#[test]
fn what_is_planned_while_a_project_rests_rests_too() {
    let mut world = World::usual();
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    assert!(row(&world, "reach_milestone/P1/m1").rests());
}

#[test]
fn a_country_an_institution_and_an_audience_find_what_they_owe() {
    let mut world = World::usual();
    world.tell("project", "P2", "partner_invited", invitation());
    let desk = world.desk();
    let row = row(&world, "confirm_partnership/P2/QA/partner");
    let owes =
        ["QA", "QA-MIN", "invited_partner", "DZ", "DZ-MIN", "office"].map(|whom| desk.owes(&row, whom));
    assert_eq!(owes, [true, true, true, false, false, false]);
}

#[test]
fn a_report_meets_what_is_owed_for_each_activity_it_accounts_for() {
    let mut world = World::usual();
    let span = json!({"start": "2020-09-01", "end": "2020-09-02"});
    let place = json!({"mode": "online"});
    for activity in ["a1", "a2", "a3"] {
        let held = json!({"activity": activity, "span": span, "place": place, "attendance": []});
        world.tell("project", "P1", "activity_held", held);
    }
    let report = json!({"report": "r1", "kind": "progress", "period": span, "summary": {"en": "Done"},
        "activities": ["a1", "a3"], "spent": [], "round": 1, "stage": "reporting"});
    world.tell("project", "P1", "report_submitted", report);
    assert_eq!(open(&world), ["endorse_report/P1/r1", "review_report/P1/r1", "report_activity/P1/a2"]);
    world.tell(
        "project",
        "P1",
        "report_returned",
        json!({"report": "r1",
        "comment": {"text": {"en": "Figures are missing"}}, "stage": "active"}),
    );
    assert_eq!(open(&world), ["revise_report/P1/r1", "report_activity/P1/a2"]);
}

#[test]
fn a_proposal_waits_for_its_focal_point_before_it_is_handed_in() {
    let mut world = with_open_call();
    drafted(&mut world, "P9");
    world.tell("project", "P9", "sent_to_focal_point", json!({"stage": "fp_review"}));
    assert_eq!(open(&world), ["endorse_proposal/P9", "submit_proposal/P9"]);
    assert_eq!(row(&world, "endorse_proposal/P9").owed_by, ["focal_point"]);
    world.tell("project", "P9", "endorsed", json!({"note": {"fr": "Conforme"}}));
    world.tell("project", "P9", "submitted", json!({"stage": "submitted"}));
    assert_eq!(row(&world, "submit_proposal/P9").closed.map(|end| end.how), Some(End::Met));
    assert_eq!(open(&world), ["check_eligibility/P9"]);
}

#[test]
fn whoever_hands_a_late_proposal_on_has_the_time_of_its_owner() {
    let mut world = with_open_call();
    drafted(&mut world, "P9");
    let day = |date: &str| closes(date, &format!("{date}T21:00:00Z"));
    let grant = |world: &mut World, from: &str, to: &str| {
        let granted =
            json!({"from": day(from), "to": day(to), "reason": {"text": {"en": "The site was down"}}});
        world.tell("obligation", "submit_proposal/P9", "time_granted", granted);
    };
    let due = |world: &World| {
        let endorse = row(world, "endorse_proposal/P9");
        (endorse.is_open(), endorse.due.map(|due| due.date.to_string()))
    };
    grant(&mut world, "2020-10-31", "2020-11-06");
    world.at("2020-11-02T09:00:00Z");
    world.tell("call", "CPF-08", "closed", json!({"stage": "closed"}));
    world.tell("project", "P9", "sent_to_focal_point", json!({"stage": "fp_review"}));
    assert_eq!(due(&world), (true, Some("2020-11-06".to_owned())), "opened");
    grant(&mut world, "2020-11-06", "2020-11-12");
    assert_eq!(due(&world), (true, Some("2020-11-12".to_owned())), "moved");
}

#[test]
fn a_duty_that_shares_the_time_of_another_says_where_it_was_granted() {
    let mut world = with_open_call();
    drafted(&mut world, "P9");
    let granted_at = |world: &World, key: &str| {
        let owed = world.desk().ledger.owed(key).expect("a duty");
        (owed.decided.map(nidaa_domain::obligation::DutyDecision::as_str), owed.granted_at)
    };
    world.tell("project", "P9", "sent_to_focal_point", json!({"stage": "fp_review"}));
    let time = json!({"from": closes("2020-10-31", "2020-10-31T21:00:00Z"), "to": closes("2020-11-06", "2020-11-06T21:00:00Z"),
        "reason": {"text": {"en": "The site was down"}}});
    world.tell("obligation", "submit_proposal/P9", "time_granted", time);
    let (decided, at) = granted_at(&world, "endorse_proposal/P9");
    let at = at.expect("it shares the time");
    assert_eq!((decided, at.duty.as_str(), at.project.as_deref()), (None, "submit_proposal/P9", Some("P9")));
    assert_eq!(at.label.best(Lang::En).1, "Submit the proposal before the close");
    assert_eq!(granted_at(&world, "submit_proposal/P9"), (Some("time_granted"), None));
    let back = json!({"decision": "time_granted", "reason": {"text": {"en": "The wrong project"}}});
    world.tell("obligation", "submit_proposal/P9", "decision_reverted", back);
    assert_eq!(granted_at(&world, "endorse_proposal/P9"), (None, None));
}

#[test]
fn time_granted_for_one_proposal_outlasts_the_close_of_the_call() {
    let mut world = with_open_call();
    drafted(&mut world, "P9");
    drafted(&mut world, "P10");
    let (from, to) =
        (closes("2020-10-31", "2020-10-31T21:00:00Z"), closes("2020-11-06", "2020-11-06T21:00:00Z"));
    let granted = json!({"from": from, "to": to, "reason": {"text": {"en": "The site was down"}}});
    world.tell("obligation", "submit_proposal/P9", "time_granted", granted);
    world.at("2020-10-31T21:00:00Z");
    world.tell("call", "CPF-08", "closed", json!({"stage": "closed"}));
    let ends =
        ["P9", "P10"].map(|code| row(&world, &format!("submit_proposal/{code}")).closed.map(|end| end.how));
    assert_eq!(ends, [None, Some(End::Lapsed)]);
}

fn reverted(decision: &str, stage: &str) -> Value {
    json!({"decision": decision, "reason": {"text": {"en": "The wrong project"}}, "stage": stage})
}

#[test]
fn what_a_wrong_decision_had_opened_is_owed_no_longer() {
    let mut world = World::usual();
    world.tell("project", "P1", "partner_invited", json!({"country": "SN", "role": "partner"}));
    world.tell("project", "P1", "approved", json!({"stage": "final_listed"}));
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    let open_now = open(&world);
    assert!(open_now.contains(&"sign_contract/P1".to_owned()), "{open_now:?}");
    world.tell("project", "P1", "decision_reverted", reverted("approved", "final_review"));
    assert_eq!(row(&world, "sign_contract/P1").closed.map(|closed| closed.how), Some(End::Lapsed));
    // What was owed before, and what came afterwards by itself, stays.
    for key in ["confirm_partnership/P1/SN/partner", "reach_milestone/P1/m1"] {
        assert!(row(&world, key).is_open(), "{key}");
    }
}

#[test]
fn what_a_wrong_decision_had_ended_is_owed_again_without_making_up_for_what_was_not_said() {
    let mut world = World::usual();
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    world.tell("project", "P1", "partner_invited", json!({"country": "SN", "role": "partner"}));
    world.tell(
        "project",
        "P1",
        "partner_declined",
        json!({"country": "SN", "role": "partner", "reason": {"text": {"en": "No"}}}),
    );
    world.tell(
        "project",
        "P1",
        "rejected",
        json!({"reason": {"text": {"en": "A slip"}}, "stage": "rejected"}),
    );
    assert_eq!(row(&world, "reach_milestone/P1/m1").closed.map(|closed| closed.how), Some(End::Lapsed));
    world.at("2020-11-01T09:00:00Z");
    world.tell("project", "P1", "decision_reverted", reverted("rejected", "final_listed"));
    let again = row(&world, "reach_milestone/P1/m1");
    assert_eq!((again.is_open(), again.told_until), (true, at("2020-11-01")));
    // What had been answered before the mistake is still answered.
    assert!(!row(&world, "confirm_partnership/P1/SN/partner").is_open());
}

#[test]
fn a_postponement_that_was_a_mistake_ends_the_rest_of_duties() {
    let mut world = World::usual();
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    assert!(row(&world, "reach_milestone/P1/m1").rests());
    world.tell("project", "P1", "decision_reverted", reverted("postponed", "final_listed"));
    assert!(!row(&world, "reach_milestone/P1/m1").rests());
}

#[test]
fn what_the_return_needs_is_asked_for_while_all_else_rests() {
    let mut world = World::usual();
    world.tell("project", "P1", "milestone_planned", planned("2021-03-05"));
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    let renewals = json!([{"what": "consent", "country": "DZ", "role": "partner"}]);
    world.tell("project", "P1", "renewals_asked", json!({"renewals": renewals}));
    let key = "renew_commitments/P1/DZ/partner";
    assert_eq!((row(&world, key).rests(), row(&world, "reach_milestone/P1/m1").rests()), (false, true));
    // Moved once more, it is still asked for.
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    assert!(!row(&world, key).rests());
    world.tell("project", "P1", "consent_renewed", json!({"country": "DZ", "role": "partner"}));
    assert_eq!(row(&world, key).closed.map(|closed| closed.how), Some(End::Met));
}

/// P1 moved to 2021: two countries renew their word and the owner a document.
fn renewing() -> World {
    let mut world = World::usual();
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    let consent = |country: &str| json!({"what": "consent", "country": country, "role": "partner"});
    let document = json!({"what": "document", "document": "mandate", "valid_until": "2020-12-31"});
    let renewals = json!([consent("DZ"), consent("QA"), document]);
    world.tell("project", "P1", "renewals_asked", json!({"renewals": renewals}));
    world
}

fn still_owed(world: &World) -> Vec<(String, Vec<String>)> {
    let of = |row: &&Obligation| row.duty.starts_with("renew_");
    let debtors = |row: &Obligation| world.desk().debtors(row).map(|(key, _)| key.to_owned()).collect();
    let mut owed: Vec<_> =
        world.desk().ledger.open().filter(of).map(|row| (row.key.clone(), debtors(row))).collect();
    owed.sort();
    owed
}

#[test]
fn each_party_owes_its_own_renewal_and_is_reminded_no_more_once_it_has_given_it() {
    let mut world = renewing();
    let of = |key: &str, debtor: &str| (key.to_owned(), vec![debtor.to_owned()]);
    let (dz, qa) =
        (of("renew_commitments/P1/DZ/partner", "DZ-MIN"), of("renew_commitments/P1/QA/partner", "QA-MIN"));
    let owner = of("renew_documents/P1/mandate", "TR-FP");
    assert_eq!(still_owed(&world), [dz, qa.clone(), owner.clone()]);
    world.tell("project", "P1", "consent_renewed", json!({"country": "DZ", "role": "partner"}));
    assert_eq!(still_owed(&world), [qa.clone(), owner]);
    let renewed = json!({"document": "mandate", "valid_until": "2021-12-31"});
    world.tell("project", "P1", "document_renewed", renewed);
    assert_eq!(still_owed(&world), [qa]);
    // A country that leaves owes nothing any more.
    let withdrawn = json!({"country": "QA", "role": "partner", "reason": {"text": {"en": "No budget"}}});
    world.tell("project", "P1", "partner_withdrawn", withdrawn);
    assert_eq!(still_owed(&world), []);
}

#[test]
fn what_a_postponement_asked_for_is_still_owed_after_it_where_something_else_asks_for_it_too() {
    let consent = json!([{"what": "consent", "country": "DZ", "role": "partner"}]);
    let left = |asks_again: bool| {
        let mut world = World::usual();
        world.one_command("postpone_project");
        world.tell("project", "P1", "postponed", crate::world::postponed(None));
        world.tell("project", "P1", "renewals_asked", json!({"renewals": consent}));
        world.one_command("withdraw_partner");
        let gone = json!({"country": "QA", "role": "partner", "reason": {"text": {"en": "No budget"}}});
        world.tell("project", "P1", "partner_withdrawn", gone);
        let reason = json!({"text": {"en": "No budget"}});
        let because = json!({"changes": [], "reason": reason});
        if asks_again {
            let again = json!({"renewals": consent, "because": because});
            world.tell_as(2, "project", "P1", "renewals_asked", again);
        }
        world.one_command("revert_decision");
        world.tell("project", "P1", "decision_reverted", reverted("postponed", "final_listed"));
        still_owed(&world).into_iter().map(|(key, _)| key).collect::<Vec<_>>()
    };
    assert_eq!(left(true), ["renew_commitments/P1/DZ/partner"]);
    assert_eq!(left(false), [""; 0]);
}

#[test]
fn under_rules_that_ask_all_for_one_renewal_it_stays_one_duty() {
    let source = include_str!("../../../../workflows/comcec-project-funding.yaml");
    let source = source
        .replacen(
            "owed_by: [asked_partner]\n    owed_to: office\n    command: renew_consent",
            "owed_by: [partner_contacts, project_owner]\n    owed_to: office\n    command: renew_consent",
            1,
        )
        .replacen("met_by: [project_consent_renewed]", "met_by: [project_renewals_done]", 1);
    let rules = nidaa_workflow::Workflow::load("old.yaml", &source, &nidaa_domain::vocabulary());
    let mut world = World::usual();
    world.under(rules.expect("rules as they were"));
    world.tell("project", "P1", "postponed", crate::world::postponed(None));
    let consent = json!({"what": "consent", "country": "DZ", "role": "partner"});
    world.tell("project", "P1", "renewals_asked", json!({"renewals": [consent]}));
    world.tell("project", "P1", "consent_renewed", json!({"country": "DZ", "role": "partner"}));
    assert!(row(&world, "renew_commitments/P1").is_open());
    world.tell("project", "P1", "renewals_done", json!({}));
    assert_eq!(row(&world, "renew_commitments/P1").closed.map(|closed| closed.how), Some(End::Met));
}
