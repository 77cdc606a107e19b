use crate::story::{PROGRAMME, Story, context, policy, stage};
use nidaa_domain::{
    Context, Policy, Refusal,
    call::{Call, PostponeProjects},
    vocabulary,
};
use nidaa_kernel::{Actor, CommandId, ProjectCode, Role};
use nidaa_workflow::Workflow;
use serde_json::{Value, json};

fn given(past: impl IntoIterator<Item = Value>) -> Story<Call> {
    Story::given(past)
}

fn begin() -> Value {
    json!({ "programme": PROGRAMME, "ordinal": 8, "year": 2020, "title": { "en": "Eighth call" } })
}

fn drafted() -> Value {
    let mut event = begin();
    event["type"] = json!("drafted");
    event["call"] = json!("CPF-08");
    event["stage"] = json!("draft");
    event
}

fn themes() -> Value {
    json!([{ "key": "gastronomy", "sector": "tourism", "title": { "en": "Gastronomy tourism" } }])
}

fn themes_set() -> Value {
    json!({ "type": "themes_set", "themes": themes() })
}

fn close() -> Value {
    json!({ "date": "2020-09-30", "zone": "Europe/Istanbul", "end": "2020-09-30T21:00:00Z" })
}

fn announced() -> Value {
    json!({ "type": "announced", "opens": "2020-09-01", "closes": close(), "stage": "announced" })
}

fn pin() -> Value {
    json!({ "programme": PROGRAMME, "version": policy().version(), "digest": policy().digest() })
}

fn opened() -> Value {
    json!({ "type": "opened", "rules": pin(), "closes": close(), "stage": "open" })
}

fn open() -> [Value; 4] {
    [drafted(), themes_set(), announced(), opened()]
}

/// A call that a document reports in this stage.
fn in_stage(stage: &str) -> Value {
    json!({
        "type": "recorded", "call": "CPF-08", "programme": PROGRAMME, "ordinal": 8, "year": 2020,
        "conducted": "2020-09", "title": {}, "rules": pin(), "stage": stage,
    })
}

fn reason() -> Value {
    json!({ "text": { "en": "Ministries work from home" } })
}

fn missing(what: &'static str, code: &str) -> Refusal {
    Refusal::Missing { what, code: code.to_owned() }
}

fn twice(code: &str) -> Refusal {
    Refusal::NamedTwice { code: code.to_owned() }
}

fn with(mut data: Value, field: &str, value: Value) -> Value {
    data[field] = value;
    data
}

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
    let refusal = || Refusal::RoleMissing { needs: vec!["system".to_owned()] };
    given([]).when("record_call", report("implementation")).refused(refusal());
    given([])
        .by(Role::SYSTEM)
        .under(Policy::Reconstruction)
        .when("record_call", report("implementation"))
        .refused(refusal());
}

#[test]
fn a_call_is_not_recorded_in_a_stage_nobody_knows() {
    given([]).by(Role::SYSTEM).when("record_call", report("asleep")).refused(missing("stage", "asleep"));
}

#[test]
fn a_call_gets_themes() {
    given([drafted()]).when("set_themes", json!({ "themes": themes() })).then([themes_set()]);
}

#[test]
fn themes_are_not_nothing() {
    given([drafted()])
        .when("set_themes", json!({ "themes": [] }))
        .refused(Refusal::Empty { field: "themes" });
}

#[test]
fn a_theme_is_in_an_area_of_the_programme_and_says_something() {
    let theme = |field: &str, value: Value| {
        let theme = with(themes()[0].clone(), field, value);
        given([drafted()]).when("set_themes", json!({ "themes": [theme] }))
    };
    theme("sector", json!("astronomy")).refused(missing("sector", "astronomy"));
    theme("title", json!({})).refused(Refusal::Empty { field: "title" });
    theme("key", json!(" ")).refused(Refusal::Empty { field: "key" });
}

#[test]
fn two_themes_have_two_keys() {
    let both = json!({ "themes": [themes()[0], themes()[0]] });
    given([drafted()]).when("set_themes", both).refused(twice("gastronomy"));
}

#[test]
fn themes_stay_once_the_call_is_announced() {
    given([drafted(), themes_set(), announced()])
        .when("set_themes", json!({ "themes": themes() }))
        .refused_by("call/set_themes", "not-open-in-stage");
}

fn dates(opens: &str, closes: &str) -> Value {
    json!({ "opens": opens, "closes": closes })
}

#[test]
fn an_announced_call_closes_at_midnight_after_its_last_day_in_istanbul() {
    given([drafted(), themes_set()])
        .when("announce_call", dates("2020-09-01", "2020-09-30"))
        .then([announced()]);
}

#[test]
fn a_call_is_not_announced_without_themes() {
    given([drafted()])
        .when("announce_call", dates("2020-09-01", "2020-09-30"))
        .refused_by("call/announce_call/themes_set", "guard");
}

#[test]
fn a_call_does_not_close_before_it_opens() {
    let refusal = Refusal::EndBeforeStart { start: "2020-09-30".to_owned(), end: "2020-09-01".to_owned() };
    given([drafted(), themes_set()])
        .when("announce_call", dates("2020-09-30", "2020-09-01"))
        .refused(refusal);
}

#[test]
fn a_close_without_a_next_day_is_no_deadline() {
    let date = jiff::civil::Date::MAX;
    let refusal = Refusal::Deadline(nidaa_kernel::BadDeadline { date, zone: "Europe/Istanbul".to_owned() });
    given([drafted(), themes_set()])
        .when("announce_call", dates("2020-09-01", "9999-12-31"))
        .refused(refusal);
}

#[test]
fn opening_pins_the_rules_and_the_close() {
    given([drafted(), themes_set(), announced()]).when("open_call", json!({})).then([opened()]);
}

#[test]
fn a_call_that_was_not_announced_does_not_open() {
    given([drafted(), themes_set()])
        .when("open_call", json!({}))
        .refused_by("call/open_call", "not-open-in-stage");
}

#[test]
fn no_call_opens_without_rules() {
    let command = "open_call".to_owned();
    given([drafted(), themes_set(), announced()])
        .under(Policy::Reconstruction)
        .when("open_call", json!({}))
        .refused(Refusal::NeedsRules { command });
}

fn extend(closes: &str) -> Value {
    json!({ "closes": closes, "reason": reason() })
}

#[test]
fn more_time_is_given_with_a_reason_and_remembers_the_old_close() {
    let later = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    let extended = json!({ "type": "deadline_extended", "from": close(), "to": later, "reason": reason() });
    given(open()).when("extend_deadline", extend("2020-10-07")).then([extended]);
}

#[test]
fn a_deadline_moves_later_only() {
    for new in ["2020-09-30", "2020-09-29"] {
        let refusal = Refusal::DeadlineNotLater { old: "2020-09-30".to_owned(), new: new.to_owned() };
        given(open()).when("extend_deadline", extend(new)).refused(refusal);
    }
}

#[test]
fn more_time_needs_a_reason() {
    let silent = json!({ "closes": "2020-10-07", "reason": { "text": { "en": " " } } });
    given(open()).when("extend_deadline", silent).refused(Refusal::Empty { field: "reason" });
}

#[test]
fn a_deadline_is_extended_in_its_last_minute_and_not_after_it() {
    let at = |time: &str| given(open()).at(time).when("extend_deadline", extend("2020-10-07"));
    at("2020-09-30T21:00:00Z").refused_by("call/extend_deadline/before_close", "guard");
    let later = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    at("2020-09-30T20:59:59Z")
        .then([json!({ "type": "deadline_extended", "from": close(), "to": later, "reason": reason() })]);
}

#[test]
fn a_call_has_no_earlier_stage_to_return_to() {
    let usual = "    - command: extend_deadline\n      from: [open]\n";
    let source = include_str!("../../../../workflows/comcec-project-funding.yaml");
    let changed = source.replacen(usual, &format!("{usual}      to: previous\n"), 1);
    let rules =
        Workflow::load("changed.yaml", &changed, &vocabulary()).unwrap_or_else(|faults| panic!("{faults:?}"));
    given(open())
        .under(Policy::Pinned(rules))
        .when("extend_deadline", extend("2020-10-07"))
        .refused(Refusal::NoWayBack { stage: stage("open") });
}

#[test]
fn a_call_closes_on_the_minute_and_not_before() {
    let at = |time: &str| given(open()).by(Role::SYSTEM).at(time).when("close_call", json!({}));
    at("2020-09-30T20:59:59Z").refused_by("call/close_call/close_reached", "guard");
    at("2020-09-30T21:00:00Z").then([json!({ "type": "closed", "stage": "closed" })]);
}

#[test]
fn an_extended_call_closes_at_its_new_end() {
    let later = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    let extended = json!({ "type": "deadline_extended", "from": close(), "to": later, "reason": reason() });
    let past = open().into_iter().chain([extended]);
    given(past)
        .at("2020-09-30T21:00:00Z")
        .when("close_call", json!({}))
        .refused_by("call/close_call/close_reached", "guard");
}

#[test]
fn lists_are_published_in_turn() {
    let projects = json!(["P18", "P19"]);
    let list =
        |stage: &str, command: &str| given([in_stage(stage)]).when(command, json!({ "projects": projects }));
    list("preappraisal", "publish_short_list")
        .then([json!({ "type": "short_list_published", "projects": projects, "stage": "short_listed" })]);
    list("final_appraisal", "publish_final_list")
        .then([json!({ "type": "final_list_published", "projects": projects, "stage": "final_listed" })]);
    list("closed", "publish_final_list").refused_by("call/publish_final_list", "not-open-in-stage");
}

#[test]
fn a_list_names_projects_and_each_once() {
    let list = |projects: Value| {
        given([in_stage("preappraisal")]).when("publish_short_list", json!({ "projects": projects }))
    };
    list(json!([])).refused(Refusal::NothingSelected);
    list(json!(["P18", "P19", "P18"])).refused(twice("P18"));
}

#[test]
fn the_year_of_implementation_begins_and_ends() {
    given([in_stage("final_listed")])
        .when("start_implementation", json!({}))
        .then([json!({ "type": "implementation_started", "stage": "implementation" })]);
    given([in_stage("closing")])
        .when("complete_call", json!({}))
        .then([json!({ "type": "completed", "stage": "completed" })]);
}

#[test]
fn a_call_is_not_completed_while_one_of_its_projects_runs() {
    given([in_stage("closing")])
        .around(|around| around.projects_open = 1)
        .when("complete_call", json!({}))
        .refused_by("call/complete_call/all_projects_ended", "guard");
}

#[test]
fn the_appraisal_begins_when_every_proposal_is_checked() {
    let start = |stages: &[&str]| {
        let stages = stages.iter().map(|stage| (*stage).to_owned()).collect();
        given([in_stage("closed")])
            .around(|around| around.project_stages = stages)
            .when("start_preappraisal", json!({}))
    };
    start(&["eligible", "ineligible"])
        .then([json!({ "type": "preappraisal_started", "stage": "preappraisal" })]);
    start(&["eligible", "submitted"]).refused_by("call/start_preappraisal/all_checked", "guard");
}

#[test]
fn the_stage_of_final_documents_closes_after_9_january_in_istanbul() {
    let at = |time: &str| {
        given([in_stage("short_listed")]).by(Role::SYSTEM).at(time).when("close_final_stage", json!({}))
    };
    at("2021-01-09T20:59:59Z").refused_by("call/close_final_stage/final_stage_over", "guard");
    at("2021-01-09T21:00:00Z").then([json!({ "type": "final_stage_closed", "stage": "final_appraisal" })]);
}

#[test]
fn a_deadline_of_a_call_without_a_year_has_not_passed() {
    given([with(in_stage("short_listed"), "year", Value::Null)])
        .at("2031-01-01T00:00:00Z")
        .when("close_final_stage", json!({}))
        .refused_by("call/close_final_stage/final_stage_over", "guard");
}

#[test]
fn implementation_begins_when_nothing_on_the_final_list_is_open() {
    given([in_stage("final_listed")])
        .around(|around| around.project_stages = vec!["final_listed".to_owned()])
        .when("start_implementation", json!({}))
        .refused_by("call/start_implementation/nobody_awaits_contract", "guard");
}

#[test]
fn the_year_ends_after_30_november_of_the_year_after_the_call() {
    let at = |time: &str| given([in_stage("implementation")]).at(time).when("end_year", json!({}));
    at("2021-11-30T20:59:59Z").refused_by("call/end_year/year_over", "guard");
    at("2021-11-30T21:00:00Z").then([json!({ "type": "year_ended", "stage": "closing" })]);
}

#[test]
fn a_call_is_cancelled_with_a_reason() {
    given(open())
        .when("cancel_call", json!({ "reason": reason() }))
        .then([json!({ "type": "cancelled", "reason": reason(), "stage": "cancelled" })]);
    given(open())
        .when("cancel_call", json!({ "reason": { "text": {} } }))
        .refused(Refusal::Empty { field: "reason" });
}

#[test]
fn a_call_that_has_ended_stays_so() {
    for end in ["completed", "cancelled"] {
        given([in_stage(end)])
            .when("cancel_call", json!({ "reason": reason() }))
            .refused_by("call/cancel_call", "not-open-in-stage");
    }
}

/// Decides the act over these projects in a call of this stage.
fn postpone(stage: &str, to_year: i16, projects: &[&str]) -> Result<Vec<Value>, Refusal> {
    let data: PostponeProjects = serde_json::from_value(json!({
        "call": "CPF-08", "projects": "all", "reason": reason(), "requested_by": "owner", "to_year": to_year,
    }))
    .expect("a command has its shape");
    let projects = projects.iter().map(|code| ProjectCode::new(*code).expect("a short name")).collect();
    let call = Call::default().evolve(&crate::story::event::<Call>(&in_stage(stage)));
    let events = call.postpone_projects(&data, projects, CommandId::derived(&["act"]), &context())?;
    Ok(events.iter().map(|event| serde_json::to_value(event).expect("an event has a JSON form")).collect())
}

#[test]
fn one_act_postpones_many_projects() {
    let expected = json!({
        "type": "projects_postponed", "projects": ["P18", "P19"], "reason": reason(), "requested_by": "owner",
        "to_year": 2021, "act": CommandId::derived(&["act"]),
    });
    assert_eq!(postpone("final_listed", 2021, &["P18", "P19"]), Ok(vec![expected]));
}

#[test]
fn an_act_names_projects_and_each_once() {
    assert_eq!(postpone("final_listed", 2021, &[]), Err(Refusal::NothingSelected));
    assert_eq!(postpone("final_listed", 2021, &["P18", "P18"]), Err(twice("P18")));
}

#[test]
fn an_act_leads_to_a_year_that_can_be_meant() {
    let refusal = Refusal::YearOutOfRange { year: 20211, first: 1900, last: 2999 };
    assert_eq!(postpone("final_listed", 20211, &["P18"]), Err(refusal));
}

#[test]
fn an_act_is_open_while_projects_run() {
    let refusal = postpone("closed", 2021, &["P18"]).map_err(|refusal| (refusal.rule(), refusal.code()));
    assert_eq!(refusal, Err((format!("{PROGRAMME}/call/postpone_projects"), "not-open-in-stage")));
}

#[test]
fn an_act_on_a_call_nobody_began_is_refused() {
    let data: PostponeProjects = serde_json::from_value(json!({
        "call": "CPF-08", "projects": { "only": ["P18"] }, "reason": reason(), "requested_by": "office", "to_year": 2021,
    }))
    .expect("a command has its shape");
    let act = CommandId::derived(&["act"]);
    let refusal = Call::default().postpone_projects(&data, vec![], act, &context());
    assert_eq!(refusal, Err(missing("call", "CPF-08")));
}

#[test]
fn the_act_is_not_decided_without_its_projects() {
    given([in_stage("final_listed")])
        .when(
            "postpone_projects",
            json!({ "projects": "all", "reason": reason(), "requested_by": "owner", "to_year": 2021 }),
        )
        .refused(Refusal::NothingSelected);
}

#[test]
fn a_call_knows_the_themes_of_each_area() {
    let call = [drafted(), themes_set()]
        .iter()
        .fold(Call::default(), |call, stored| call.evolve(&crate::story::event::<Call>(stored)));
    assert_eq!((call.themes_of("tourism"), call.themes_of("trade")), (vec!["gastronomy".to_owned()], vec![]));
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
fn the_sharing_out_is_not_decided_without_its_proposals() {
    given([in_stage("preappraisal")]).when("assign_assessors", json!({})).refused(Refusal::NothingToAssign);
}

#[test]
fn the_short_list_is_published_when_every_proposal_is_judged() {
    given([in_stage("preappraisal")])
        .around(|around| around.project_stages = vec!["eligible".to_owned()])
        .when("publish_short_list", json!({ "projects": ["P18"] }))
        .refused_by("call/publish_short_list/all_judged", "guard");
}

#[test]
fn an_envelope_is_some_money_in_the_currency_of_the_programme() {
    let set = |envelope: Value| given(open()).when("set_envelope", json!({ "envelope": envelope }));
    let usd = |minor: i64| json!({ "minor": minor, "currency": "USD" });
    set(usd(100)).then([json!({ "type": "envelope_set", "envelope": usd(100) })]);
    set(usd(0)).refused(Refusal::Malformed { field: "envelope" });
    set(json!({ "minor": 1, "currency": "EUR" })).refused(Refusal::Malformed { field: "envelope" });
    let set_before = json!({ "type": "envelope_set", "envelope": usd(100) });
    given(open().into_iter().chain([set_before]))
        .when("set_envelope", json!({ "envelope": usd(100) }))
        .refused(Refusal::NothingToCorrect);
}

#[test]
fn an_envelope_is_not_smaller_than_what_is_granted() {
    given(open())
        .around(|around| around.granted = Some(101))
        .when("set_envelope", json!({ "envelope": { "minor": 100, "currency": "USD" } }))
        .refused_by("call/set_envelope/envelope_holds", "guard");
}

#[test]
fn nobody_is_proposed_without_a_look_at_the_reserve_list() {
    given([in_stage("final_listed")]).when("propose_promotion", json!({})).refused(Refusal::NobodyToPromote);
}

fn grace(minutes: u16) -> Value {
    json!({ "minutes": minutes, "reason": reason() })
}

fn graced() -> Value {
    json!({ "type": "grace_granted", "minutes": 15, "until": "2020-09-30T21:15:00Z", "reason": reason() })
}

#[test]
fn grace_is_granted_with_a_reason_and_moves_no_deadline() {
    given(open()).when("grant_grace", grace(15)).then([graced()]);
    let silent = json!({ "minutes": 15, "reason": { "text": {} } });
    given(open()).when("grant_grace", silent).refused(Refusal::Empty { field: "reason" });
    for minutes in [0, 24 * 60 + 1] {
        given(open()).when("grant_grace", grace(minutes)).refused(Refusal::Malformed { field: "minutes" });
    }
    let again = open().into_iter().chain([graced()]);
    given(again).when("grant_grace", grace(15)).refused(Refusal::NothingToCorrect);
}

#[test]
fn a_call_with_grace_closes_after_it() {
    let close = |time: &str| {
        given(open().into_iter().chain([graced()])).by(Role::SYSTEM).at(time).when("close_call", json!({}))
    };
    close("2020-09-30T21:14:59Z").refused_by("call/close_call/close_reached", "guard");
    close("2020-09-30T21:15:00Z").then([json!({ "type": "closed", "stage": "closed" })]);
}

#[test]
fn nothing_is_put_off_in_the_grace() {
    let late = || given(open().into_iter().chain([graced()])).at("2020-09-30T21:05:00Z");
    late()
        .when("extend_deadline", extend("2020-10-07"))
        .refused_by("call/extend_deadline/before_close", "guard");
    late().when("grant_grace", grace(30)).refused_by("call/grant_grace/before_close", "guard");
}

#[test]
fn a_grace_goes_with_the_close_it_was_granted_for() {
    let later = json!({ "date": "2020-10-07", "zone": "Europe/Istanbul", "end": "2020-10-07T21:00:00Z" });
    let extended = json!({ "type": "deadline_extended", "from": close(), "to": later, "reason": reason() });
    let past = || given(open().into_iter().chain([graced(), extended.clone()]));
    past()
        .by(Role::SYSTEM)
        .at("2020-10-07T21:00:00Z")
        .when("close_call", json!({}))
        .then([json!({ "type": "closed", "stage": "closed" })]);
    let again = with(graced(), "until", json!("2020-10-07T21:15:00Z"));
    past().when("grant_grace", grace(15)).then([again]);
}

/// Whatever rules may say of when it is given.
#[test]
fn no_time_is_given_that_is_over() {
    let at = |time: &str| given(open()).under(Policy::Roles(&[Role::OFFICE])).at(time);
    let over = |day: &str| Refusal::DayPassed { day: day.to_owned() };
    at("2020-10-07T21:00:00Z").when("extend_deadline", extend("2020-10-07")).refused(over("2020-10-07"));
    at("2020-09-30T21:15:00Z").when("grant_grace", grace(15)).refused(over("2020-09-30"));
    at("2020-09-30T21:14:59Z").when("grant_grace", grace(15)).then([graced()]);
}

#[test]
fn no_grace_is_granted_once_the_call_is_over() {
    given(open())
        .at("2020-09-30T21:00:00Z")
        .when("grant_grace", grace(15))
        .refused_by("call/grant_grace/before_close", "guard");
}
