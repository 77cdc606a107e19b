//! Whose duties the list of duties shows.

use crate::world::World;
use axum::http::StatusCode;
use serde_json::json;

/// Two countries were asked to take part in E8-1; sri answers for one of them.
async fn asked() -> (World, String) {
    let world = World::new().await;
    for country in ["QA", "DZ"] {
        let key = format!("{country}-MIN");
        let entry = json!({ "institution": key, "name": { "en": format!("Ministry of {country}") },
            "kind": "national_body", "country": country });
        world.as_office("register_institution", entry).await;
        let contact = json!({ "name": "A. B.", "email": format!("{country}@example.org"), "lang": "en" });
        world.as_office("appoint_contact", json!({ "institution": key, "contact": contact })).await;
        let link = json!({ "project": "E8-1", "country": country, "role": "partner" });
        world.as_office("invite_partner", link).await;
    }
    let account = json!({ "account": "sri", "name": "Sri", "lang": "en", "roles": ["partner"], "institution": "QA-MIN" });
    world.as_office("open_account", account).await;
    world.catch_up().await;
    let sri = world.signed_in("sri").await;
    (world, sri)
}

const OWN: &str = "confirm_partnership%2FE8-1%2FQA%2Fpartner";
const OTHER: &str = "confirm_partnership%2FE8-1%2FDZ%2Fpartner";

#[tokio::test]
async fn who_owes_something_begins_with_that_and_finds_the_rest_by_a_link() {
    let (world, sri) = asked().await;
    let words = [("ar", "ما على الجميع"), ("en", "What everybody owes"), ("fr", "Ce que chacun doit")];
    for (lang, everything) in words {
        let mine = world.get_as(&sri, &format!("/{lang}/obligations")).await;
        assert_eq!(mine.status, StatusCode::OK, "{}", mine.text);
        assert!(mine.text.contains(OWN) && !mine.text.contains(OTHER), "{}", mine.text);
        assert!(mine.text.contains(r#"<option value="me" selected>"#), "{}", mine.text);
        assert!(mine.text.contains(everything), "{}", mine.text);
        let all = world.get_as(&sri, &format!("/{lang}/obligations?whom=")).await;
        assert!(
            !all.text.contains(everything) && all.text.contains(r#"<option value="me">"#),
            "{}",
            all.text
        );
    }
    let project = world.get_as(&sri, "/en/obligations?project=E8-1").await;
    assert!(!project.text.contains(r#"<option value="me" selected>"#), "a project is everybody's");
}

#[tokio::test]
async fn the_office_and_the_public_begin_with_everything_and_choose_by_name() {
    let (world, _) = asked().await;
    let office = world.office().await;
    let all = world.get_as(&office, "/en/obligations").await;
    assert!(all.text.contains(OWN) && all.text.contains(OTHER), "{}", all.text);
    let choice = all.between(r#"<select name="whom">"#, "</select>");
    for named in [r#"<option value="QA-MIN">Ministry of QA"#, r#"<option value="project_owner">"#] {
        assert!(choice.contains(named), "{choice}");
    }
    let one = world.get_as(&office, "/en/obligations?whom=DZ-MIN").await;
    assert!(!one.text.contains(OWN) && one.text.contains(OTHER), "{}", one.text);
    assert!(one.text.contains(r#"<option value="DZ-MIN" selected>"#), "{}", one.text);
    let public = world.get("/fr/obligations?whom=DZ").await;
    let choice = public.between(r#"<select name="whom">"#, "</select>");
    assert!(choice.contains(r#"<option value="DZ" selected>Algérie"#), "{choice}");
    assert!(!choice.contains("QA-MIN") && !choice.contains(r#"value="me""#), "{choice}");
}
