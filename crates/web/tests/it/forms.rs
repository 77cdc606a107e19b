//! Forms that give a command.

use crate::world::World;
use axum::http::StatusCode;
use nidaa_app::AsOf;

const POSTPONE: &str = "/en/projects/E8-1/postpone";

#[tokio::test]
async fn a_refused_form_keeps_its_text_and_names_the_rule() {
    let world = World::new().await;
    let office = world.office().await;
    let id = uuid::Uuid::new_v4();
    let form = format!("command_id={id}&reason=Visas+%3Clate%3E&to_year=2001&requested_by=office");
    let answer = world.post_as(&office, POSTPONE, &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let summary = answer.between(r#"role="alert""#, "</div>");
    assert!(
        summary.contains(r##"href="#to_year""##) && summary.contains("domain/year-not-later"),
        "{summary}"
    );
    assert!(answer.text.contains("Visas &#60;late&#62;</textarea>"), "{}", answer.text);
    assert!(answer.between("<title>", "</title>").starts_with("That did not work"));
}

#[tokio::test]
async fn a_year_that_is_no_number_is_said_at_its_field() {
    let world = World::new().await;
    let office = world.office().await;
    let id = uuid::Uuid::new_v4();
    let answer = world.post_as(&office, POSTPONE, &format!("command_id={id}&reason=x&to_year=soon")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(r#"id="to_year-error""#));
}

#[tokio::test]
async fn what_follows_is_shown_before_the_button_and_then_done() {
    let world = World::new().await;
    let office = world.office().await;
    let before = world.events().await;
    let first = world.get_as(&office, POSTPONE).await;
    assert!(
        first.text.contains(r#"name="step" value="preview""#) && !first.text.contains(r#"name="expect""#)
    );
    let id = first.between(r#"name="command_id" value=""#, "\"").to_owned();
    let form = format!("command_id={id}&code=pandemic&reason=Travel+bans&to_year=2031&requested_by=owner");
    let shown = world.post_as(&office, POSTPONE, &format!("{form}&step=preview")).await;
    assert_eq!((shown.status, world.events().await), (StatusCode::OK, before), "looking changes nothing");
    let effects = shown.between(r#"id="effects""#, "</section>");
    assert!(effects.contains("2020") && effects.contains("2031"), "{effects}");
    let hash = shown.between(r#"name="expect" value=""#, "\"").to_owned();
    let other = format!("{}&expect={hash}", form.replace("2031", "2032"));
    let moved = world.post_as(&office, POSTPONE, &other).await;
    assert_eq!((moved.status, world.events().await), (StatusCode::UNPROCESSABLE_ENTITY, before));
    let now = moved.between(r#"id="effects""#, "</section>");
    assert!(now.contains("2032") && !now.contains(&hash), "the new preview stands on the page: {now}");
    let done = world.post_as(&office, POSTPONE, &format!("{form}&expect={hash}")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

#[tokio::test]
async fn an_act_over_many_projects_shows_each_of_them() {
    let world = World::new().await;
    let office = world.office().await;
    let path = "/ar/calls/CPF-08/postpone";
    let shown = world.get_as(&office, path).await;
    let id = shown.between(r#"name="command_id" value=""#, "\"").to_owned();
    let form = format!(
        "command_id={id}&projects=E8-1&projects=E8-2&code=pandemic&reason=x&to_year=2031&step=preview"
    );
    let shown = world.post_as(&office, path, &form).await;
    let effects = shown.between(r#"id="effects""#, "</section>");
    assert!(effects.contains("E8-1") && effects.contains("E8-2") && !effects.contains("E8-3"), "{effects}");
}

#[tokio::test]
async fn a_form_sent_twice_is_carried_out_once() {
    let world = World::new().await;
    let office = world.office().await;
    let shown = world.get_as(&office, POSTPONE).await;
    let id = shown.between(r#"name="command_id" value=""#, "\"").to_owned();
    let form = format!("command_id={id}&code=pandemic&reason=Travel+bans&to_year=2031&requested_by=owner");
    let first = world.post_as(&office, POSTPONE, &form).await;
    let events = world.events().await;
    let second = world.post_as(&office, POSTPONE, &form).await;
    assert_eq!([first.status, second.status], [StatusCode::SEE_OTHER; 2], "{}", first.text);
    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(world.events().await, events);
    world.catch_up().await;
    let page = world.get_as(&office, first.header("location")).await;
    assert!(page.text.contains("Travel bans") && page.text.contains(r#"class="notice""#), "{}", page.text);
}

#[tokio::test]
async fn the_ticked_projects_of_a_call_move_in_one_act() {
    let world = World::new().await;
    let office = world.office().await;
    let shown = world.get_as(&office, "/en/calls/CPF-08/postpone").await;
    assert_eq!(shown.text.matches(r#"name="projects""#).count(), 4, "{}", shown.text);
    assert_eq!(shown.text.matches(" checked").count(), 4 + 1, "all projects and the usual wish");
    let id = uuid::Uuid::new_v4();
    let form = format!(
        "command_id={id}&projects=E8-1&projects=E8-3&code=pandemic&reason=Pandemic&to_year=2021&requested_by=owner"
    );
    let answer = world.post_as(&office, "/en/calls/CPF-08/postpone", &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    world.catch_up().await;
    let cards = world.app.whole().projects(AsOf::Now).await.expect("cards");
    let moved = cards.iter().filter(|card| card.stage == "postponed").map(|card| card.code.as_str());
    assert_eq!(moved.collect::<Vec<_>>(), ["E8-1", "E8-3"]);
}

#[tokio::test]
async fn without_a_ticked_project_the_form_is_shown_again() {
    let world = World::new().await;
    let office = world.office().await;
    let id = uuid::Uuid::new_v4();
    let form = format!("command_id={id}&code=pandemic&reason=Pandemic&to_year=2021&requested_by=owner");
    let answer = world.post_as(&office, "/ar/calls/CPF-08/postpone", &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.between(r#"role="alert""#, "</div>").contains(r##"href="#projects""##));
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_asked_to() {
    let world = World::new().await;
    let answer = world.get("/en/projects/E8-1/approve").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.text.contains("/en/sign-in?next=%2Fprojects%2FE8-1%2Fapprove"), "{}", answer.text);
}
