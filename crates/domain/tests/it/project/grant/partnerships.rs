//! Partners that join or leave on a later day than that of the approval. It is 15 September 2020 unless a story says otherwise.

use super::*;
use crate::story::{changed, event};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use nidaa_domain::{
    Policy, Record, Relation,
    project::{LinkState, Project, ProjectCommand, ProjectEvent},
};
use nidaa_workflow::Workflow;
use proptest::prelude::*;
use std::collections::BTreeSet;

const DAY: &str = "2020-10-01";
/// The day on which a country that left on the other one was to be back.
const BACK: &str = "2020-11-01";
/// The first moment of it where the programme is at home, and the last of its eve.
const MIDNIGHT: &str = "2020-09-30T21:00:00Z";
const EVE: &str = "2020-09-30T20:59:59Z";

fn joins(country: &str) -> Value {
    json!({ "what": "partner", "country": country, "role": "partner" })
}

fn leaves(country: &str) -> Value {
    json!({ "what": "no_partner", "country": country, "role": "partner" })
}

fn record(change: &Value) -> Value {
    json!({ "change": change, "was": null })
}

fn ask(key: &str, effective: &str, changes: &[Value]) -> Value {
    json!({ "amendment": key, "changes": changes, "effective": effective, "reason": reason() })
}

fn asked(key: &str, effective: &str, changes: &Value, consents: &[&str]) -> Value {
    json!({
        "type": "amendment_requested", "amendment": key, "changes": changes, "effective": effective,
        "reason": reason(), "consents": consents, "stage": "amending",
    })
}

/// Approved before its day.
fn approved(key: &str, version: u16, from: &str) -> Value {
    json!({ "type": "amendment_approved", "amendment": key, "version": version, "begins_on": from, "stage": "active" })
}

fn begun(key: &str) -> Value {
    json!({ "type": "amendment_begun", "amendment": key })
}

fn gone(country: &str) -> Value {
    json!({ "type": "partner_withdrawn", "country": country, "role": "partner", "reason": reason() })
}

/// A country that does not join on days to come.
fn declined(country: &str, joinings: &[(&str, &str)], stays: bool) -> Value {
    let joinings = joinings.iter().map(|(amendment, from)| json!({ "amendment": amendment, "from": from }));
    let joinings = joinings.collect::<Value>();
    let declined = json!({ "type": "partner_declined", "country": country, "role": "partner", "reason": reason(), "joinings": joinings });
    if stays { with(declined, "stays", json!(true)) } else { declined }
}

/// A country that does not join again.
fn declines(past: Vec<Value>, country: &str, role: &str) -> crate::story::Outcome<Project> {
    let data = json!({ "country": country, "role": role, "reason": reason() });
    given(past).by("partner").of(country).when("decline_partner", data)
}

/// Pakistan leaves on the day, and joins again on a later one.
fn leaves_and_returns() -> Vec<Value> {
    let leaving = agreed_on("A2", 2, DAY, &[leaves("PK")]);
    at_work_and(leaving.into_iter().chain(agreed_on("A3", 3, BACK, &[joins("PK")])))
}

/// What was agreed of partners and begins on a day to come.
fn agreed_on(key: &str, version: u16, from: &str, changes: &[Value]) -> [Value; 2] {
    let changes = changes.iter().map(record).collect::<Value>();
    [asked(key, from, &changes, &[]), approved(key, version, from)]
}

fn begins(past: Vec<Value>, time: &str) -> crate::story::Outcome<Project> {
    given(past).by("system").at(time).when("begin_amendments", json!({}))
}

fn told(past: &[Value]) -> Project {
    let past = past.iter().map(event::<Project>);
    past.fold(Project::default(), |project, event| project.evolve(&event))
}

/// The shipped rules as they were before they said who carries it out.
fn older() -> Policy {
    let source = include_str!("../../../../../../workflows/comcec-project-funding.yaml");
    let from = source.find("    - command: begin_amendments").expect("the step");
    let to = source[from + 5..].find("    - command: ").expect("another step") + from + 5;
    let rules: Workflow = changed(source, &source[from..to], "");
    Policy::Pinned(rules)
}

#[test]
fn a_country_joins_on_the_first_day_of_the_amendment_it_agreed_to() {
    let request = asked("A1", DAY, &json!([record(&joins("SN"))]), &["SN"]);
    given(at_work()).when("request_amendment", ask("A1", DAY, &[joins("SN")])).then([request.clone()]);
    let agreed = json!({ "type": "consent_given", "amendment": "A1", "country": "SN" });
    let past = at_work_and([request, agreed]);
    given(past.clone())
        .when("approve_amendment", json!({ "amendment": "A1" }))
        .then([approved("A1", 2, DAY)]);
    let past = [past, vec![approved("A1", 2, DAY)]].concat();
    begins(past.clone(), EVE).refused(Refusal::NotYet { day: DAY.to_owned() });
    begins(past.clone(), MIDNIGHT).then([begun("A1"), confirmed("SN", "partner")]);
    let past = [past, vec![begun("A1"), confirmed("SN", "partner")]].concat();
    begins(past, MIDNIGHT).refused(missing("amendment_to_begin", "P18"));
}

#[test]
fn a_country_that_declines_before_its_day_does_not_join() {
    let past = at_work_and(agreed_on("A1", 2, DAY, &[joins("SN"), joins("MA")]));
    let declines = json!({ "country": "SN", "role": "partner", "reason": reason() });
    let gone = declined("SN", &[("A1", DAY)], false);
    let senegal =
        |past: Vec<Value>| given(past).by("partner").of("SN").when("decline_partner", declines.clone());
    senegal(past.clone()).then([gone.clone()]);
    let past = [past, vec![gone]].concat();
    begins(past.clone(), MIDNIGHT).then([begun("A1"), confirmed("MA", "partner")]);
    senegal(past.clone()).refused(Refusal::LinkState {
        country: "SN".parse().expect("two capitals"),
        state: "declined".to_owned(),
        needs: "invited".to_owned(),
    });
    // It may be asked anew.
    let invite = json!({ "country": "SN", "role": "partner" });
    given(past.clone()).when("invite_partner", invite).taken();
    let project = told(&past);
    let coming = project.grant.coming_after(date(2020, 9, 15)).into_iter().flat_map(|(_, changes)| changes);
    assert_eq!(coming.map(|record| record.change.thing()).collect::<Vec<_>>(), ["partner MA"]);
}

#[test]
fn a_country_that_declines_to_join_again_takes_part_until_it_leaves() {
    let past = leaves_and_returns();
    let event = declined("PK", &[("A3", BACK)], true);
    declines(past.clone(), "PK", "partner").then([event.clone()]);
    let past = [past, vec![event]].concat();
    let link = |past: &[Value]| told(past).links.first().map(|link| link.state);
    assert_eq!(link(&past), Some(LinkState::Confirmed));
    declines(past.clone(), "PK", "partner").refused(Refusal::LinkState {
        country: "PK".parse().expect("two capitals"),
        state: "confirmed".to_owned(),
        needs: "invited".to_owned(),
    });
    begins(past.clone(), MIDNIGHT).then([begun("A2"), gone("PK")]);
    let on_time = [past.clone(), vec![begun("A2"), gone("PK")]].concat();
    begins(on_time.clone(), "2020-11-01T09:00:00Z").then([begun("A3")]);
    assert_eq!(link(&[on_time, vec![begun("A3")]].concat()), Some(LinkState::Withdrawn));
    // A clock that was late does not keep it.
    begins(past, "2020-11-01T09:00:00Z").then([begun("A2"), gone("PK"), begun("A3")]);
}

#[test]
fn whoever_declines_takes_back_every_joining_to_come_and_may_agree_to_another() {
    let again = agreed_on("A5", 5, "2020-12-20", &[joins("PK")]);
    let leaving = agreed_on("A4", 4, "2020-12-10", &[leaves("PK")]);
    let past: Vec<Value> = leaves_and_returns().into_iter().chain(leaving).chain(again).collect();
    let event = declined("PK", &[("A3", BACK), ("A5", "2020-12-20")], true);
    declines(past.clone(), "PK", "partner").then([event.clone()]);
    let past = [past, vec![event]].concat();
    let another = agreed_on("A6", 6, "2020-11-15", &[joins("PK")]);
    let past = past.into_iter().chain(another);
    let past: Vec<Value> = past.chain([begun("A2"), gone("PK"), begun("A3")]).collect();
    begins(past, "2020-11-15T09:00:00Z").then([begun("A6"), confirmed("PK", "partner")]);
}

#[test]
fn a_country_that_has_left_declines_to_join_again() {
    let past = [leaves_and_returns(), vec![begun("A2"), gone("PK")]].concat();
    let event = declined("PK", &[("A3", BACK)], false);
    declines(past.clone(), "PK", "partner").then([event.clone()]);
    begins([past, vec![event]].concat(), "2020-11-01T09:00:00Z").then([begun("A3")]);
}

#[test]
fn a_country_that_declines_a_second_role_keeps_the_first() {
    let provides = json!({ "what": "partner", "country": "PK", "role": "provider" });
    let past = at_work_and(agreed_on("A1", 2, DAY, &[provides]));
    let event = with(declined("PK", &[("A1", DAY)], false), "role", json!("provider"));
    declines(past.clone(), "PK", "provider").then([event.clone()]);
    let past = [past, vec![event]].concat();
    let states: Vec<_> = told(&past).links.iter().map(|link| (link.role.as_str(), link.state)).collect();
    assert_eq!(states, [("partner", LinkState::Confirmed), ("provider", LinkState::Declined)]);
    begins(past, MIDNIGHT).then([begun("A1")]);
}

#[test]
fn a_country_that_declined_under_old_rules_takes_part_no_more() {
    let stored =
        json!({ "type": "partner_declined", "country": "PK", "role": "partner", "reason": reason() });
    let old = ProjectEvent::decode("partner_declined", 1, &stored.to_string()).expect("an old event");
    assert_eq!(old, event::<Project>(&stored));
    let past = [leaves_and_returns(), vec![stored]].concat();
    assert_eq!(told(&past).links.first().map(|link| link.state), Some(LinkState::Declined));
    begins(past, "2020-11-01T09:00:00Z").then([begun("A2"), begun("A3")]);
}

#[test]
fn nobody_else_declines_for_a_country_that_the_contract_names_from_then_on() {
    let experts = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &json!("PK")) });
    let freed = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &Value::Null) });
    let none = json!({ "what": "no_activity", "activity": "workshop" });
    let leaving = agreed_on("A2", 2, DAY, &[leaves("PK"), freed, none]);
    let past = leaving.into_iter().chain(agreed_on("A3", 3, BACK, &[joins("PK"), experts]));
    let past = at_work_and(past);
    let data = json!({ "country": "PK", "role": "partner", "reason": reason() });
    given(past.clone()).when("decline_partner", data).refused(Refusal::StillNamed {
        what: "line",
        key: "experts".to_owned(),
        country: "PK".parse().expect("two capitals"),
    });
    declines(past, "PK", "partner").taken();
}

#[test]
fn whoever_will_have_left_is_not_asked_anew_on_a_postponement() {
    let data = json!({ "project": "P18", "reason": reason(), "requested_by": "owner", "to_year": 2021 });
    let command: ProjectCommand =
        serde_json::from_value(json!({ "postpone_project": data })).expect("a command");
    let asked = |past: Vec<Value>| {
        let events = told(&past).decide(&command, &crate::story::context()).expect("it is postponed");
        let renewals = events.iter().find_map(|event| match event {
            ProjectEvent::RenewalsAsked { renewals, .. } => Some(renewals.len()),
            _ => None,
        });
        renewals.unwrap_or_default()
    };
    let past = leaves_and_returns();
    assert_eq!(asked(past.clone()), 1, "it will be back");
    assert_eq!(asked([past, vec![declined("PK", &[("A3", BACK)], true)]].concat()), 0);
}

#[test]
fn those_that_stay_are_asked_on_the_day_on_which_a_country_leaves() {
    let past = [confirmed("SN", "partner")].into_iter().chain(agreed_on("A1", 2, DAY, &[leaves("SN")]));
    let anew = json!({
        "type": "renewals_asked", "renewals": [{ "what": "consent", "country": "PK", "role": "partner" }],
        "because": { "changes": [record(&leaves("SN"))], "reason": reason() },
    });
    begins(at_work_and(past), MIDNIGHT).then([begun("A1"), gone("SN"), anew]);
}

#[test]
fn what_is_due_on_several_days_is_carried_out_in_their_order() {
    let later = agreed_on("A1", 2, "2020-10-03", &[leaves("SN")]);
    let sooner = agreed_on("A2", 3, DAY, &[joins("MA")]);
    let past = [confirmed("SN", "partner")].into_iter().chain(later).chain(sooner);
    let anew = json!({
        "type": "renewals_asked",
        "renewals": [
            { "what": "consent", "country": "PK", "role": "partner" },
            { "what": "consent", "country": "MA", "role": "partner" },
        ],
        "because": { "changes": [record(&leaves("SN"))], "reason": reason() },
    });
    let past = at_work_and(past);
    begins(past.clone(), MIDNIGHT).then([begun("A2"), confirmed("MA", "partner")]);
    let all = [begun("A2"), confirmed("MA", "partner"), begun("A1"), gone("SN"), anew];
    begins(past, "2020-10-03T09:00:00Z").then(all);
}

#[test]
fn whoever_has_left_or_joined_before_the_day_does_not_do_it_twice() {
    let past = [confirmed("SN", "partner"), confirmed("MA", "partner")];
    let past = past.into_iter().chain(agreed_on("A1", 2, DAY, &[leaves("SN"), joins("MA")]));
    begins(at_work_and(past.chain([gone("SN")])), MIDNIGHT).then([begun("A1")]);
}

#[test]
fn of_two_amendments_of_one_partner_the_one_approved_later_holds() {
    let both =
        agreed_on("A1", 2, DAY, &[joins("SN")]).into_iter().chain(agreed_on("A2", 3, DAY, &[leaves("SN")]));
    begins(at_work_and(both), MIDNIGHT).then([begun("A1"), begun("A2")]);
    let at_once = json!({ "type": "amendment_approved", "amendment": "A2", "version": 3, "stage": "active" });
    let [request, _] = agreed_on("A2", 3, "2020-09-20", &[leaves("PK")]);
    let stays = agreed_on("A1", 2, DAY, &[joins("PK")]);
    let past = stays.into_iter().chain([request, at_once, gone("PK")]);
    begins(at_work_and(past), MIDNIGHT).then([begun("A1")]);
}

#[test]
fn nobody_joins_or_leaves_a_project_that_has_ended() {
    for stage in ["terminated", "closed"] {
        let ended = match stage {
            "closed" => json!({ "type": "closed", "stage": stage }),
            _ => json!({ "type": "terminated", "reason": reason(), "stage": stage }),
        };
        let past = agreed_on("A1", 2, DAY, &[joins("SN")]).into_iter().chain([ended]);
        begins(at_work_and(past), MIDNIGHT).refused_by("project/begin_amendments", "not-open-in-stage");
    }
}

#[test]
fn nobody_but_the_clock_carries_it_out() {
    let past = at_work_and(agreed_on("A1", 2, DAY, &[joins("SN")]));
    given(past)
        .at(MIDNIGHT)
        .when("begin_amendments", json!({}))
        .refused_by("project/begin_amendments", "role-missing");
}

#[test]
fn partners_that_changed_with_an_approval_do_not_change_again_on_its_day() {
    let stored = json!({ "type": "amendment_approved", "amendment": "A1", "version": 2, "stage": "active" });
    let old = ProjectEvent::decode("amendment_approved", 1, &stored.to_string()).expect("an old event");
    assert_eq!(old, event::<Project>(&stored));
    let [request, _] = agreed_on("A1", 2, DAY, &[joins("SN")]);
    let past = at_work_and([request, stored, confirmed("SN", "partner"), gone("SN")]);
    begins(past.clone(), MIDNIGHT).refused(missing("amendment_to_begin", "P18"));
    assert_eq!(told(&past).grant.coming_after(date(2020, 9, 15)), vec![]);
}

#[test]
fn what_partners_will_do_is_to_come_until_it_is_done() {
    let ends = json!({ "what": "ends", "ends": "2021-01-31" });
    let past = at_work_and(agreed_on("A1", 2, DAY, &[joins("SN"), ends]));
    let coming = |past: &[Value], day| -> Vec<String> {
        let project = told(past);
        let coming = project.grant.coming_after(day).into_iter().flat_map(|(_, changes)| changes);
        coming.map(|record| record.change.thing()).collect()
    };
    let eve = date(2020, 9, 30);
    assert_eq!(coming(&past, eve), ["ends", "partner SN"]);
    assert_eq!(coming(&past, date(2020, 10, 1)), Vec::<String>::new());
    let done = [past, vec![begun("A1"), confirmed("SN", "partner")]].concat();
    assert_eq!(coming(&done, eve), ["ends"]);
}

#[test]
fn the_contract_names_a_partner_from_the_day_on_which_it_joins() {
    let experts = |partner: &str| json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &json!(partner)) });
    let was = experts("PK");
    let records = json!([record(&joins("SN")), { "change": experts("SN"), "was": was }]);
    given(at_work()).when("request_amendment", ask("A1", DAY, &[joins("SN"), experts("SN")])).then([asked(
        "A1",
        DAY,
        &records,
        &["PK", "SN"],
    )]);
    let joined = at_work_and(agreed_on("A1", 2, DAY, &[joins("SN")]));
    let records = json!([{ "change": experts("SN"), "was": was }]);
    given(joined.clone()).when("request_amendment", ask("A2", "2020-10-15", &[experts("SN")])).then([asked(
        "A2",
        "2020-10-15",
        &records,
        &["PK", "SN"],
    )]);
    given(joined)
        .when("request_amendment", ask("A2", "2020-09-30", &[experts("SN")]))
        .refused(missing("partner", "SN"));
}

#[test]
fn whoever_leaves_is_named_up_to_the_day_of_it() {
    let experts = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &Value::Null) });
    let was = json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &json!("PK")) });
    let still = |what, key: &str| Refusal::StillNamed {
        what,
        key: key.to_owned(),
        country: "PK".parse().expect("two capitals"),
    };
    // The workshop, to which Pakistan comes, ends on 4 November.
    let after = ask("A1", "2020-11-05", &[leaves("PK"), experts.clone()]);
    let records = json!([record(&leaves("PK")), { "change": experts, "was": was }]);
    given(at_work()).when("request_amendment", after.clone()).then([asked(
        "A1",
        "2020-11-05",
        &records,
        &["PK"],
    )]);
    let during = with(after.clone(), "effective", json!("2020-11-04"));
    given(at_work()).when("request_amendment", during).refused(still("activity", "workshop"));
    let alone = with(after, "changes", json!([leaves("PK")]));
    given(at_work()).when("request_amendment", alone).refused(still("line", "experts"));
    // Who never took part is missing, also where the work is over before.
    let stranger = json!({ "what": "activity", "activity": with(workshop(), "partners", json!(["SN"])) });
    given(at_work())
        .when("request_amendment", ask("A1", "2020-11-05", &[leaves("PK"), experts, stranger]))
        .refused(missing("partner", "SN"));
}

#[test]
fn a_partner_to_come_is_asked_where_the_time_of_the_work_changes_and_one_that_will_be_gone_is_not() {
    let past = agreed_on("A1", 2, DAY, &[joins("SN"), leaves("MA")]);
    let past = at_work_and([confirmed("MA", "partner")].into_iter().chain(past));
    let ends = json!({ "what": "ends", "ends": "2021-01-31" });
    let records = json!([{ "change": ends, "was": { "what": "ends", "ends": "2020-12-31" } }]);
    for (effective, consents) in [("2020-10-01", &["PK", "SN"][..]), ("2020-09-30", &["MA", "PK", "SN"])] {
        given(past.clone())
            .when("request_amendment", ask("A2", effective, std::slice::from_ref(&ends)))
            .then([asked("A2", effective, &records, consents)]);
    }
}

#[test]
fn a_country_sees_the_project_that_it_will_join() {
    let partner = crate::story::actor("partner");
    let senegal = nidaa_kernel::Actor { country: "SN".parse().ok(), ..partner };
    let sees = |past: Vec<Value>| Relation::Partner.holds(&senegal, &told(&past), None);
    assert!(!sees(at_work()));
    assert!(sees(at_work_and(agreed_on("A1", 2, DAY, &[joins("SN")]))));
}

#[test]
fn under_rules_that_let_nobody_carry_it_out_partners_change_with_the_approval() {
    for change in [joins("SN"), leaves("PK")] {
        given(at_work())
            .under(older())
            .when("request_amendment", ask("A1", DAY, &[change]))
            .refused(Refusal::PartnersLater { day: DAY.to_owned() });
    }
    // What was asked for before this was refused keeps its course.
    let agreed = json!({ "type": "consent_given", "amendment": "A1", "country": "SN" });
    let past = at_work_and([asked("A1", DAY, &json!([record(&joins("SN"))]), &["SN"]), agreed]);
    let at_once = json!({ "type": "amendment_approved", "amendment": "A1", "version": 2, "stage": "active" });
    given(past)
        .under(older())
        .when("approve_amendment", json!({ "amendment": "A1" }))
        .then([at_once, confirmed("SN", "partner")]);
}

#[test]
fn nobody_is_invited_for_whom_an_amendment_waits() {
    let waits = || Refusal::PartState {
        what: "amendment",
        key: "A1".to_owned(),
        state: "approved",
        needs: "begun".to_owned(),
    };
    let past = || at_work_and(agreed_on("A1", 2, DAY, &[joins("SN")]));
    let partner = |country: &str| json!({ "country": country, "role": "partner" });
    given(past()).when("invite_partner", partner("SN")).refused(waits());
    let replaced = json!({ "country": "PK", "role": "partner", "by": "SN", "reason": reason() });
    given(past()).when("replace_partner", replaced).refused(waits());
    given(past()).when("invite_partner", partner("MA")).then([with(
        partner("MA"),
        "type",
        json!("partner_invited"),
    )]);
    let begun = past().into_iter().chain([begun("A1")]);
    given(begun).when("invite_partner", partner("SN")).then([with(
        partner("SN"),
        "type",
        json!("partner_invited"),
    )]);
}

/// A country, whether it joins or leaves, in how many days, who has the line of the experts then, and days that pass before.
type Turn = (usize, bool, i64, Option<usize>, i64);

const COUNTRIES: [&str; 3] = ["PK", "SN", "MA"];

fn turn() -> impl Strategy<Value = Turn> {
    (0..3_usize, any::<bool>(), 0..8_i64, proptest::option::of(0..4_usize), 0..4_i64)
}

fn noon(day: Date) -> nidaa_domain::Context {
    let mut context = crate::story::context();
    context.now = format!("{day}T09:00:00Z").parse().expect("a timestamp");
    context
}

/// What a command leaves; nothing else where it is refused.
fn give(project: Project, day: Date, role: &str, name: &str, mut data: Value) -> Project {
    data["project"] = json!("P18");
    let command: ProjectCommand = serde_json::from_value(json!({ name: data })).expect("a command");
    let context = nidaa_domain::Context { actor: crate::story::actor(role), ..noon(day) };
    match project.decide(&command, &context) {
        Ok(events) => events.iter().fold(project, Project::evolve),
        Err(_) => project,
    }
}

/// The clock runs on from one day to the next.
fn pass(project: Project, from: Date, to: Date) -> Project {
    let days = from.series(1.day()).take_while(|day| *day <= to);
    days.fold(project, |project, day| give(project, day, "system", "begin_amendments", json!({})))
}

/// Every line of every day to come is of somebody who takes part on it, and what is carried out late is carried out as well.
fn check(project: &Project, today: Date) {
    let taking_part = |project: &Project| -> BTreeSet<String> {
        let confirmed = project.links.iter().filter(|link| link.state == LinkState::Confirmed);
        confirmed.map(|link| link.country.to_string()).collect()
    };
    for day in project.grant.turns_from(today) {
        let then = taking_part(&pass(project.clone(), today, day));
        let late = give(project.clone(), day, "system", "begin_amendments", json!({}));
        assert_eq!(taking_part(&late), then, "{day}");
        let contract = project.grant.contract_on(day).expect("a contract is signed");
        let named = contract.budget.iter().filter_map(|line| line.partner);
        assert!(
            named.into_iter().all(|country| then.contains(country.as_str())),
            "{day}: {contract:?}, {then:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_agreed_of_partners_the_contract_names_only_who_takes_part(turns in proptest::collection::vec(turn(), 0..9)) {
        let unplanned = with(signed(), "contract", with(agreed(), "activities", json!([])));
        let begun = json!({ "type": "activated", "stage": "active" });
        let past = promised().into_iter().chain([unplanned, begun]);
        let mut project = told(&past.collect::<Vec<_>>());
        let mut today = date(2020, 9, 15);
        for (number, (country, joining, days, spender, passed)) in turns.into_iter().enumerate() {
            let tomorrow = today.saturating_add(passed.days());
            project = pass(project, today, tomorrow);
            today = tomorrow;
            let (key, country) = (format!("K{number}"), COUNTRIES[country]);
            let change = if joining { joins(country) } else { leaves(country) };
            let spender = spender.map(|one| COUNTRIES.get(one).map_or(Value::Null, |country| json!(country)));
            let experts = spender.map(|one| json!({ "what": "line", "line": line("experts", "human_resources", 30_000, &one) }));
            let changes: Vec<Value> = [change].into_iter().chain(experts).collect();
            let first = today.saturating_add(days.days()).to_string();
            project = give(project, today, "project_owner", "request_amendment", ask(&key, &first, &changes));
            for country in COUNTRIES {
                let consent = json!({ "amendment": key, "country": country });
                project = give(project, today, "office", "give_consent", consent);
            }
            project = give(project, today, "office", "approve_amendment", json!({ "amendment": key }));
            check(&project, today);
        }
    }
}
