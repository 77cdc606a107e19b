//! A panel in the browser: votes are sealed until they are counted.

use crate::{
    api::{BASIC, give},
    deputies::basic,
    world::World,
};
use axum::http::StatusCode;
use serde_json::json;

const PATH: &str = "/en/panels/P-1";

/// Of three members `amel` and `office` vote on N1, for which `sri` left the room.
async fn at_vote() -> World {
    let world = crate::assessments::given().await;
    let members = ["amel", "sri", "office"];
    for (name, data) in [
        ("convene_panel", json!({ "panel": "P-1", "call": "K", "day": "2028-01-20", "members": members })),
        ("record_presence", json!({ "panel": "P-1", "present": ["amel", "office"] })),
        ("recuse_member", json!({ "panel": "P-1", "project": "N1", "member": "sri", "ground": "financial" })),
        ("open_vote", json!({ "panel": "P-1", "project": "N1" })),
    ] {
        world.as_office(name, data).await;
        // A vote is opened only where no panel is unknown to the boards.
        world.catch_up().await;
    }
    let vote = json!({ "panel": "P-1", "project": "N1", "vote": "reject" });
    for by in [&basic("amel"), BASIC] {
        let cast = give(&world, "cast_vote", &vote, &[("authorization", by)]).await;
        assert_eq!(cast.status, StatusCode::OK, "{}", cast.text);
    }
    world.catch_up().await;
    world
}

#[tokio::test]
async fn an_open_vote_shows_who_voted_and_a_closed_one_for_what() {
    let world = at_vote().await;
    let office = world.office().await;
    for lang in ["ar", "en", "fr"] {
        let sealed = world.get_as(&office, &format!("/{lang}/panels/P-1")).await;
        let shown = sealed.between("<main", "</main>");
        assert!(shown.contains("amel") && !shown.contains("page-"), "{lang}: {shown}");
        for vote in ["for rejection", "مع الرفض", "pour le rejet"] {
            assert!(!shown.contains(vote), "{lang}: {vote} in {shown}");
        }
    }
    let before = world.events().await;
    world.as_office("close_vote", json!({ "panel": "P-1", "project": "N1" })).await;
    world.as_office("adjourn_panel", json!({ "panel": "P-1" })).await;
    world.catch_up().await;
    let page = world.get_as(&office, PATH).await;
    let shown = page.between("<main", "</main>").replace(['\u{2068}', '\u{2069}'], "");
    for said in [
        "for rejection <strong>2</strong>",
        "a financial interest",
        "not present",
        "ended",
        "The meeting ended.",
    ] {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    let earlier = world.get_as(&office, &format!("{PATH}?as_of={before}")).await;
    assert!(
        earlier.text.contains(r#"class="banner""#) && !earlier.text.contains("for rejection"),
        "{}",
        earlier.text
    );
}

/// An assessor who sits nowhere, and an owner.
async fn two_others(world: &World) -> [String; 2] {
    for (login, role) in [("lena", "assessor"), ("kofi", "project_owner")] {
        let account = json!({ "account": login, "name": login, "lang": "en", "roles": [role] });
        world.as_office("open_account", account).await;
    }
    world.catch_up().await;
    [world.signed_in("lena").await, world.signed_in("kofi").await]
}

#[tokio::test]
async fn a_panel_is_for_the_office_and_its_members() {
    let world = at_vote().await;
    let (amel, office) = (world.signed_in("amel").await, world.office().await);
    let [lena, kofi] = two_others(&world).await;
    for path in [PATH, "/api/v1/panels/P-1", "/api/v1/panels/P-1/minutes"] {
        assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(world.get_as(&kofi, path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(world.get_as(&lena, path).await.status, StatusCode::NOT_FOUND, "{path}");
        let read = world.get_as(&amel, path).await;
        assert!(read.status == StatusCode::OK && read.text.contains("N1"), "{path}: {}", read.text);
        assert!(
            !read.text.contains("reject") && !read.text.contains("/projects/N1"),
            "{path}: {}",
            read.text
        );
    }
    assert_eq!(world.get_as(&office, "/en/panels/P-2").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_left_the_room_reads_nothing_of_the_case() {
    let world = at_vote().await;
    let sri = world.signed_in("sri").await;
    for path in [PATH, "/api/v1/panels/P-1", "/api/v1/panels/P-1/minutes"] {
        let read = world.get_as(&sri, path).await;
        assert!(read.status == StatusCode::OK && !read.text.contains("N1"), "{path}: {}", read.text);
    }
    world.as_office("list_person", json!({ "project": "N1", "account": "amel" })).await;
    let amel = world.signed_in("amel").await;
    let read = world.get_as(&amel, "/api/v1/panels/P-1").await;
    assert!(read.status == StatusCode::OK && !read.text.contains("N1"), "{}", read.text);
}

#[tokio::test]
async fn the_office_finds_every_panel_and_those_of_a_call_as_of_any_moment() {
    let world = at_vote().await;
    let office = world.office().await;
    world.as_office("close_vote", json!({ "panel": "P-1", "project": "N1" })).await;
    let before = world.events().await;
    world.as_office("adjourn_panel", json!({ "panel": "P-1" })).await;
    let earlier = json!({ "panel": "P-0", "call": "CPF-08", "day": "2028-01-10", "members": ["office"] });
    world.as_office("convene_panel", earlier).await;
    world.catch_up().await;
    for (lang, title) in [("ar", "لجان التقييم"), ("en", "Panels"), ("fr", "Comités")] {
        let page = world.get_as(&office, &format!("/{lang}/panels")).await;
        let shown = page.between("<main", "</main>");
        let links = ["P-0", "P-1"].map(|code| shown.find(&format!(r#"href="/{lang}/panels/{code}""#)));
        assert!(shown.contains(title) && !shown.contains("page-"), "{lang}: {shown}");
        assert!(links[0].is_some() && links[0] < links[1], "by day: {shown}");
    }
    let call = world.get_as(&office, "/en/calls/K").await;
    assert!(call.text.contains(r#"href="/en/panels?call=K""#), "{}", call.text);
    let of_call = world.get_basic("/api/v1/panels?call=K").await.json();
    let line = |adjourned: bool| json!([{ "panel": "P-1", "call": "K", "day": "2028-01-20", "begins": null, "place": null, "adjourned": adjourned }]);
    assert_eq!(of_call["panels"], line(true));
    assert_eq!(
        world.get_basic(&format!("/api/v1/panels?as_of={before}")).await.json()["panels"],
        line(false)
    );
}

#[tokio::test]
async fn a_member_finds_the_panels_it_sits_on() {
    let world = at_vote().await;
    let amel = world.signed_in("amel").await;
    let [lena, kofi] = two_others(&world).await;
    for path in ["/en/panels", "/api/v1/panels"] {
        assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(world.get_as(&kofi, path).await.status, StatusCode::FORBIDDEN, "{path}");
        assert!(world.get_as(&amel, path).await.text.contains("P-1"), "{path}");
        let none = world.get_as(&lena, path).await;
        assert!(none.status == StatusCode::OK && !none.text.contains("P-1"), "{path}: {}", none.text);
    }
    let cases = world.get_as(&amel, "/en/assessments").await;
    assert!(cases.text.contains(r#"href="/en/panels""#), "{}", cases.text);
}

#[tokio::test]
async fn a_panel_shows_when_and_where_it_meets_and_its_minutes_say_that_it_was_moved() {
    let world = at_vote().await;
    let office = world.office().await;
    let reason = json!({ "text": { "en": "The room is taken" } });
    let moved = json!({ "panel": "P-1", "day": "2028-01-27", "begins": "10:30", "place": "Ankara, room 3", "reason": reason });
    world.as_office("move_panel", moved).await;
    for lang in ["ar", "en", "fr"] {
        let page = world.get_as(&office, &format!("/{lang}/panels/P-1")).await;
        let shown = page.between("<main", "</main>");
        for told in ["10:30", "Ankara, room 3", "The room is taken"] {
            assert!(shown.contains(told) && !shown.contains("page-"), "{lang} {told}: {shown}");
        }
    }
    let read = world.get_basic("/api/v1/panels/P-1").await.json();
    assert_eq!((&read["day"], &read["begins"]), (&json!("2028-01-27"), &json!("10:30:00")));
    let form = world.get_as(&office, "/en/act/move_panel").await;
    assert!(form.status == StatusCode::OK && form.text.contains(r#"type="time""#), "{}", form.text);
}
