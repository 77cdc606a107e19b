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

#[tokio::test]
async fn a_panel_is_for_the_office() {
    let world = at_vote().await;
    let (amel, office) = (world.signed_in("amel").await, world.office().await);
    assert_eq!(world.get(PATH).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(world.get_as(&amel, PATH).await.status, StatusCode::FORBIDDEN);
    assert_eq!(world.get_as(&office, "/en/panels/P-2").await.status, StatusCode::NOT_FOUND);
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
    let line = |adjourned: bool| json!([{ "panel": "P-1", "call": "K", "day": "2028-01-20", "adjourned": adjourned }]);
    assert_eq!(of_call["panels"], line(true));
    assert_eq!(
        world.get_basic(&format!("/api/v1/panels?as_of={before}")).await.json()["panels"],
        line(false)
    );
}

#[tokio::test]
async fn the_list_of_panels_is_for_the_office() {
    let world = at_vote().await;
    let amel = world.signed_in("amel").await;
    for path in ["/en/panels", "/api/v1/panels"] {
        assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(world.get_as(&amel, path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert!(!world.get_as(&amel, "/en/calls/K").await.text.contains("/panels"));
}
