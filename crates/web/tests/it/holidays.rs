//! Holidays: seen by everybody, confirmed by the office.

use crate::world::World;
use axum::http::StatusCode;
use uuid::Uuid;

fn form(first: &str, source: &str) -> String {
    let id = Uuid::new_v4();
    format!(
        "command_id={id}&country=TR&holiday=eid_al_fitr_1448&first={first}&last=2027-03-12&source={source}"
    )
}

#[tokio::test]
async fn a_feast_is_shown_as_proposed_and_confirmed_by_a_form_of_the_office() {
    let world = World::new().await;
    let shown = world.get("/fr/holidays?country=TR&year=2027").await;
    assert!(shown.text.contains("Aïd el-Fitr") && shown.text.contains("proposé"), "{}", shown.text);
    assert!(!shown.text.contains("name=\"source\""), "only the office confirms");
    let stranger = world.post("/en/holidays", &form("2027-03-10", "Diyanet")).await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
    let office = world.office().await;
    let silent = world.post_as(&office, "/en/holidays", &form("2027-03-10", "")).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(silent.between(r#"role="alert""#, "</div>").contains("Who said so"), "{}", silent.text);
    assert_eq!(silent.text.matches("<details open>").count(), 1, "{}", silent.text);
    let saved = world.post_as(&office, "/en/holidays", &form("2027-03-10", "Diyanet")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    world.catch_up().await;
    let all = world.get("/api/v1/holidays?year=2027&country=TR").await.json();
    let states: Vec<&str> = all
        .as_array()
        .expect("a list")
        .iter()
        .filter(|one| one["state"] != "fixed")
        .filter_map(|one| one["state"].as_str())
        .collect();
    assert_eq!(states, ["confirmed", "proposed"]);
    let page = world.get_as(&office, "/en/holidays?country=TR&year=2027").await;
    assert_eq!(
        page.text.matches("/en/act/withdraw_holiday?country=TR&#38;holiday=").count(),
        1,
        "{}",
        page.text
    );
    let wrong = world.get("/api/v1/holidays?country=XYZ").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn holidays_of_an_earlier_moment_say_so_and_are_not_confirmed() {
    let world = World::new().await;
    let office = world.office().await;
    let before = world.events().await;
    world.post_as(&office, "/en/holidays", &form("2027-03-10", "Diyanet")).await;
    world.catch_up().await;
    let path = "/en/holidays?country=TR&year=2027";
    let then = world.get_as(&office, &format!("{path}&as_of={before}")).await;
    assert!(then.text.contains(r#"class="banner""#) && !then.text.contains("Diyanet"), "{}", then.text);
    assert!(!then.text.contains(r#"name="source""#), "what was is not changed");
    let now = world.get_as(&office, path).await;
    assert!(!now.text.contains(r#"class="banner""#) && now.text.contains("Diyanet"), "{}", now.text);
}

#[tokio::test]
async fn a_year_in_arabic_digits_is_the_same_year() {
    let world = World::new().await;
    let year = "%D9%A2%D9%A0%D9%A2%D9%A7";
    let page = world.get(&format!("/ar/holidays?year={year}")).await;
    assert!(page.text.contains(r#"name="year" value="2027""#), "{}", page.text);
    let asked = async |year: &str| world.get(&format!("/api/v1/holidays?year={year}")).await.json();
    assert_eq!(asked(year).await, asked("2027").await);
}
