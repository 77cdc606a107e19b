//! A refusal by a policy says where the rule stands, where we have it from, what it read, and what it would take.

use crate::{
    api::{BASIC, give},
    world::World,
};
use axum::http::StatusCode;
use nidaa_app::{Failure, Shelf};
use nidaa_domain::{Refusal, Ruled};
use nidaa_kernel::{Lang, Role};
use nidaa_web::{Labels, Said};
use nidaa_workflow::{AnswerFault, StepRefusal};
use serde_json::{Value, json};

const RULES: &str = include_str!("../../../../workflows/comcec-project-funding.yaml");

/// The line of the file on which the text first stands.
fn line(text: &str) -> usize {
    RULES.lines().position(|line| line.contains(text)).expect("the policy says so") + 1
}

async fn refused(world: &World, command: &str, data: Value, lang: &str) -> Value {
    let answer = give(world, command, &data, &[("authorization", BASIC), ("accept-language", lang)]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text);
    answer.json()
}

/// A call without a theme is about to be announced.
async fn announced(lang: &str) -> Value {
    let world = World::new().await;
    let call = json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 });
    give(&world, "draft_call", &call, &[("authorization", BASIC)]).await;
    let dates = json!({ "call": "C", "opens": "2027-09-01", "closes": "2027-09-30" });
    refused(&world, "announce_call", dates, lang).await
}

#[tokio::test]
async fn a_condition_names_its_line_its_source_and_the_facts_it_read() {
    let problem = announced("en").await;
    let grounds = &problem["grounds"];
    assert_eq!(problem["rule"], "comcec-project-funding/call/announce_call/themes_set");
    assert_eq!(
        [
            &grounds["file"],
            &grounds["line"],
            &grounds["provenance"],
            &grounds["source"],
            &grounds["condition"]
        ],
        [
            &json!("comcec-project-funding.yaml"),
            &json!(line("- id: themes_set")),
            &json!("inferred"),
            &json!("https://programs.comcec.org/tr/sss/"),
            &json!("themes >= 1 || !p.themes_binding"),
        ]
    );
    let fact = |name: &str, label: &str, value: &str, provenance: Value| json!({ "name": name, "label": label, "value": value, "provenance": provenance });
    assert_eq!(
        grounds["facts"],
        json!([
            fact("p.themes_binding", "Announced themes are binding", "true", json!("stated")),
            fact("themes", "themes of the call", "0", Value::Null),
        ])
    );
}

#[tokio::test]
async fn grounds_are_told_in_the_readers_language() {
    for lang in ["ar", "en", "fr"] {
        let sentences = announced(lang).await["grounds"]["sentences"].clone();
        let sentences: Vec<String> = serde_json::from_value(sentences).expect("sentences");
        let yes = nidaa_i18n::t(lang.parse().expect("a language"), "fact-value-true");
        assert!(sentences.len() == 3 && sentences[2].contains(&yes), "{sentences:?}");
    }
}

#[tokio::test]
async fn a_command_in_the_wrong_stage_names_the_stages_that_would_do() {
    let world = World::new().await;
    let grounds =
        refused(&world, "approve_project", json!({ "project": "E8-1" }), "en").await["grounds"].clone();
    assert_eq!(grounds["passes"]["stages"], json!(["final_review"]));
    assert_eq!(grounds["line"], json!(line("- command: approve_project")));
    assert_eq!(grounds["provenance"], Value::Null);
}

#[tokio::test]
async fn a_rule_of_the_program_itself_stands_in_no_file() {
    let world = World::new().await;
    let reason = json!({ "text": { "en": "Travel bans" } });
    let data = json!({ "project": "E8-1", "reason": reason, "requested_by": "owner", "to_year": 2001 });
    assert_eq!(refused(&world, "postpone_project", data, "en").await["grounds"], Value::Null);
}

#[tokio::test]
async fn a_list_of_the_file_that_refuses_without_a_condition_is_named_as_well() {
    let world = World::new().await;
    let reason = json!({ "code": "weather", "text": { "en": "Floods" } });
    let data = json!({ "project": "E8-1", "reason": reason, "requested_by": "owner", "to_year": 2031 });
    let problem = refused(&world, "postpone_project", data, "en").await;
    assert_eq!(problem["code"], "reason-not-listed");
    assert_eq!(problem["rule"], "comcec-project-funding/postponement_reasons");
    assert_eq!(problem["grounds"]["file"], "comcec-project-funding.yaml");
    assert_eq!(problem["grounds"]["line"], json!(line("- id: pandemic")));
    let reason = json!({ "code": "weather", "text": { "en": "Floods" } });
    let many = json!({ "call": "CPF-08", "projects": { "only": ["E8-1"] }, "reason": reason, "requested_by": "office", "to_year": 2031 });
    let of_many = refused(&world, "postpone_projects", many, "en").await;
    assert_eq!((&of_many["rule"], &of_many["grounds"]), (&problem["rule"], &problem["grounds"]), "{of_many}");
}

#[test]
fn what_a_refusal_rests_on_is_found_in_the_file_with_its_parameters() {
    let cost = || "cost".to_owned();
    let answer = |field: &str, limit| {
        let fault = AnswerFault::TooManyWords { field: field.to_owned(), words: 600, limit };
        Refusal::Answer { form: "preliminary".to_owned(), fault: Box::new(fault) }
    };
    let heads = Refusal::HeadNotListed { head: "equipment".to_owned(), listed: vec![] };
    let marked = || Refusal::CommentNeeded { criterion: cost(), below: 5 };
    let of_one = Refusal::OneOfMany { project: "E8-1".to_owned(), refusal: Box::new(stated(marked())) };
    for (refusal, part, at, named) in [
        (marked(), "rubric/cost", line("- id: cost"), "p.comment_below"),
        (of_one, "rubric/cost", line("- id: cost"), "p.comment_below"),
        (Refusal::NotScored { stage: "draft".to_owned() }, "rubric", line("rubric:") + 1, "p.comment_below"),
        (
            answer("purpose", 500),
            "forms/preliminary/purpose",
            line("- id: purpose"),
            "p.preliminary_max_words",
        ),
        (
            answer("intended_activities/3/kind", 5),
            "forms/preliminary/intended_activities/kind",
            line("- id: kind"),
            "",
        ),
        (heads, "parameters/budget_heads", line("  budget_heads:") + 1, "p.budget_heads"),
        (
            Refusal::QuorumNotMet { have: 1, need: 2 },
            "parameters/panel_quorum",
            line("  panel_quorum:") + 1,
            "p.panel_quorum",
        ),
        (Refusal::EnvelopeNotSet, "envelope", line("envelope:") + 2, ""),
    ] {
        let (code, told) = (refusal.code(), said_of(refusal.clone(), Lang::En).detail);
        let said = said_of(stated(refusal), Lang::En);
        assert_eq!((said.code, said.detail), (code, told), "the same is said with its grounds");
        assert_eq!(said.rule, Some(format!("comcec-project-funding/{part}")));
        let grounds = said.grounds.expect("it stands in the file");
        assert_eq!(grounds.line, at, "{part}");
        let last = grounds.facts.last().map_or("", |fact| fact.name.as_str());
        assert_eq!(last, named, "{part}");
    }
}

#[test]
fn whoever_lacks_a_role_reads_which_it_holds() {
    let step = StepRefusal::RoleMissing {
        rule: "comcec-project-funding/project/approve_project".to_owned(),
        command: "approve_project".to_owned(),
        needs: vec![Role(Role::OFFICE.to_owned())],
        held: vec![Role("project_owner".to_owned())],
    };
    let refusal = Refusal::Policy(Box::new(Ruled { step, digest: digest() }));
    let grounds = said_of(refusal, Lang::En).grounds.expect("the policy is kept");
    let told = grounds.sentences.last().expect("a sentence").replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(told, "What was looked at: roles acted in: Project owner");
}

/// A refusal with what it rests on in the shipped rules.
fn stated(refusal: Refusal) -> Refusal {
    let (_, workflow) = Shelf::single("rules.yaml", RULES).expect("the shipped policy");
    refusal.under(Some(&workflow))
}

/// What is said of a refusal where these rules are no more than kept by the log.
fn said_of(refusal: Refusal, lang: Lang) -> Said {
    let shelf = Shelf::default();
    shelf.restore(&digest(), RULES);
    nidaa_web::explain(&Labels::new(&shelf, lang, "UTC", true), &Failure::from(refusal))
}

fn digest() -> String {
    let (_, workflow) = Shelf::single("rules.yaml", RULES).expect("the shipped policy");
    workflow.digest().to_owned()
}

#[test]
fn rules_that_only_the_log_has_kept_are_named_by_programme_and_version() {
    let step = StepRefusal::NotOpen {
        rule: "comcec-project-funding/project/approve_project".to_owned(),
        command: "approve_project".to_owned(),
        stage: None,
        open_in: vec![],
    };
    let refusal = Refusal::Policy(Box::new(Ruled { step, digest: digest() }));
    let grounds = said_of(refusal, Lang::En).grounds.expect("the policy is kept");
    let told = grounds.sentences[0].replace(['\u{2068}', '\u{2069}'], "");
    let line = line("- command: approve_project");
    assert_eq!(
        told,
        format!(
            "The rule stands in line {line} of version 1 of the rules of COMCEC Project Funding, whose file is no longer loaded."
        )
    );
}

#[test]
fn a_country_that_was_not_asked_is_told_by_its_name_and_why() {
    for (what, told) in [
        ("consent", "Morocco was not asked to agree to this change."),
        (
            "renewal",
            "Morocco has no consent to renew now: only a country that had confirmed is asked again, and only once.",
        ),
    ] {
        let said = said_of(Refusal::Missing { what, code: "MA".to_owned() }, Lang::En);
        assert_eq!(said.detail.replace(['\u{2068}', '\u{2069}'], ""), told);
        assert!(said.advice.is_some_and(|advice| advice.starts_with("See on the page of the project")));
    }
}

#[test]
fn a_head_that_no_budget_knows_is_answered_with_those_there_are() {
    let listed = ["travel", "meeting"].map(str::to_owned).to_vec();
    let said = said_of(Refusal::HeadNotListed { head: "equipment".to_owned(), listed }, Lang::En);
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(plain(said.detail), "“equipment” is not a budget head of the programme.");
    assert_eq!(
        said.advice.map(plain).as_deref(),
        Some("Name one of these budget heads: travel (travel), meeting organisation (meeting).")
    );
}
