//! A past call under other rules: which decisions would differ, and why. The past is that of the stories.

use crate::stories::{folder, house, stories};
use nidaa_app::{AsOf, Failure, Simulation, Verdict};
use nidaa_domain::vocabulary;
use nidaa_kernel::Position;
use nidaa_scenario::{House, Story, play};
use nidaa_testkit::Database;
use nidaa_workflow::Workflow;
use std::collections::BTreeSet;

const CALL: &str = "CPF-14";
const PROGRAMME: &str = "comcec-project-funding";

/// Nothing is asked that the log does not answer, and nothing is answered otherwise than it was.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn under_the_rules_of_a_call_every_decision_is_taken_again() {
    let mut decisions = 0;
    for story in stories() {
        let (house, _database) = played(Database::memory().await, &story).await;
        for call in house.app.whole().calls(AsOf::Now).await.expect("a board") {
            let (rules, _) = house.app.call_rules(&call.code).await.expect("its rules");
            let simulation = house.app.simulate(&call.code, rules).await.expect("answered");
            assert_eq!((simulation.unclear, &simulation.differences), (0, &vec![]), "{}", story.file);
            decisions += simulation.decisions;
        }
    }
    assert!(decisions > 500, "only {decisions}");
}

/// Runs a story about the full cycle on all three engines.
macro_rules! on_every_engine {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn memory() {
                super::$name(nidaa_testkit::Database::memory().await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                super::$name(nidaa_testkit::Database::sqlite().await).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                super::$name(nidaa_testkit::Database::postgres().await).await;
            }
        }
    )+};
}

on_every_engine!(
    a_stricter_parameter_names_its_rule_and_what_follows_from_it,
    another_way_leads_to_another_stage,
    a_decision_that_never_fell_is_not_taken_back,
    decisions_that_go_back_in_one_act_are_asked_about_one_by_one,
    what_cannot_be_compared_is_refused,
);

async fn a_stricter_parameter_names_its_rule_and_what_follows_from_it(database: Database) {
    let (house, _database) = full_cycle(database).await;
    let (from, to) = ("  min_partner_countries:\n    value: 2\n", "  min_partner_countries:\n    value: 3\n");
    let simulation = under(&house, &changed(from, to)).await.expect("answered");
    let first = &simulation.differences[0];
    let Verdict::Refused(denied) = &first.would else { panic!("{first:?}") };
    let rule = format!("{PROGRAMME}/project/send_to_focal_point/partners_of_country");
    assert_eq!((first.of.as_str(), &denied.rule, first.follows), ("project/P1", &rule, None));
    let line = rules().lines().position(|line| line.contains("- id: partners_of_country"));
    assert_eq!(denied.line, line.map(|line| line + 1));
    assert!(denied.explanation.is_some(), "in the words of the file");
    assert_eq!((first.file.as_deref(), first.line, &first.rule), (Some("other.yaml"), denied.line, &rule));
    let parted = simulation.parted.iter().map(|parting| (parting.of.as_str(), parting.position));
    let call = simulation.differences.iter().find(|difference| difference.of.starts_with("call/"));
    let second = simulation.differences.iter().find(|difference| difference.of == "project/P2");
    let all = [Some(first), call, second].into_iter().flatten();
    let expected: Vec<(&str, Position)> = all.map(|life| (life.of.as_str(), life.position)).collect();
    assert_eq!(parted.collect::<Vec<_>>(), expected, "each life from its first difference on");
    for known in [("partners_named", "2"), ("p.min_partner_countries", "3")] {
        let told = |(name, value): &(String, String)| (name.as_str(), value.as_str()) == known;
        assert!(denied.facts.iter().any(told), "{known:?}: {:?}", denied.facts);
    }
    let (rest, of) =
        (&simulation.differences[1..], |difference: &nidaa_app::Difference| difference.of.clone());
    let is_own = |one: &nidaa_app::Difference| one.of == "project/P2";
    assert!(rest.iter().all(|one| is_own(one) || one.follows == Some(first.position)), "{rest:?}");
    // The project is handed in nowhere, so that it lapses with the close of its call; call and others go their way.
    let others: BTreeSet<String> = rest.iter().map(of).filter(|of| of != "project/P1").collect();
    assert_eq!(others, BTreeSet::new());
    let lapsed = Verdict::Stage("lapsed".to_owned());
    let ends = rest.iter().filter(|one| one.command == "lapse_project" && one.would == lapsed);
    assert_eq!(ends.map(|one| one.event.as_str()).collect::<Vec<_>>(), ["closed"]);
    assert!(rest.len() > 10, "{}", rest.len());
}

async fn another_way_leads_to_another_stage(database: Database) {
    let (house, _database) = full_cycle(database).await;
    let way = "    - command: endorse_project\n      from: [fp_review]\n      to: submitted\n";
    let other = changed(way, &way.replace("to: submitted", "to: eligible"));
    let differences = under(&house, &other).await.expect("answered").differences;
    let told: Vec<(&str, &str, &str)> = differences
        .iter()
        .map(|difference| match &difference.would {
            Verdict::Stage(stage) => (difference.command.as_str(), difference.was.as_str(), stage.as_str()),
            Verdict::Refused(denied) => {
                (difference.command.as_str(), difference.was.as_str(), denied.rule.as_str())
            }
        })
        .collect();
    let already = "comcec-project-funding/project/find_eligible";
    assert_eq!(told, [("endorse_project", "submitted", "eligible"), ("find_eligible", "eligible", already)]);
}

/// Under rules by which nobody may approve, the approval of the story does not fall, and neither is it taken back.
async fn a_decision_that_never_fell_is_not_taken_back(database: Database) {
    let file = folder().join("a-wrong-approval-is-taken-back.yaml");
    let story = Story::load(&file).unwrap_or_else(|error| panic!("{error}"));
    let (house, _database) = played(database, &story).await;
    let call = house.app.whole().calls(AsOf::Now).await.expect("a board").remove(0).code;
    let rules = std::fs::read_to_string(folder().join("policies/journey.yaml")).expect("the policy");
    let begin = rules.find("    - command: approve_project\n").expect("the policy approves");
    let (before, after) = rules.split_at(begin);
    let other = format!("{before}{}", after.replacen("roles: [office]", "roles: [system]", 1));
    let simulation = house.app.simulate(&call, workflow(&other)).await.expect("answered");
    let refused: Vec<(&str, &str)> = simulation
        .differences
        .iter()
        .filter(|difference| ["approve_project", "revert_decision"].contains(&difference.command.as_str()))
        .map(|difference| (difference.command.as_str(), difference.rule.as_str()))
        .collect();
    let approve = "comcec-project-funding/project/approve_project";
    let expected = [("approve_project", approve), ("revert_decision", "domain/not-the-last-decision")];
    assert_eq!(refused, expected, "{:?}", simulation.differences);
}

const TWO_TAKEN_BACK: &str = "
title: T
begins_with: FOLDER/beginnings/short-list.yaml
rules: [FOLDER/policies/journey.yaml]
start: 2026-08-01
story:
  - when: {at: 2027-01-15, do: approve_project, data: {project: P1, granted: {minor: 9000000, currency: USD}}}
  - when: {do: postpone_project, data: {project: P1, to_year: 2028, requested_by: office, reason: {text: {en: No flights}}}}
  - when:
      do: revert_decision
      data: {project: P1, decision: approved, followers: [postponed], reason: {text: {en: The wrong project}}}
    then: {stage: {project/P1: short_listed}}
";

/// Where nobody may postpone, the postponement is not taken back; the approval under it is, as it was.
async fn decisions_that_go_back_in_one_act_are_asked_about_one_by_one(database: Database) {
    let file = tempfile::NamedTempFile::new().expect("a file");
    let text = TWO_TAKEN_BACK.replace("FOLDER", &folder().display().to_string());
    std::fs::write(file.path(), text).expect("a file");
    let story = Story::load(file.path()).unwrap_or_else(|error| panic!("{error}"));
    let (house, _database) = played(database, &story).await;
    let rules = std::fs::read_to_string(folder().join("policies/journey.yaml")).expect("the policy");
    let (before, after) =
        rules.split_once("    - command: postpone_project\n").expect("the policy postpones");
    let nobody = after.replacen("roles: [office]", "roles: [system]", 1);
    let other = format!("{before}    - command: postpone_project\n{nobody}");
    let simulation = under(&house, &other).await.expect("answered");
    let told: Vec<(&str, &str)> = simulation
        .differences
        .iter()
        .map(|difference| (difference.command.as_str(), difference.rule.as_str()))
        .collect();
    let expected = [
        ("postpone_project", "comcec-project-funding/project/postpone_project"),
        ("revert_decision", "domain/not-the-last-decision"),
    ];
    assert_eq!((told.as_slice(), simulation.unclear), (&expected[..], 0), "{:?}", simulation.differences);
}

async fn what_cannot_be_compared_is_refused(database: Database) {
    let (house, _database) = full_cycle(database).await;
    let strange = under(&house, &rules().replacen(PROGRAMME, "another-programme", 1)).await;
    assert!(matches!(strange, Err(Failure::BadRequest { field: "with", .. })), "{strange:?}");
    let unknown = house.app.simulate("CPF-99", workflow(&rules())).await;
    assert!(matches!(unknown, Err(Failure::NotFound { what: "call", .. })), "{unknown:?}");
}

async fn played(database: Database, story: &Story) -> (House, Database) {
    let (mut house, database) = house(database, story).await;
    let report = play(story, &mut house).await.expect("the theatre stands");
    assert!(report.ok, "{report}");
    (house, database)
}

async fn full_cycle(database: Database) -> (House, Database) {
    let file = folder().join("a-call-of-project-funding-runs-from-its-announcement-to-its-end.yaml");
    let story = Story::load(&file).unwrap_or_else(|error| panic!("{error}"));
    played(database, &story).await
}

fn rules() -> String {
    let file = folder().join("../../workflows/comcec-project-funding.yaml");
    std::fs::read_to_string(file).expect("the policy")
}

/// The policy with one place written otherwise.
fn changed(from: &str, to: &str) -> String {
    let rules = rules();
    assert_eq!(rules.matches(from).count(), 1, "{from}");
    rules.replacen(from, to, 1)
}

fn workflow(source: &str) -> Workflow {
    Workflow::load("other.yaml", source, &vocabulary()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

async fn under(house: &House, source: &str) -> Result<Simulation, Failure> {
    house.app.simulate(CALL, workflow(source)).await
}
