use super::*;
use crate::story::{context, lacking, stage};
use nidaa_domain::{Context, Policy};
use nidaa_kernel::{Actor, Role};

#[test]
fn a_call_begins_as_a_draft() {
    given([]).when("draft_call", begin()).then([drafted()]);
}

#[test]
fn a_call_begins_once() {
    let exists = Refusal::AlreadyExists { what: "call", code: "CPF-08".to_owned() };
    given([drafted()]).when("draft_call", begin()).refused(exists);
}

#[test]
fn only_the_office_begins_a_call() {
    given([]).by("project_owner").when("draft_call", begin()).refused_by("call/draft_call", "role-missing");
}

#[test]
fn a_call_begins_under_the_rules_of_its_own_programme() {
    let other = with(begin(), "programme", json!("another-fund"));
    given([]).when("draft_call", other).refused(missing("programme", "another-fund"));
}

#[test]
fn calls_are_counted_from_one() {
    let none = with(begin(), "ordinal", json!(0));
    given([]).when("draft_call", none).refused(Refusal::Malformed { field: "ordinal" });
}

#[test]
fn a_slip_in_the_year_is_refused() {
    let slip = with(begin(), "year", json!(20201));
    let refusal = Refusal::YearOutOfRange { year: 20201, first: 1900, last: 2999 };
    given([]).when("draft_call", slip).refused(refusal);
}

#[test]
fn nothing_happens_to_a_call_nobody_began() {
    given([]).when("open_call", json!({})).refused(missing("call", "CPF-08"));
}

/// A call as the import records it.
fn report(stage: &str) -> Value {
    json!({ "programme": PROGRAMME, "ordinal": 8, "year": 2020, "conducted": "2020-09", "stage": stage })
}

#[test]
fn a_reported_call_is_recorded_in_its_stage_and_pinned_to_the_present_rules() {
    given([])
        .by(Role::SYSTEM)
        .when("record_call", report("implementation"))
        .then([in_stage("implementation")]);
}

#[test]
fn only_the_program_records_a_call() {
    let refusal = || lacking(&["system".to_owned()], "office");
    given([]).when("record_call", report("implementation")).refused(refusal());
    given([])
        .by(Role::SYSTEM)
        .under(Policy::Reconstruction)
        .when("record_call", report("implementation"))
        .refused(Refusal::NeedsRules { command: "record_call".to_owned() });
}

#[test]
fn a_call_is_not_recorded_in_a_stage_nobody_knows() {
    given([]).by(Role::SYSTEM).when("record_call", report("asleep")).refused(missing("stage", "asleep"));
}

#[test]
fn the_programs_own_actor_may_record_a_call_and_the_stage_is_kept() {
    let context = Context { actor: Actor::system(), ..context() };
    let mut data = report("closed");
    data["call"] = json!("CPF-08");
    let command = serde_json::from_value(json!({ "record_call": data })).expect("a command has its shape");
    let events = Call::default().decide(&command, &context).expect("the program records calls");
    let call = events.iter().fold(Call::default(), Call::evolve);
    assert_eq!(call.stage, Some(stage("closed")));
}

#[test]
fn the_title_of_a_recorded_call_is_one_line_that_a_subject_can_quote() {
    for (title, refusal) in untitled("title") {
        given([])
            .by(Role::SYSTEM)
            .under(Policy::Reconstruction)
            .when("record_call", with(report("implementation"), "title", title))
            .refused(refusal);
    }
}
