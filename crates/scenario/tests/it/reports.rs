//! What is said of a story that does not hold, and of a file that is none.

use crate::stories::{folder, shelf};
use nidaa_scenario::{House, Report, Scenario, Story, play, schema};
use nidaa_testkit::Database;

const OPEN: &str = "title: T\nbegins_with: FOLDER/beginnings/open-call.yaml\nstart: 2026-08-01\nstory:\n";

/// Plays a story that begins with the open call; its first line is line 5 of the file.
async fn report(story: &str) -> Report {
    played(&(OPEN.to_owned() + story)).await
}

async fn played(text: &str) -> Report {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), text.replace("FOLDER", &folder().display().to_string())).expect("a file");
    let story = Story::load(file.path()).unwrap_or_else(|error| panic!("{error}"));
    let database = Database::memory().await;
    let mut house = House::open(database.backend(), shelf(&story)).await.expect("a log");
    play(&story, &mut house).await.expect("the theatre stands")
}

async fn failures(story: &str) -> Vec<(usize, String)> {
    report(story).await.failures.into_iter().map(|failure| (failure.line, failure.message)).collect()
}

#[tokio::test]
async fn a_stage_that_is_not_reached_is_told_with_its_line() {
    let found = failures("  - when: {at: 2026-09-10}\n    then:\n      stage: {call/CPF-14: closed}\n").await;
    assert_eq!(found, [(7, "call/CPF-14 is in stage open, expected closed".to_owned())]);
}

#[tokio::test]
async fn an_act_that_is_refused_unexpectedly_is_told_with_its_rule() {
    let found = failures("  - when: {do: close_call, data: {call: CPF-14}}\n").await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].0 == 5 && found[0].1.contains("close_call/close_reached"), "{found:?}");
}

#[tokio::test]
async fn an_act_that_should_have_been_refused_is_told() {
    let cancel = "do: cancel_call, data: {call: CPF-14, reason: {text: {en: No money}}}";
    let found = failures(&format!("  - when: {{{cancel}}}\n    then: {{refused: cancel_call}}\n")).await;
    assert_eq!(found, [(6, "not refused, expected cancel_call".to_owned())]);
}

#[tokio::test]
async fn a_mail_too_few_and_a_mail_too_many_are_told() {
    let draft = "do: draft_call, data: {call: C, programme: comcec-project-funding, ordinal: 15, year: 2027}";
    let then = "then: {mails: [{to: a@b.example, template: call_opened}]}";
    let found = failures(&format!("  - when: {{{draft}}}\n    {then}\n")).await;
    assert_eq!(found, [(6, "no mail call_opened to a@b.example".to_owned())]);
}

#[tokio::test]
async fn an_unknown_account_ends_the_story() {
    let story = "  - when: {as: nobody, do: open_call}\n  - then: {stage: {call/CPF-14: closed}}\n";
    assert_eq!(failures(story).await, [(5, "there is no account \"nobody\"".to_owned())]);
}

#[tokio::test]
async fn the_clock_does_not_run_backwards() {
    let found = failures("  - when: {at: 2026-08-02}\n").await;
    assert_eq!(found, [(5, "2026-08-02 is earlier than 2026-09-01T00:00:00Z".to_owned())]);
}

#[tokio::test]
async fn a_stage_that_no_policy_knows_is_told_as_such() {
    let found = failures("  - then: {stage: {call/CPF-14: opened}}\n").await;
    let told = "call/CPF-14 is in stage open, expected opened; under backbone.yaml a call has no stage of that name; did you mean open?";
    assert_eq!(found, [(5, told.to_owned())]);
}

#[tokio::test]
async fn a_refusal_names_its_rule_once() {
    let found = failures("  - when: {do: close_call, data: {call: CPF-14}}\n").await;
    assert_eq!(found[0].1.matches("close_call/close_reached").count(), 1, "{found:?}");
}

#[tokio::test]
async fn what_may_follow_from_a_refused_act_is_told_after_it() {
    let story =
        "  - when: {do: close_call, data: {call: CPF-14}}\n  - then: {stage: {call/CPF-14: closed}}\n";
    let report = report(story).await;
    let follows: Vec<bool> = report.failures.iter().map(|failing| failing.follows).collect();
    assert_eq!(follows, [false, true]);
    let told = report.to_string();
    let (first, then) = (told.find("  ✗ "), told.find("may only follow from that"));
    assert!(first.is_some() && first < then, "{told}");
}

#[tokio::test]
async fn a_given_act_that_is_refused_ends_the_story() {
    let given = OPEN.replace("story:\n", "given:\n  - {do: close_call, data: {call: CPF-14}}\nstory:\n");
    let report = played(&(given + "  - then: {stage: {call/CPF-14: closed}}\n")).await;
    let lines: Vec<usize> = report.failures.iter().map(|failing| failing.line).collect();
    assert_eq!(lines, [5]);
}

#[tokio::test]
async fn a_day_that_a_month_has_not_is_told_with_the_length_of_the_month() {
    let found = failures("  - when: {at: 2026-09-31}\n").await;
    assert_eq!(found, [(5, "\"2026-09-31\" is no day: September 2026 has 30 days".to_owned())]);
}

#[tokio::test]
async fn a_story_that_expects_nothing_says_so() {
    let told = report("  - when: {at: 2026-09-02}\n").await.to_string();
    assert!(told.contains("it expects nothing"), "{told}");
    assert!(told.contains("backbone.yaml"), "{told}");
}

#[tokio::test]
async fn a_slip_in_a_command_is_told_as_it_should_be_written() {
    let near = failures("  - when: {do: close_cal, data: {call: CPF-14}}\n").await;
    assert_eq!(near, [(5, "There is no command close_cal. Did you mean close_call?".to_owned())]);
    let reason = "  - when: {do: cancel_call, data: {call: CPF-14, reason: No money}}\n";
    let shape = "The data of cancel_call cannot be read: reason must be written {text: {en: en}}";
    assert_eq!(failures(reason).await, [(5, shape.to_owned())]);
}

#[tokio::test]
async fn what_happens_by_itself_while_time_passes_is_told() {
    let told = report("  - when: {at: 2026-10-02}\n").await.to_string();
    let line = told.lines().find(|line| line.contains("call_closed")).unwrap_or_default();
    assert!(line.contains("2026-09-30 21:00") && line.contains("by itself"), "{told}");
}

#[tokio::test]
async fn a_role_that_is_missing_is_told_with_who_holds_it() {
    let found = failures(
        "  - when: {as: algeria, do: cancel_call, data: {call: CPF-14, reason: {text: {en: No}}}}\n",
    )
    .await;
    assert!(found[0].1.contains("Here that is amel."), "{found:?}");
}

#[tokio::test]
async fn a_stage_in_which_a_command_is_not_open_is_told_with_those_in_which_it_is() {
    let found = failures("  - when: {do: open_call, data: {call: CPF-14}}\n").await;
    assert!(found[0].1.contains("It is possible in: "), "{found:?}");
}

#[test]
fn a_slip_of_form_is_told_with_what_would_be_right() {
    for (lines, told) in [
        ("rules: policies/backbone.yaml", "a list is expected here"),
        ("about: One: two", "put the text in double quotes"),
        ("acounts: {}", "did you mean `accounts`?"),
        ("story:\n  - when: {do: open_call}\n    them: {}", "did you mean `then`?"),
        ("given: []\ngiven: []", "`given` stands twice"),
        ("given:\n\t- {do: open_call}", "replace it by spaces"),
    ] {
        let found = fault(lines);
        assert!(found.contains(told), "{lines}: {found}");
    }
}

/// Why a story with these lines is no scenario, without its file.
fn fault(lines: &str) -> String {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), format!("title: T\nstart: 2026-01-01\n{lines}\n")).expect("a file");
    let told = Story::load(file.path()).expect_err("no scenario").to_string();
    told.replace(&file.path().display().to_string(), "x.yaml")
}

#[test]
fn an_account_that_could_not_be_opened_is_told_with_its_line() {
    let account = |members: &str| fault(&format!("accounts:\n  amel: {{{members}}}"));
    let role = "x.yaml:4:18: there is no role \"focalpoint\"; did you mean focal_point?";
    assert_eq!(account("roles: [focalpoint]"), role);
    assert_eq!(account("roles: [office], country: DE"), "x.yaml:4:36: DE is not a member state");
}

#[test]
fn a_file_that_is_not_there_is_told_with_the_line_that_names_it() {
    let missing = fault("begins_with: /nowhere/call.yaml");
    assert!(missing.starts_with("x.yaml:3:14: `begins_with` names /nowhere/call.yaml: "), "{missing}");
    let missing = fault("rules: [/nowhere/policy.yaml]");
    assert!(missing.starts_with("x.yaml:3:9: `rules` names /nowhere/policy.yaml: "), "{missing}");
}

#[test]
fn a_state_in_which_no_duty_can_be_is_told() {
    let told = fault("story:\n  - then: {ledger: {submit_proposal/P1: {state: opne}}}");
    assert!(told.contains("x.yaml:4:") && told.contains("opne") && told.contains("lapsed"), "{told}");
}

/// The same under the present policy, which knows duties: Algeria has drafted P1.
async fn present(story: &str) -> Vec<(usize, String)> {
    let report = played(&(OPEN.replace("open-call", "present-call") + story)).await;
    report.failures.into_iter().map(|failure| (failure.line, failure.message)).collect()
}

#[tokio::test]
async fn a_duty_that_no_policy_knows_is_told_even_where_none_is_expected() {
    let found = present("  - then: {ledger: {submit_propsal/P1: {state: none}}}\n").await;
    let told = "no duty is called submit_propsal; did you mean submit_proposal?";
    assert_eq!(found, [(5, told.to_owned())]);
    let found = present("  - then: {ledger: {submit_proposal: {state: none}}}\n").await;
    assert!(found[0].1.contains("write RULE/PROJECT"), "{found:?}");
    let found = present("  - then: {duties: [{change: opened, duty: submit_propsal/P1}]}\n").await;
    assert_eq!(found[0], (5, format!("not opened: submit_propsal/P1 as expected; {told}")));
}

#[tokio::test]
async fn a_duty_that_is_not_there_is_told_with_those_that_are() {
    let ledger = "ledger: {sign_contract/P1: {state: open}, submit_proposal/P2: {state: open}, submit_proposal/P1: {state: open}}";
    let found = present(&format!("  - then: {{{ledger}}}\n")).await;
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[1], (5, "the duty submit_proposal/P2 is none; duties of P2: none".to_owned()));
    let told = found[0].1.strip_prefix("the duty sign_contract/P1 is none; duties of P1: ");
    assert!(told.is_some_and(|duties| duties.contains("submit_proposal/P1")), "{found:?}");
}

#[tokio::test]
async fn the_future_is_not_known() {
    let at = |day: &str| format!("  - then: {{as_of: {{at: {day}, stage: {{call/CPF-14: open}}}}}}\n");
    let told = "as_of 2026-09-02 is later than 2026-09-01T00:00:00Z: the past is asked for";
    assert_eq!(failures(&at("2026-09-02")).await, [(5, told.to_owned())]);
    assert_eq!(failures(&at("2026-09-01")).await, []);
}

#[test]
fn a_file_that_is_no_scenario_is_told_with_its_place() {
    let error =
        Scenario::read("x.yaml", "title: T\nstart: 2026-01-01\nstories: []\n").expect_err("an unknown key");
    assert!(error.to_string().starts_with("x.yaml:3:"), "{error}");
}

#[test]
fn scenarios_that_begin_with_one_another_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.yaml");
    std::fs::write(&file, "title: T\nbegins_with: a.yaml\nstart: 2026-01-01\n").expect("a file");
    let error = Story::load(&file).expect_err("a circle");
    assert!(error.to_string().contains("a.yaml:2:"), "{error}");
}

#[test]
fn the_schema_beside_the_stories_is_that_of_the_program() {
    let file = folder().join("schema.json");
    let kept: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file).expect("the schema")).expect("JSON");
    assert_eq!(kept, schema(), "write it anew: nidaa schema scenario > tests/scenarios/schema.json");
}
