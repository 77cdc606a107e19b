//! A grant as people and scripts see it.

use crate::world::World;
use serde_json::{Value, json};

async fn give(world: &World, name: &str, mut data: Value) {
    data["project"] = json!("G1");
    world.as_office(name, data).await;
}

/// A grant of 1000.00 whose contract was prolonged.
async fn granted() -> World {
    let world = World::new().await;
    let usd = |minor: i64| json!({ "minor": minor, "currency": "USD" });
    let recorded = json!({
        "project": "G1", "title": { "en": "Single window" }, "owner": { "kind": "state", "country": "ID" },
        "programme": "comcec-project-funding", "sector": "poverty", "stage": "final_review",
    });
    world.report("record_project", recorded).await;
    let person = json!({ "name": "Sri <b>", "email": "sri@ministry.example", "lang": "en" });
    let contract = json!({
        "number": "CPF-12/1", "signed_on": "2026-02-01", "starts": "2026-03-01", "ends": "2100-11-30",
        "responsible_authority": person, "contact_person": person,
        "budget": [
            { "line": "travel", "head": "travel", "amount": usd(70_000) },
            { "line": "hall", "head": "meeting", "amount": usd(30_000) },
        ],
    });
    give(&world, "approve_project", json!({ "granted": usd(100_000) })).await;
    give(&world, "sign_contract", contract).await;
    let later = json!({ "what": "ends", "ends": "2101-01-31" });
    let line = json!({ "line": "hall", "head": "meeting", "amount": usd(40_000) });
    let less = json!({ "line": "travel", "head": "travel", "amount": usd(60_000) });
    let lines = [line, less].map(|line| json!({ "what": "line", "line": line }));
    let asked = json!({
        "amendment": "A1", "effective": "2026-06-01", "reason": { "text": { "en": "Prices" } },
        "changes": [later, lines[0], lines[1]],
    });
    give(&world, "request_amendment", asked).await;
    give(&world, "approve_amendment", json!({ "amendment": "A1" })).await;
    world.catch_up().await;
    world
}

#[tokio::test]
async fn the_page_shows_the_contract_as_signed_and_as_it_holds_now_in_each_language() {
    let world = granted().await;
    for (lang, title) in [("ar", "المنحة"), ("en", "Grant"), ("fr", "Subvention")] {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let section = page.between(r#"<section aria-labelledby="grant">"#, "</section>");
        for shown in [title, "CPF-12/1", "USD 1000.00", "USD 400.00", "USD 300.00", "Sri &#60;b&#62;"] {
            assert!(section.contains(shown), "{lang}: {shown} in {section}");
        }
        assert!(!section.contains("page-grant-"), "{lang}: a word is missing in {section}");
    }
}

#[tokio::test]
async fn what_holds_from_a_later_day_stands_beside_the_present_contract() {
    let world = granted().await;
    let asked = json!({
        "amendment": "A2", "effective": "2100-06-01", "reason": { "text": { "en": "Time" } },
        "changes": [{ "what": "ends", "ends": "2102-03-31" }],
    });
    give(&world, "request_amendment", asked).await;
    give(&world, "approve_amendment", json!({ "amendment": "A2" })).await;
    world.catch_up().await;
    for (lang, from) in
        [("ar", "ابتداءً من"), ("en", "From \u{2068}1 June 2100\u{2069} on"), ("fr", "À partir du")]
    {
        let page = world.get(&format!("/{lang}/projects/G1")).await;
        let section = page.between(r#"<section aria-labelledby="grant">"#, "</section>");
        assert!(section.contains(from), "{lang}: {section}");
    }
    let grant = world.get("/api/v1/projects/G1/grant").await.json();
    assert_eq!(
        [&grant["contract"]["ends"], &grant["coming"][0]["from"]],
        [&json!("2101-01-31"), &json!("2100-06-01")]
    );
}

#[tokio::test]
async fn a_project_without_a_contract_has_no_such_section() {
    let world = World::new().await;
    assert!(!world.get("/en/projects/E8-1").await.text.contains(r#"aria-labelledby="grant""#));
}

#[tokio::test]
async fn scripts_read_what_differs_from_the_baseline_and_the_sums() {
    let world = granted().await;
    let grant = world.get("/api/v1/projects/G1/grant").await.json();
    let things: Vec<&Value> = grant["differences"].as_array().expect("a list").iter().collect();
    let what: Vec<&str> = things.iter().filter_map(|record| record["change"]["what"].as_str()).collect();
    assert_eq!(what, ["ends", "line", "line"]);
    assert_eq!(
        [&grant["baseline"]["ends"], &grant["contract"]["ends"]],
        [&json!("2100-11-30"), &json!("2101-01-31")]
    );
    assert_eq!((&grant["version"], &grant["books"]["granted"]["minor"]), (&json!(2), &json!(100_000)));
    assert_eq!(world.get("/api/v1/projects/NONE/grant").await.status, axum::http::StatusCode::NOT_FOUND);
}
