//! Decisions prepared in silence, seen together, applied together or discarded, in the browser.

use crate::world::World;
use axum::http::StatusCode;
use nidaa_app::AsOf;

/// Puts a postponement on a docket instead of taking it.
async fn prepare(world: &World, office: &str, project: &str, year: i16) -> crate::world::Answer {
    let id = uuid::Uuid::new_v4();
    let form = format!(
        "command_id={id}&code=pandemic&reason=Travel+bans&to_year={year}&requested_by=owner&step=prepare&docket=AUTUMN"
    );
    let answer = world.post_as(office, &format!("/en/projects/{project}/postpone"), &form).await;
    world.catch_up().await;
    answer
}

async fn stage(world: &World, project: &str) -> String {
    world.app.whole().project(project, AsOf::Now).await.expect("a page").card.stage
}

#[tokio::test]
async fn a_decision_is_put_on_a_docket_and_shown_there_without_being_taken() {
    let world = World::new().await;
    let office = world.office().await;
    let form = world.get_as(&office, "/en/projects/E8-1/postpone").await;
    assert!(form.text.contains(r#"name="step" value="prepare""#), "{}", form.text);
    let answer = prepare(&world, &office, "E8-1", 2031).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert!(
        answer.header("location").starts_with("/en/dockets/AUTUMN?after="),
        "{}",
        answer.header("location")
    );
    let page = world.get_as(&office, answer.header("location")).await;
    assert!(page.text.contains("/en/projects/E8-1") && page.text.contains("Postpone the implementation"));
    assert_eq!(stage(&world, "E8-1").await, "final_listed");
    let twice = prepare(&world, &office, "E8-1", 2032).await;
    assert_eq!(
        twice.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "one decision about a project waits on a docket"
    );
    assert!(twice.between(r#"role="alert""#, "</div>").contains("already-exists"));
}

#[tokio::test]
async fn a_docket_shows_what_follows_and_is_applied_as_a_whole() {
    let world = World::new().await;
    let office = world.office().await;
    for project in ["E8-1", "E8-2"] {
        prepare(&world, &office, project, 2031).await;
    }
    let page = world.get_as(&office, "/en/dockets/AUTUMN").await;
    let id = page.between(r#"/apply">"#, "</form>");
    let id = id.split(r#"name="command_id" value=""#).nth(1).and_then(|rest| rest.split('"').next());
    let form = format!("command_id={}", id.expect("an id"));
    let before = world.events().await;
    let shown = world.post_as(&office, "/en/dockets/AUTUMN/apply", &format!("{form}&step=preview")).await;
    let effects = shown.between(r#"id="effects""#, "</section>");
    assert!(effects.contains("E8-1") && effects.contains("E8-2"), "{effects}");
    assert_eq!(world.events().await, before, "looking changes nothing");
    let hash = shown.between(r#"name="expect" value=""#, "\"").to_owned();
    let done = world.post_as(&office, "/en/dockets/AUTUMN/apply", &format!("{form}&expect={hash}")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    world.catch_up().await;
    assert_eq!([stage(&world, "E8-1").await, stage(&world, "E8-2").await], ["postponed", "postponed"]);
    let list = world.get_as(&office, done.header("location")).await;
    assert!(list.text.contains("Nothing is prepared."), "{}", list.text);
    assert_eq!(
        world.get_basic("/api/v1/dockets/AUTUMN").await.status,
        StatusCode::NOT_FOUND,
        "nothing waits"
    );
}

#[tokio::test]
async fn a_decision_shows_what_it_says_and_is_found_after_it_was_applied_or_discarded() {
    let world = World::new().await;
    let office = world.office().await;
    for project in ["E8-1", "E8-2"] {
        prepare(&world, &office, project, 2031).await;
    }
    let id = || format!("command_id={}", uuid::Uuid::new_v4());
    let page = world.get_as(&office, "/en/dockets/AUTUMN").await;
    assert!(page.text.contains("2031") && page.text.contains("Travel bans"), "{}", page.text);
    let discard = format!("{}&decision=E8-2&reason=Wrong+year", id());
    world.post_as(&office, "/en/dockets/AUTUMN/discard", &discard).await;
    let before = world.events().await;
    world.post_as(&office, "/en/dockets/AUTUMN/apply", &id()).await;
    world.catch_up().await;
    assert!(!world.get_as(&office, "/en/dockets").await.text.contains("AUTUMN"));
    for (lang, words) in
        [("ar", ["اتُخذ", "استُبعد"]), ("en", ["applied", "discarded"]), ("fr", ["prise", "écartée"])]
    {
        let list = world.get_as(&office, &format!("/{lang}/dockets?show=settled")).await;
        let page = world.get_as(&office, &format!("/{lang}/dockets/AUTUMN")).await;
        for shown in [&list, &page] {
            let shown = shown.between("<main", "</main>");
            assert!(words.iter().all(|word| shown.contains(&format!(">{word}</span>"))), "{lang}: {shown}");
            assert!(!shown.contains("page-docket"), "{lang}: {shown}");
        }
        assert!(page.text.contains("Wrong year") && !page.text.contains("/apply"), "{}", page.text);
    }
    let then = world.get_as(&office, &format!("/en/dockets?show=waiting&as_of={before}")).await;
    assert!(then.text.contains("AUTUMN"), "it waited then: {}", then.text);
    assert_eq!(world.get_as(&office, "/en/dockets/WINTER").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_decision_that_is_refused_names_its_rule_and_leaves_all_waiting() {
    let world = World::new().await;
    let office = world.office().await;
    prepare(&world, &office, "E8-1", 2031).await;
    prepare(&world, &office, "E8-2", 2001).await;
    let form = format!("command_id={}", uuid::Uuid::new_v4());
    let before = world.events().await;
    let answer = world.post_as(&office, "/fr/dockets/AUTUMN/apply", &form).await;
    assert_eq!((answer.status, world.events().await), (StatusCode::UNPROCESSABLE_ENTITY, before));
    let summary = answer.between(r#"role="alert""#, "</div>");
    assert!(summary.contains("E8-2") && summary.contains("domain/year-not-later"), "{summary}");
    let form = format!("command_id={}&decision=E8-2&reason=", uuid::Uuid::new_v4());
    let silent = world.post_as(&office, "/ar/dockets/AUTUMN/discard", &form).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is discarded without a reason");
    assert!(silent.between(r#"role="alert""#, "</div>").contains(r##"href="#reason-2""##), "{}", silent.text);
    assert!(silent.text.contains(r#"id="reason-2""#), "{}", silent.text);
    let form = format!("command_id={}&decision=E8-2&reason=Wrong+year", uuid::Uuid::new_v4());
    let discarded = world.post_as(&office, "/ar/dockets/AUTUMN/discard", &form).await;
    assert_eq!(discarded.status, StatusCode::SEE_OTHER, "{}", discarded.text);
    world.catch_up().await;
    let page = world.get_as(&office, "/ar/dockets/AUTUMN").await;
    let offered = |project: &str| page.text.contains(&format!(r#"name="decision" value="{project}""#));
    assert_eq!(["E8-1", "E8-2"].map(offered), [true, false], "{}", page.text);
    assert!(page.text.contains("Wrong year"), "what was discarded stays in sight: {}", page.text);
}

#[tokio::test]
async fn dockets_are_the_offices_own() {
    let world = World::new().await;
    for path in ["/en/dockets", "/en/dockets/AUTUMN"] {
        assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    let office = world.office().await;
    let page = world.get_as(&office, "/ar/board").await;
    assert!(page.text.contains(r#"href="/ar/dockets""#), "the office finds them in its navigation");
    assert!(!world.get("/ar/board").await.text.contains("/ar/dockets"));
}

#[tokio::test]
async fn a_docket_that_was_named_stays_named_and_in_sight_when_the_form_is_shown_again() {
    let world = World::new().await;
    let office = world.office().await;
    let named = |text: &str| text.contains("<details open>") && text.contains(r#"value="AUTUMN""#);
    let sent = |more: &str| {
        let id = uuid::Uuid::new_v4();
        format!(
            "command_id={id}&code=pandemic&reason=Travel+bans&requested_by=owner&projects=E8-1&docket=AUTUMN{more}"
        )
    };
    for path in ["/en/projects/E8-1/postpone", "/en/calls/CPF-08/postpone"] {
        let fresh = world.get_as(&office, path).await;
        assert!(!fresh.text.contains("<details open>") && fresh.text.contains(r#"value="decisions""#));
        let looked = world.post_as(&office, path, &sent("&to_year=2031&step=preview")).await;
        assert_eq!((looked.status, named(&looked.text)), (StatusCode::OK, true), "{}", looked.text);
        let refused = world.post_as(&office, path, &sent("&to_year=soon&step=prepare")).await;
        assert_eq!((refused.status, named(&refused.text)), (StatusCode::UNPROCESSABLE_ENTITY, true));
    }
    let refused = world.post_as(&office, "/en/projects/E8-1/approve", &sent("&step=preview")).await;
    assert_eq!((refused.status, named(&refused.text)), (StatusCode::UNPROCESSABLE_ENTITY, true));
}

#[tokio::test]
async fn a_reason_that_was_typed_stays_when_its_decision_is_not_discarded() {
    let world = World::new().await;
    let office = world.office().await;
    for project in ["E8-1", "E8-2", "E8-3"] {
        prepare(&world, &office, project, 2031).await;
    }
    let id = uuid::Uuid::new_v4();
    let form =
        |decision: &str| format!("command_id={id}&decision={decision}&reason=Wrong+year+of+{decision}");
    let discard = "/en/dockets/AUTUMN/discard";
    assert_eq!(world.post_as(&office, discard, &form("E8-1")).await.status, StatusCode::SEE_OTHER);
    world.catch_up().await;
    let reused = world.post_as(&office, discard, &form("E8-3")).await;
    assert_eq!(reused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = reused.between(r#"name="decision" value="E8-3""#, "</form>");
    assert!(typed.contains(">Wrong year of E8-3</textarea>"), "{}", reused.text);
    assert_eq!(reused.text.matches("Wrong year of E8-3").count(), 1);
}

#[tokio::test]
async fn a_docket_of_an_earlier_moment_says_so_and_offers_nothing_to_do() {
    let world = World::new().await;
    let office = world.office().await;
    prepare(&world, &office, "E8-1", 2031).await;
    let before = world.events().await;
    prepare(&world, &office, "E8-2", 2031).await;
    for path in ["/en/dockets", "/en/dockets/AUTUMN"] {
        let then = world.get_as(&office, &format!("{path}?as_of={before}")).await;
        assert!(then.text.contains(r#"class="banner""#), "{}", then.text);
        assert!(then.text.contains("E8-1") && !then.text.contains("E8-2"), "{}", then.text);
        assert!(!then.text.contains("/apply") && !then.text.contains("/discard"), "{}", then.text);
        let now = world.get_as(&office, path).await;
        assert!(now.text.contains("E8-2") && !now.text.contains(r#"class="banner""#), "{}", now.text);
    }
}
