//! Deadlines as calendars under secret addresses.

use crate::world::{Answer, World, request};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use nidaa_domain::feed::FeedOf;
use nidaa_kernel::{Actor, CommandId, Lang, ProjectCode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A site on which Qatar was asked to take part in E8-1, and the secret of a calendar of that project.
async fn world() -> (World, String) {
    let world = World::new().await;
    world.as_office("invite_partner", json!({ "project": "E8-1", "country": "QA", "role": "partner" })).await;
    let project = ProjectCode::new("E8-1").expect("a code");
    let id = CommandId(Uuid::new_v4());
    let opened = world.app.open_feed(id, Actor::system(), FeedOf::Project { project }, Lang::En).await;
    let secret = opened.expect("there is such a project").secret;
    world.catch_up().await;
    (world, format!("/calendar/{secret}.ics"))
}

/// The line of the invitation's event.
fn line<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let (_, event) =
        answer.text.split_once("UID:confirm_partnership/E8-1/QA/partner@nidaa").expect("the invitation");
    let (_, value) = event.split_once(&format!("\r\n{name}:")).expect("such a line");
    value.split("\r\n").next().unwrap_or_default()
}

fn sequence(answer: &Answer) -> i64 {
    line(answer, "SEQUENCE").parse().expect("a number")
}

#[tokio::test]
async fn a_calendar_shows_what_is_due_and_cancels_what_is_met() {
    let (world, path) = world().await;
    let open = world.get(&path).await;
    assert_eq!((open.status, open.header("content-type")), (StatusCode::OK, "text/calendar; charset=utf-8"));
    assert_eq!(line(&open, "STATUS"), "CONFIRMED");
    world
        .as_office("confirm_partner", json!({ "project": "E8-1", "country": "QA", "role": "partner" }))
        .await;
    world.catch_up().await;
    let met = world.get(&path).await;
    assert_eq!(line(&met, "STATUS"), "CANCELLED");
    assert!(sequence(&met) > sequence(&open), "{}", met.text);
}

#[tokio::test]
async fn an_unchanged_calendar_is_not_sent_again() {
    let (world, path) = world().await;
    let tag = world.get(&path).await.header("etag").to_owned();
    let again = request(Method::GET, &path).header(header::IF_NONE_MATCH, &tag).body(Body::empty());
    let again = world.send(again.expect("a request")).await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
}

#[tokio::test]
async fn a_guessed_address_and_a_revoked_one_open_nothing() {
    let (world, path) = world().await;
    assert_eq!(world.get("/calendar/0000.ics").await.status, StatusCode::NOT_FOUND);
    let secret = path.trim_start_matches("/calendar/").trim_end_matches(".ics");
    let digest = hex::encode(Sha256::digest(secret));
    // Whoever reads the log knows the digest; it opens nothing.
    assert_eq!(world.get(&format!("/calendar/{digest}.ics")).await.status, StatusCode::NOT_FOUND);
    world.as_office("close_feed", json!({ "feed": digest })).await;
    assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_office_opens_a_calendar_by_a_form_and_sees_its_address_once() {
    let world = World::new().await;
    let office = world.office().await;
    let form = format!("command_id={}", Uuid::new_v4());
    let shown = world.post_as(&office, "/en/projects/E8-1/calendar", &form).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    let path = shown.between("http://localhost/calendar/", "<").to_owned();
    assert_eq!(world.get(&format!("/calendar/{path}")).await.status, StatusCode::OK);
    let events: Value = world.get_as(&office, "/api/v1/events?limit=1000").await.json();
    let secret = path.trim_end_matches(".ics");
    assert!(!events.to_string().contains(secret), "the secret is in no log");
    assert_eq!(world.get("/en/projects/E8-1/calendar").await.status, StatusCode::UNAUTHORIZED);
    let nothing = world.post_as(&office, "/en/projects/NONE/calendar", &form).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let events = world.events().await;
    let again = world.post_as(&office, "/en/projects/E8-1/calendar", &form).await;
    assert_eq!(
        (again.status, world.events().await),
        (StatusCode::UNPROCESSABLE_ENTITY, events),
        "{}",
        again.text
    );
}

#[tokio::test]
async fn a_persons_calendar_shows_what_the_own_institutions_owe_and_is_revoked_by_a_form() {
    let world = World::new().await;
    for (key, country) in [("QA-MIN", "QA"), ("DZ-MIN", "DZ")] {
        let entry =
            json!({ "institution": key, "name": { "en": key }, "kind": "national_body", "country": country });
        world.as_office("register_institution", entry).await;
        let email = format!("{}@example.org", key.to_lowercase());
        let contact = json!({ "name": "A. B.", "email": email, "lang": "en" });
        world.as_office("appoint_contact", json!({ "institution": key, "contact": contact })).await;
    }
    for country in ["QA", "DZ"] {
        let link = json!({ "project": "E8-1", "country": country, "role": "partner" });
        world.as_office("invite_partner", link).await;
    }
    world.catch_up().await;
    let office = world.office().await;
    let asked = |address: &str| format!("command_id={}&recipient={address}", Uuid::new_v4());
    let form = &asked("qa-min@example.org");
    let shown = world.post_as(&office, "/en/preferences/calendar", form).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    let path = format!("/calendar/{}", shown.between("http://localhost/calendar/", "<"));
    let file = world.get(&path).await;
    assert!(file.text.contains("UID:confirm_partnership/E8-1/QA/partner@nidaa"), "{}", file.text);
    assert!(!file.text.contains("/DZ/"), "{}", file.text);
    let stranger = world.post_as("", "/en/preferences/calendar", form).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    let nobody = world.post_as(&office, "/en/preferences/calendar", &asked("x@example.org")).await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    let digest = hex::encode(Sha256::digest(path.trim_start_matches("/calendar/").trim_end_matches(".ics")));
    let form = format!("command_id={}&feed={digest}", Uuid::new_v4());
    let revoked = world.post_as(&office, "/en/preferences/calendar/revoke", &form).await;
    assert_eq!(revoked.status, StatusCode::SEE_OTHER, "{}", revoked.text);
    assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_calendar_is_opened_once_and_what_is_chosen_beside_it_opens_no_other() {
    let world = World::new().await;
    let entry =
        json!({ "institution": "QA-MIN", "name": { "en": "M" }, "kind": "national_body", "country": "QA" });
    world.as_office("register_institution", entry).await;
    let contact = json!({ "name": "Noor", "email": "noor@example.org", "lang": "en" });
    world.as_office("appoint_contact", json!({ "institution": "QA-MIN", "contact": contact })).await;
    let account =
        json!({ "account": "sri", "name": "Sri", "lang": "en", "roles": ["partner"], "country": "QA" });
    world.as_office("open_account", account).await;
    world.catch_up().await;
    let sri = world.signed_in("sri").await;
    let page = world.get_as(&sri, "/en/preferences").await;
    let opening = page.between(r#"action="/en/preferences/calendar">"#, "</form>");
    let (_, id) = opening.split_once(r#"name="command_id" value=""#).expect("an id");
    let form =
        format!("command_id={}&recipient=noor@example.org", id.split('"').next().expect("a closed value"));
    let shown = world.post_as(&sri, "/en/preferences/calendar", &form).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    assert!(shown.text.contains(r#"method="post" action="/en/preferences">"#), "{}", shown.text);
    assert!(shown.text.contains(r#"href="/ar/preferences""#), "{}", shown.text);
    world.catch_up().await;
    let events = world.events().await;
    let again = world.post_as(&sri, "/en/preferences/calendar", &form).await;
    assert_eq!((again.status, world.events().await), (StatusCode::UNPROCESSABLE_ENTITY, events));
    assert!(!again.text.contains(".ics") && again.text.contains("/calendar/revoke"), "{}", again.text);
}

#[tokio::test]
async fn the_office_finds_calendars_from_the_pages_of_projects_and_calls_and_revokes_them_from_one_list() {
    let (world, path) = world().await;
    let office = world.office().await;
    let project = world.get_as(&office, "/fr/projects/E8-1").await;
    assert!(project.text.contains(r#"href="/fr/projects/E8-1/calendar""#), "{}", project.text);
    assert!(!world.get("/fr/projects/E8-1").await.text.contains("/E8-1/calendar\""));
    let call = project.between(r#"href="/fr/calls/"#, "\"").to_owned();
    let page = world.get_as(&office, &format!("/fr/calls/{call}")).await;
    assert!(page.text.contains(&format!(r#"href="/fr/calls/{call}/calendar""#)), "{}", page.text);
    assert!(world.get_as(&office, "/fr/office").await.text.contains(r#"href="/fr/calendars""#));
    let titles = [("ar", "التقويمات المفتوحة"), ("en", "Open calendars"), ("fr", "Calendriers ouverts")];
    for (lang, title) in titles {
        let list = world.get_as(&office, &format!("/{lang}/calendars")).await;
        assert!(list.text.contains(title) && list.text.contains("/projects/E8-1"), "{}", list.text);
    }
    assert_eq!(world.get("/en/calendars").await.status, StatusCode::UNAUTHORIZED);
    let list = world.get_as(&office, "/en/calendars").await;
    let feed = list.between(r#"name="feed" value=""#, "\"").to_owned();
    let form = format!("command_id={}&feed={feed}", Uuid::new_v4());
    assert_eq!(world.post("/en/calendars/revoke", &form).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(world.get(&path).await.status, StatusCode::OK);
    for _ in 0..2 {
        let revoked = world.post_as(&office, "/en/calendars/revoke", &form).await;
        assert_eq!(revoked.status, StatusCode::SEE_OTHER, "{}", revoked.text);
    }
    world.catch_up().await;
    assert_eq!(world.get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(!world.get_as(&office, "/en/calendars").await.text.contains("/projects/E8-1"));
}

#[tokio::test]
async fn the_page_of_a_project_tells_a_deadline_on_the_readers_own_clock_as_well() {
    let (world, _) = world().await;
    let account =
        json!({ "account": "sri", "name": "Sri", "lang": "en", "roles": ["office"], "country": "ID" });
    world.as_office("open_account", account).await;
    world.catch_up().await;
    let sri = world.signed_in("sri").await;
    for (lang, said) in [("ar", "بتوقيتكم"), ("en", "on your clock"), ("fr", "à votre heure")] {
        let path = format!("/{lang}/projects/E8-1");
        assert!(
            world.get_as(&sri, &path).await.between("id=\"duties\"", "</section>").contains(said),
            "{path}"
        );
        assert!(!world.get(&path).await.between("id=\"duties\"", "</section>").contains(said), "{path}");
    }
}
