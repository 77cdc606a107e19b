//! Deputies as people and scripts meet them.

use crate::world::{PASSWORD, World, request};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use serde_json::{Value, json};
use uuid::Uuid;

/// A site where `sri`, who is no member of the office, may act in the office's place.
async fn appointed() -> World {
    let world = World::new().await;
    let account = json!({ "account": "sri", "name": "Sri", "lang": "en", "roles": ["partner"] });
    world.command("open_account", account).await;
    let days = json!({ "account": "office", "deputy": "sri", "from": "2026-01-01", "until": "2100-12-31" });
    world.command("appoint_deputy", days).await;
    world
}

#[tokio::test]
async fn a_deputy_chooses_in_whose_place_it_acts_and_the_timeline_names_both() {
    let world = appointed().await;
    let sri = world.signed_in("sri").await;
    let form = |reason: &str| {
        format!("command_id={}&code=pandemic&reason={reason}&to_year=2040&requested_by=owner", Uuid::now_v7())
    };
    let own = world.post_as(&sri, "/en/projects/E8-1/postpone", &form("Bans")).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", own.text);
    let chosen = world.post_as(&sri, "/en/deputies/act", "principal=office").await;
    assert_eq!((chosen.status, chosen.header("location")), (StatusCode::SEE_OTHER, "/en/deputies"));
    let shown = world.get_as(&sri, "/en/deputies").await;
    assert!(shown.text.contains("in place of"), "{}", shown.text);
    let done = world.post_as(&sri, "/en/projects/E8-1/postpone", &form("Bans")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    world.catch_up().await;
    for (lang, by) in [("en", "on behalf of"), ("fr", "au nom de"), ("ar", "نيابة عن")] {
        let page = world.get(&format!("/{lang}/projects/E8-1")).await;
        assert!(page.text.contains(by), "{lang}: {by}");
    }
    world.post_as(&sri, "/en/deputies/act", "").await;
    let own = world.post_as(&sri, "/en/projects/E8-2/postpone", &form("Bans")).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "it acts for itself again: {}", own.text);
}

#[tokio::test]
async fn a_deputy_is_appointed_and_dismissed_by_forms_and_a_wrong_day_is_explained() {
    let world = World::new().await;
    let account = json!({ "account": "sri", "name": "Sri", "lang": "en", "roles": ["partner"] });
    world.command("open_account", account).await;
    let office = world.office().await;
    let appoint =
        |until: &str| format!("command_id={}&deputy=sri&from=2026-01-01&until={until}", Uuid::now_v7());
    let over = world.post_as(&office, "/fr/deputies/appoint", &appoint("2026-01-02")).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(over.text.contains("Cette échéance est déjà passée"), "{}", over.text);
    let done = world.post_as(&office, "/fr/deputies/appoint", &appoint("2100-12-31")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    world.catch_up().await;
    let listed: Value = world.get_as(&office, "/api/v1/deputies").await.json();
    assert_eq!((&listed[0]["deputy"], &listed[0]["today"]), (&json!("sri"), &json!(true)));
    let dismiss = format!("command_id={}&deputy=sri", Uuid::now_v7());
    assert_eq!(world.post_as(&office, "/fr/deputies/dismiss", &dismiss).await.status, StatusCode::SEE_OTHER);
    world.catch_up().await;
    assert_eq!(world.get_as(&office, "/api/v1/deputies").await.json(), json!([]));
    assert_eq!(world.get("/en/deputies").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn whoever_is_not_of_the_office_sees_only_appointments_of_its_own() {
    let world = appointed().await;
    let account = json!({ "account": "amel", "name": "Amel", "lang": "en", "roles": ["partner"] });
    world.command("open_account", account).await;
    let sri = world.signed_in("sri").await;
    let seen = world.get_as(&sri, "/api/v1/deputies").await.json();
    assert_eq!(seen.as_array().map(Vec::len), Some(1));
    let amel = world.signed_in("amel").await;
    assert_eq!(world.get_as(&amel, "/api/v1/deputies").await.json(), json!([]));
}

#[tokio::test]
async fn scripts_say_by_a_header_in_whose_place_they_act() {
    let world = appointed().await;
    let data = json!({ "project": "E8-1", "reason": { "code": "pandemic", "text": { "en": "Bans" } }, "requested_by": "owner", "to_year": 2040 });
    let give = async |principal: &str| {
        let request = request(Method::POST, "/api/v1/commands/postpone_project")
            .header(header::AUTHORIZATION, basic("sri"))
            .header(header::CONTENT_TYPE, "application/json")
            .header("on-behalf-of", principal)
            .body(Body::from(data.to_string()));
        world.send(request.expect("a request")).await
    };
    let refused = give("sri").await;
    assert_eq!(
        (refused.status, &refused.json()["rule"]),
        (StatusCode::CONFLICT, &json!("domain/not-a-deputy"))
    );
    assert_eq!(give("").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(give("office").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_deputy_fills_in_the_forms_of_whom_it_represents() {
    let world = appointed().await;
    let draft = json!({ "project": "N1", "title": { "en": "Customs" }, "sector": "trade",
        "owner": { "kind": "state", "country": "SN" }, "programme": "comcec-project-funding" });
    world.as_office("draft_project", draft).await;
    world.catch_up().await;
    let form = "/en/projects/N1/forms/preliminary";
    let sri = world.signed_in("sri").await;
    assert_ne!(world.get_as(&sri, form).await.status, StatusCode::OK, "not in its own name");
    world.post_as(&sri, "/en/deputies/act", "principal=office").await;
    assert!(world.get_as(&sri, "/en/projects/N1").await.text.contains(form));
    let page = world.get_as(&sri, form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let sent = format!("command_id={}&a%2Fpurpose=Training", Uuid::now_v7());
    let saved = world.post_as(&sri, form, &sent).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    let asked = async |principal: Option<&str>| {
        let request =
            request(Method::GET, "/api/v1/projects/N1/forms").header(header::AUTHORIZATION, basic("sri"));
        let request = principal.into_iter().fold(request, |request, of| request.header("on-behalf-of", of));
        world.send(request.body(Body::empty()).expect("a request")).await
    };
    assert_eq!(asked(Some("office")).await.json()[0]["kept"]["purpose"], json!("Training"));
    assert_eq!(asked(None).await.status, StatusCode::NOT_FOUND, "a draft is there for those it concerns");
    assert_eq!(asked(Some("amel")).await.status, StatusCode::NOT_FOUND, "nobody's deputy sees no more");
}

/// What a script of this account sends to sign in.
pub fn basic(login: &str) -> String {
    use base64::{Engine, engine::general_purpose::STANDARD};
    format!("Basic {}", STANDARD.encode(format!("{login}:{PASSWORD}")))
}
