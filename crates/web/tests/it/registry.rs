//! The registry in the browser and for scripts.

use crate::world::World;
use axum::http::StatusCode;
use serde_json::{Value, json};

/// Three institutions, of which one sits in a working group with a focal point and a contact.
async fn registered() -> World {
    let world = World::new().await;
    for (key, name, country) in [
        ("SN-TOUR", json!({ "en": "Agency of Tourism", "fr": "Agence du tourisme" }), Some("SN")),
        ("SN-AGRI", json!({ "en": "Ministry of Fields" }), Some("SN")),
        ("ORG-X", json!({ "ar": "منظمة للاختبار", "en": "Trial <b> Body" }), None),
    ] {
        let data = json!({ "institution": key, "name": name, "kind": "national_body", "country": country });
        world.as_office("register_institution", data).await;
    }
    let account =
        json!({ "account": "awa", "name": "Awa", "lang": "fr", "roles": ["focal_point"], "country": "SN" });
    world.as_office("open_account", account).await;
    let seat = json!({ "institution": "SN-TOUR", "sector": "tourism", "from": "2020-01-01" });
    world.as_office("grant_registration", seat).await;
    let duty =
        json!({ "institution": "SN-TOUR", "sector": "tourism", "account": "awa", "from": "2021-01-01" });
    world.as_office("appoint_focal_point", duty).await;
    let contact = json!({ "name": "Awa Diop", "email": "awa@tourism.example", "lang": "fr" });
    world.as_office("appoint_contact", json!({ "institution": "SN-TOUR", "contact": contact })).await;
    world.catch_up().await;
    world
}

fn main_of(page: &crate::world::Answer) -> String {
    page.between("<main", "</main>").replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn everybody_reads_who_sits_where_and_only_the_office_where_they_are_written_to() {
    let world = registered().await;
    for (lang, title) in [("ar", "سجل المؤسسات"), ("en", "Registry"), ("fr", "Registre")] {
        let page = world.get(&format!("/{lang}/registry")).await;
        let shown = main_of(&page);
        assert_eq!(page.status, StatusCode::OK);
        assert!(shown.contains(title) && !shown.contains("page-registry"), "{lang}: {shown}");
        assert!(shown.contains("SN-TOUR") && shown.contains(">awa<"), "{lang}: {shown}");
        assert!(!shown.contains("awa@tourism.example") && !shown.contains("/act/"), "{lang}: {shown}");
        assert!(!shown.contains("<b> Body"), "{lang}: what people wrote is text");
    }
    let office = world.office().await;
    let shown = main_of(&world.get_as(&office, "/en/registry").await);
    for said in [
        "awa@tourism.example",
        "1 January 2020",
        r#"href="/en/act/register_institution?""#,
        r#"href="/en/act/end_registration?institution=SN%2DTOUR&amp;sector=tourism""#,
        r#"href="/en/act/replace_contact?institution=SN%2DTOUR""#,
        r#"href="/en/act/appoint_contact?institution=SN%2DAGRI""#,
    ] {
        let plain = said.replace("%2D", "-").replace("&amp;", "&#38;");
        assert!([said, &plain].iter().any(|said| shown.contains(*said)), "{said} in {shown}");
    }
}

#[tokio::test]
async fn the_registry_is_searched_by_name_country_and_working_group_alike_by_people_and_scripts() {
    let world = registered().await;
    for (query, found) in [
        ("text=TOURISME", vec!["SN-TOUR"]),
        ("text=%D8%A7%D8%AE%D8%AA%D8%A8%D8%A7%D8%B1", vec!["ORG-X"]),
        ("country=SN", vec!["SN-AGRI", "SN-TOUR"]),
        ("sector=tourism", vec!["SN-TOUR"]),
        ("sector=tourism&text=fields", vec![]),
    ] {
        let view = world.get(&format!("/api/v1/registry?{query}")).await.json();
        let of = |one: &Value| one["institution"].as_str().expect("a key").to_owned();
        let ours = |key: &String| key.starts_with("SN-") || key == "ORG-X";
        let keys: Vec<String> =
            view["institutions"].as_array().expect("a list").iter().map(of).filter(ours).collect();
        assert_eq!(keys, found, "{query}");
        let shown = main_of(&world.get(&format!("/en/registry?{query}")).await);
        let says =
            ["SN-AGRI", "SN-TOUR", "ORG-X"].into_iter().filter(|key| shown.contains(&format!(">{key}<")));
        let mut says: Vec<&str> = says.collect();
        says.sort_unstable();
        assert_eq!(says, found, "{query}");
    }
    let none = main_of(&world.get("/fr/registry?text=nobodyiscalledthis").await);
    assert!(none.contains("effacez les filtres"), "{none}");
    assert_eq!(world.get("/en/registry?country=Senegal").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn an_earlier_moment_of_the_registry_shows_who_sat_then_and_changes_nothing() {
    let world = registered().await;
    let (office, before) = (world.office().await, world.events().await);
    let end = json!({ "institution": "SN-TOUR", "sector": "tourism", "until": "2022-12-31" });
    world.as_office("end_registration", end).await;
    world.catch_up().await;
    let now = main_of(&world.get_as(&office, "/en/registry?text=SN-TOUR").await);
    assert!(now.contains("31 December 2022") && now.contains("does not hold"), "{now}");
    let then = world.get_as(&office, &format!("/en/registry?text=SN-TOUR&as_of={before}")).await;
    assert!(then.text.contains(r#"class="banner""#), "{}", then.text);
    let then = main_of(&then);
    assert!(!then.contains("31 December 2022") && !then.contains("/en/act/"), "{then}");
}

#[tokio::test]
async fn a_form_of_the_registry_leads_back_to_its_institution() {
    let world = registered().await;
    let office = world.office().await;
    let path = "/en/act/grant_registration?institution=SN-AGRI";
    let form = world.get_as(&office, path).await;
    let id = form.between(r#"name="command_id" value=""#, "\"").to_owned();
    let sent = format!("command_id={id}&a/institution=SN-AGRI&a/sector=agriculture&a/from=2024-01-01");
    let done = world.post_as(&office, path, &sent).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(
        done.header("location").starts_with("/en/registry?text=SN-AGRI&after="),
        "{}",
        done.header("location")
    );
    world.catch_up().await;
    let again = world.post_as(&office, path, &sent).await;
    assert_eq!(again.header("location"), done.header("location"), "sent twice, it happens once");
}

#[tokio::test]
async fn accounts_are_for_the_office() {
    let world = registered().await;
    let office = world.office().await;
    for path in ["/en/accounts", "/en/office", "/api/v1/accounts"] {
        assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    for lang in ["ar", "en", "fr"] {
        let shown = main_of(&world.get_as(&office, &format!("/{lang}/accounts")).await);
        assert!(
            shown.contains(">awa<") && shown.contains("/act/close_account?account=awa"),
            "{lang}: {shown}"
        );
        let pages = main_of(&world.get_as(&office, &format!("/{lang}/office")).await);
        for tail in ["accounts", "webhooks", "wordings", "panels", "holidays"] {
            assert!(pages.contains(&format!(r#"href="/{lang}/{tail}""#)), "{lang}: {tail} in {pages}");
        }
        assert!(!pages.contains("page-"), "{lang}: {pages}");
    }
    let listed = world.get_basic("/api/v1/accounts").await.json();
    let logins = listed["accounts"].as_array().expect("a list").iter().map(|one| one["account"].clone());
    assert_eq!(logins.collect::<Vec<_>>(), ["awa", "office"].map(Value::from));
}
