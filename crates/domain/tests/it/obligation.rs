use crate::story::{Story, lacking};
use nidaa_domain::{
    GrantedAt, Owed, Policy, Refusal,
    obligation::{DutyDecision, Obligation},
};
use nidaa_kernel::{Deadline, Lang, LocalText, Role};
use serde_json::{Value, json};

const KEY: &str = "submit_proposal/P18";

fn deadline() -> Deadline {
    Deadline::end_of(jiff::civil::date(2020, 9, 30), "Europe/Istanbul").expect("a deadline")
}

/// The office looks at a duty that is open until the end of September.
fn given(past: impl IntoIterator<Item = Value>) -> Story<Obligation> {
    let policy = Policy::House;
    Story::given(past).under(policy).around(|around| {
        around.owed = Some(Owed { is_open: true, due: Some(deadline()), ..Owed::default() });
    })
}

fn reason() -> Value {
    json!({ "text": { "en": "The registry was closed" } })
}

fn reminded(moment: &str) -> Value {
    json!({ "type": "reminded", "moment": moment })
}

#[test]
fn a_timer_says_what_is_to_be_said_once_for_each_moment() {
    let moment = "2020-09-23T06:00:00Z";
    let remind = || json!({ "moment": moment });
    given([]).by(Role::SYSTEM).when("remind", remind()).then([reminded(moment)]);
    let again = Refusal::AlreadyExists { what: "reminder", code: moment.to_owned() };
    given([reminded(moment)]).by(Role::SYSTEM).when("remind", remind()).refused(again);
}

#[test]
fn people_do_not_remind_in_the_name_of_a_timer() {
    let needs = vec![Role::SYSTEM.to_owned()];
    let remind = json!({ "moment": "2020-09-23T06:00:00Z" });
    given([]).when("remind", remind).refused(lacking(&needs, "office"));
}

#[test]
fn more_time_is_granted_with_its_reason_and_what_held_before() {
    let to = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    let granted = json!({ "type": "time_granted", "from": deadline(), "to": to, "reason": reason() });
    given([]).when("grant_time", json!({ "until": "2020-10-07", "reason": reason() })).then([granted]);
}

#[test]
fn more_time_may_end_at_a_time_of_its_last_day() {
    let to = json!({ "date": "2020-10-07", "at": "12:00", "zone": "Europe/Istanbul", "end": "2020-10-07T09:00:00Z" });
    let granted = json!({ "type": "time_granted", "from": deadline(), "to": to, "reason": reason() });
    given([]).when("grant_time", json!({ "until": "2020-10-07T12:00", "reason": reason() })).then([granted]);
    let (old, new) = ("2020-09-30".to_owned(), "2020-09-30T23:00".to_owned());
    let earlier = json!({ "until": "2020-09-30T23:00", "reason": reason() });
    given([]).when("grant_time", earlier).refused(Refusal::DeadlineNotLater { old, new });
}

#[test]
fn time_is_not_taken_away() {
    let (old, new) = ("2020-09-30".to_owned(), "2020-09-30".to_owned());
    let grant = json!({ "until": "2020-09-30", "reason": reason() });
    given([]).when("grant_time", grant).refused(Refusal::DeadlineNotLater { old, new });
}

#[test]
fn nobody_is_excused_without_a_reason() {
    let excused = json!({ "type": "excused", "reason": reason() });
    given([]).when("excuse", json!({ "reason": reason() })).then([excused]);
    given([]).when("excuse", json!({ "reason": { "text": {} } })).refused(Refusal::Empty { field: "reason" });
}

#[test]
fn what_has_ended_or_never_was_cannot_be_excused() {
    let over = Owed::default();
    let excuse = || json!({ "reason": reason() });
    let ended = given([]).around(|around| around.owed = Some(over));
    ended.when("excuse", excuse()).refused(Refusal::DutyOver { duty: KEY.to_owned() });
    let unknown = given([]).around(|around| around.owed = None);
    unknown.when("excuse", excuse()).refused(Refusal::Missing { what: "obligation", code: KEY.to_owned() });
}

/// The office looks at a duty about which it has decided.
fn decided(decided: DutyDecision, over_since: Option<&str>) -> Story<Obligation> {
    let over_since = over_since.map(str::to_owned);
    let owed =
        Owed { is_open: true, due: Some(deadline()), decided: Some(decided), over_since, ..Owed::default() };
    given([]).around(|around| around.owed = Some(owed))
}

fn back(decision: &str) -> Value {
    json!({ "decision": decision, "reason": reason() })
}

#[test]
fn a_wrong_decision_about_a_duty_is_taken_back_with_its_reason() {
    for (decision, name) in [(DutyDecision::TimeGranted, "time_granted"), (DutyDecision::Excused, "excused")]
    {
        let reverted = json!({ "type": "decision_reverted", "decision": name, "reason": reason() });
        decided(decision, None).when("revert_duty_decision", back(name)).then([reverted]);
        let no_reason = json!({ "decision": name, "reason": { "text": {} } });
        let story = decided(decision, None).when("revert_duty_decision", no_reason);
        story.refused(Refusal::Empty { field: "reason" });
    }
}

#[test]
fn only_the_last_decision_about_a_duty_is_taken_back() {
    let (decision, last) = ("time_granted".to_owned(), Some("excused".to_owned()));
    let refusal = Refusal::NotTheLastDecision { decision: decision.clone(), last, followers: vec![] };
    decided(DutyDecision::Excused, None).when("revert_duty_decision", back(&decision)).refused(refusal);
    let refusal = Refusal::NotTheLastDecision { decision: decision.clone(), last: None, followers: vec![] };
    given([]).when("revert_duty_decision", back(&decision)).refused(refusal);
}

#[test]
fn time_that_came_with_another_duty_is_taken_back_at_that_one() {
    let at = GrantedAt {
        duty: "endorse_proposal/P18".to_owned(),
        label: LocalText::in_lang(Lang::En, "Endorse the proposal"),
        project: Some("P18".to_owned()),
    };
    let GrantedAt { duty, label, project } = at.clone();
    let owed = Owed { is_open: true, due: Some(deadline()), granted_at: Some(at), ..Owed::default() };
    let story = || given([]).around(|around| around.owed = Some(owed.clone()));
    let refusal = Refusal::GrantedElsewhere { duty, label, project };
    story().when("revert_duty_decision", back("time_granted")).refused(refusal);
    let (decision, last) = ("excused".to_owned(), None);
    let refusal = Refusal::NotTheLastDecision { decision, last, followers: vec![] };
    story().when("revert_duty_decision", back("excused")).refused(refusal);
}

#[test]
fn a_decision_on_which_something_rests_is_not_taken_back() {
    let duty = "pass_on/P18".to_owned();
    let story = decided(DutyDecision::TimeGranted, Some(&duty));
    story.when("revert_duty_decision", back("time_granted")).refused(Refusal::DutyOver { duty });
}
