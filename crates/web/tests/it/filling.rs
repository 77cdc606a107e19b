//! Forms that are filled in: what is asked follows the answers, what is wrong is said at its field, nothing is lost.

use crate::{
    api::{BASIC, give},
    world::{RULES, World},
};
use axum::http::StatusCode;
use serde_json::{Value, json};

const FORM: &str = "/en/projects/N1/forms/preliminary";

/// A draft, and the office's cookie.
async fn drafted() -> (World, String) {
    drafted_under(RULES).await
}

async fn drafted_under(rules: &str) -> (World, String) {
    let world = World::under(rules).await;
    let draft = json!({ "project": "N1", "title": { "en": "Customs" }, "sector": "trade",
        "owner": { "kind": "state", "country": "SN" }, "programme": "comcec-project-funding" });
    let answer = give(&world, "draft_project", &draft, &[("authorization", BASIC)]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let cookie = world.office().await;
    (world, cookie)
}

fn form(fields: &[(&str, &str)]) -> String {
    let id = uuid::Uuid::new_v4();
    let field = |(name, value): &(&str, &str)| format!("&{}={}", escaped(name), escaped(value));
    format!("command_id={id}{}", fields.iter().map(field).collect::<String>())
}

pub fn escaped(text: &str) -> String {
    text.bytes().flat_map(|byte| format!("%{byte:02X}").into_bytes()).map(char::from).collect()
}

async fn kept(world: &World) -> Value {
    world.get_basic("/api/v1/projects/N1/forms").await.json()[0]["kept"].clone()
}

#[tokio::test]
async fn a_saved_form_comes_back_as_it_was_and_saving_it_again_writes_nothing() {
    let (world, office) = drafted().await;
    let fields = [
        ("a/purpose", "تدريب موظفي الجمارك"),
        ("a/principles", "mobility"),
        ("a/principles", "governance"),
        ("a/online", "no"),
        ("a/place", "SN"),
        ("a/intended_activities/1/kind", "workshop"),
        ("a/intended_activities/1/month", "2027-05"),
        ("a/intended_activities/3/kind", "training"),
        ("a/estimated_budget", "12 500,50"),
        ("a/estimated_budget/currency", "usd"),
    ];
    let done = world.post_as(&office, FORM, &form(&fields)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let answers = json!({
        "purpose": "تدريب موظفي الجمارك", "principles": ["mobility", "governance"], "online": false, "place": "SN",
        "intended_activities": [{ "kind": "workshop", "month": "2027-05" }, { "kind": "training" }],
        "estimated_budget": { "minor": 1_250_050, "currency": "USD" },
    });
    assert_eq!(kept(&world).await, answers);
    let page = world.get_as(&office, FORM).await;
    assert!(
        page.text.contains("تدريب موظفي الجمارك</textarea>") && page.text.contains(r#"value="12500.50""#)
    );
    assert!(page.text.contains(r#"name="a/intended_activities/2/kind""#));
    let before = world.events().await;
    let again = world.post_as(&office, FORM, &form(&fields)).await;
    assert_eq!((again.status, world.events().await), (StatusCode::SEE_OTHER, before));
}

#[tokio::test]
async fn a_question_is_asked_only_while_its_condition_holds() {
    let (world, office) = drafted().await;
    let asks = |text: &str| text.contains(r#"name="a/place""#);
    assert!(asks(&world.get_as(&office, FORM).await.text));
    world.post_as(&office, FORM, &form(&[("a/online", "no"), ("a/place", "SN")])).await;
    world.post_as(&office, FORM, &form(&[("a/online", "yes"), ("a/place", "SN")])).await;
    assert_eq!(kept(&world).await, json!({ "online": true }), "an answer nobody asked for is taken back");
    assert!(!asks(&world.get_as(&office, FORM).await.text));
}

#[tokio::test]
async fn a_wrong_answer_is_said_at_its_field_and_everything_typed_is_kept() {
    let (world, office) = drafted().await;
    let before = world.events().await;
    let fields = [("a/purpose", "Train <officers>"), ("a/intended_activities/1/month", "in May")];
    let answer = world.post_as(&office, FORM, &form(&fields)).await;
    assert_eq!((answer.status, world.events().await), (StatusCode::UNPROCESSABLE_ENTITY, before));
    assert!(
        answer.text.contains("Train &#60;officers&#62;</textarea>")
            && answer.text.contains(r#"value="in May""#)
    );
    assert!(answer.text.contains(r##"href="#a-intended_activities-1-month""##), "{}", answer.text);
    assert!(answer.text.contains(r#"id="a-intended_activities-1-month-error""#), "{}", answer.text);
}

/// Ids that are named in one attribute of the page.
fn named<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(r#"{attribute}=""#);
    let values = page.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
    values.flat_map(str::split_whitespace).collect()
}

#[tokio::test]
async fn help_hints_and_errors_are_read_out_with_the_input_they_are_about() {
    let group = "            label: {ar: الأنشطة, en: Activities, fr: Activités}\n";
    assert!(RULES.contains(group));
    let letter = "          - id: letter\n            type: attachment\n            label: {ar: خطاب, en: Letter, fr: Lettre}\n            media_types: [application/pdf]\n            max_bytes: 1000\n";
    let (before, after) = RULES.split_once("          - id: intended_activities\n").expect("the group");
    let after = after.replacen(group, &format!("{group}            required: true\n"), 1);
    let rules = format!("{before}{letter}          - id: intended_activities\n{after}");
    let (world, office) = drafted_under(&rules).await;
    let page = world.get_as(&office, FORM).await.text;
    let described = named(&page, "aria-describedby");
    for id in ["a-intended_activities-wanted", "a-letter-hint"] {
        assert!(described.contains(&id), "{id}: {described:?}");
    }
    let fields = [("a/purpose", "Training"), ("a/intended_activities/1/month", "in May")];
    let answer = world.post_as(&office, FORM, &form(&fields)).await.text;
    for attribute in ["aria-describedby", "aria-labelledby", "for"] {
        for id in named(&answer, attribute) {
            assert_eq!(answer.matches(&format!(r#"id="{id}""#)).count(), 1, "{attribute} {id}");
        }
    }
    let described = named(&answer, "aria-describedby");
    for id in ["a-purpose-words", "a-intended_activities-1-month-error"] {
        assert!(described.contains(&id), "{id}: {described:?}");
    }
}

#[tokio::test]
async fn enter_in_a_field_saves_the_form() {
    let (world, office) = drafted().await;
    let page = world.get_as(&office, FORM).await.text;
    let (_, fields) = page.split_once("data-form").expect("the form");
    let (_, first) = fields.split_once("<button").expect("a button");
    assert!(first.split("</button>").next().is_some_and(|button| !button.contains("name=")), "{first}");
}

#[tokio::test]
async fn countries_are_chosen_in_the_order_of_the_language() {
    let (world, office) = drafted().await;
    let page = world.get_as(&office, "/fr/projects/N1/forms/preliminary").await;
    let choice = page.between(r#"name="a/place""#, "</select>");
    let at = |code: &str| choice.find(&format!(r#"value="{code}""#)).expect("a member state");
    assert!(at("EG") < at("GA") && at("AE") < at("GA"), "Égypte and Émirats stand under E: {choice}");
}

#[tokio::test]
async fn too_many_words_are_counted_as_the_page_counts_them() {
    let (world, office) = drafted().await;
    let long = "كلمة ".repeat(1_200);
    let answer = world.post_as(&office, FORM, &form(&[("a/purpose", &long)])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.between(r#"id="a-purpose-words""#, "</p>").contains("1,200"), "{}", answer.text);
}

#[tokio::test]
async fn one_more_entry_is_shown_and_nothing_is_saved() {
    let (world, office) = drafted().await;
    let before = world.events().await;
    let fields = [("a/intended_activities/1/kind", "workshop"), ("more", "a/intended_activities")];
    let answer = world.post_as(&office, FORM, &form(&fields)).await;
    assert_eq!((answer.status, world.events().await), (StatusCode::OK, before));
    assert!(answer.text.contains(r#"name="a/intended_activities/2/kind""#));
    assert!(answer.text.contains(r#"value="workshop" selected"#));
}

#[tokio::test]
async fn the_public_sees_neither_form_nor_answers() {
    let (world, office) = drafted().await;
    world.post_as(&office, FORM, &form(&[("a/purpose", "A secret plan")])).await;
    assert_eq!(world.get_as("", FORM).await.status, StatusCode::UNAUTHORIZED);
    for path in ["/api/v1/projects/N1", "/en/projects/N1"] {
        let shown = world.get(path).await;
        assert_eq!(shown.status, StatusCode::NOT_FOUND, "what was not handed in is nobody's business");
        assert!(!shown.text.contains("A secret plan") && !shown.text.contains("/forms/"), "{path}");
    }
    assert!(world.get_as(&office, "/en/projects/N1").await.text.contains(FORM));
    assert!(world.get_basic("/api/v1/projects/N1").await.text.contains("A secret plan"));
}

#[tokio::test]
async fn a_form_is_asked_in_arabic_from_right_to_left() {
    let (world, office) = drafted().await;
    let page = world.get_as(&office, "/ar/projects/N1/forms/preliminary").await;
    assert!(page.text.contains(r#"dir="rtl""#) && page.text.contains("الغرض والأهداف"));
}

#[tokio::test]
async fn an_unknown_form_or_one_of_another_stage_is_named() {
    let (world, office) = drafted().await;
    assert_eq!(world.get_as(&office, "/en/projects/N1/forms/wishes").await.status, StatusCode::NOT_FOUND);
    let closed = world.get_as(&office, "/en/projects/E8-1/forms/preliminary").await;
    assert_eq!(closed.status, StatusCode::CONFLICT);
    assert_eq!(
        world.get_as(&office, "/en/projects/NOBODY/forms/preliminary").await.status,
        StatusCode::NOT_FOUND
    );
}
