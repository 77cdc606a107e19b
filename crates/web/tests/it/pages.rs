//! Pages for readers.

use crate::world::World;
use axum::http::StatusCode;
use nidaa_kernel::Lang;
use serde_json::json;

#[tokio::test]
async fn every_page_says_its_language_and_direction() {
    let world = World::new().await;
    let pages = ["board", "calls", "calls/CPF-08", "countries", "projects/P18", "sign-in"];
    for (lang, head) in [
        (Lang::Ar, r#"<html lang="ar" dir="rtl">"#),
        (Lang::En, r#"<html lang="en" dir="ltr">"#),
        (Lang::Fr, r#"<html lang="fr" dir="ltr">"#),
    ] {
        for page in pages {
            let answer = world.get(&format!("/{lang}/{page}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{lang}/{page}: {}", answer.text);
            assert!(answer.text.contains(head), "{lang}/{page}");
            // A missing message shows its key in brackets.
            assert!(!answer.text.contains("[page-") && !answer.text.contains("[event-"), "{lang}/{page}");
        }
    }
}

#[tokio::test]
async fn every_answer_forbids_what_is_not_ours() {
    let world = World::new().await;
    for path in ["/en/board", "/en/nothing-here", "/api/v1/board", "/healthz"] {
        let answer = world.get(path).await;
        assert!(
            answer.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'")
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
    }
}

#[tokio::test]
async fn a_hostile_title_is_only_text() {
    let world = World::new().await;
    let data = json!({
        "project": "X1", "title": { "en": "<script>alert(1)</script>" }, "programme": "comcec-project-funding",
        "owner": { "kind": "state", "country": "TR" }, "sector": "trade", "stage": "active"
    });
    world.report("record_project", data).await;
    world.catch_up().await;
    for page in ["/ar/board", "/en/projects/X1", "/fr/projects/X1"] {
        let answer = world.get(page).await;
        assert!(answer.text.contains("&#60;script&#62;alert(1)"), "{page}: {}", answer.text);
        assert!(!answer.text.contains("<script>alert"), "{page}");
    }
}

#[tokio::test]
async fn the_start_page_follows_the_reader() {
    let world = World::new().await;
    let arabic =
        crate::world::request(axum::http::Method::GET, "/").header("accept-language", "ar-TN, en;q=0.5");
    let arabic = world.send(arabic.body(axum::body::Body::empty()).expect("a request")).await;
    let remembered = world.get_as("nidaa-lang=fr", "/").await;
    assert_eq!([arabic.header("location"), remembered.header("location")], ["/ar/board", "/fr/board"]);
    for path in ["/fr", "/fr/"] {
        assert_eq!(world.get(path).await.header("location"), "/fr/board", "{path}");
    }
}

#[tokio::test]
async fn a_filter_leaves_only_what_it_names() {
    let world = World::new().await;
    let answer = world.get("/en/board?call=CPF-08").await;
    assert_eq!(answer.text.matches(r#"class="card"#).count(), 5);
    let nothing = world.get("/en/board?call=CPF-99").await;
    assert!(nothing.text.contains("No project matches these filters."));
}

#[tokio::test]
async fn an_earlier_moment_is_marked_and_cannot_be_changed() {
    let world = World::new().await;
    let office = world.office().await;
    let (now, then) = (
        world.get_as(&office, "/en/projects/E8-1").await,
        world.get_as(&office, &format!("/en/projects/E8-1?as_of={}", world.events().await - 1)).await,
    );
    assert!(now.text.contains("/en/projects/E8-1/postpone") && now.text.contains("data-live-line"));
    assert!(then.text.contains(r#"class="banner""#));
    assert!(!then.text.contains("/en/projects/E8-1/postpone") && !then.text.contains("data-live-line"));
}

#[tokio::test]
async fn the_links_of_a_page_keep_its_moment_and_its_kind_of_time() {
    let world = World::new().await;
    let linked = |text: &str, to: &str, query: &str| text.contains(&format!("href=\"{to}{query}\""));
    for (asked, kept) in [
        ("?as_of=2999-01-01", "as_of=2999-01-01"),
        ("?as_of=2999-01-01&time=true", "as_of=2999-01-01&#38;time=true"),
        ("?time=true", ""),
    ] {
        let (first, next) = if kept.is_empty() {
            (String::new(), String::new())
        } else {
            (format!("?{kept}"), format!("&#38;{kept}"))
        };
        for (page, link, is_query) in [
            ("board", "/en/projects/E8-1", false),
            ("board", "/en/calls", false),
            ("calls", "/en/calls/CPF-08", false),
            ("calls/CPF-08", "/en/projects/E8-1", false),
            ("calls/CPF-08", "/en/board?call=CPF-08", true),
            ("projects/E8-1", "/en/calls/CPF-08", false),
        ] {
            let answer = world.get(&format!("/en/{page}{asked}")).await;
            let query = if is_query { &next } else { &first };
            assert!(linked(&answer.text, link, query), "{page}{asked}: {link}{query}");
        }
    }
}

#[tokio::test]
async fn a_page_of_what_had_happened_says_so_and_leads_back() {
    let world = World::new().await;
    let answer = world.get("/en/obligations?as_of=2999-01-01&time=true").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text.contains("What had happened by"), "{}", answer.text);
    assert!(answer.text.contains(r#"<a href="/en/obligations">Back to the present</a>"#));
    assert!(answer.text.contains(r#"name="time" value="true" checked"#));
}

#[tokio::test]
async fn what_does_not_exist_is_a_page_in_the_readers_language() {
    let world = World::new().await;
    let answer = world.get("/ar/projects/P99").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text.contains(r#"<html lang="ar" dir="rtl">"#), "{}", answer.text);
}

#[tokio::test]
async fn a_moment_nobody_can_read_is_a_bad_request() {
    let world = World::new().await;
    assert_eq!(world.get("/en/board?as_of=yesterday").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_live_page_hears_of_moved_boards_with_their_position() {
    use tokio_stream::StreamExt;
    use tower::ServiceExt;
    let world = World::new().await;
    let before = world.events().await;
    let request = crate::world::request(axum::http::Method::GET, &format!("/en/live?after={before}"));
    let request = request.body(axum::body::Body::empty()).expect("a request");
    let response = world.site.clone().oneshot(request).await.expect("the router never fails");
    let mut body = response.into_body().into_data_stream();
    world.boards.send_replace(nidaa_kernel::Position(before + 1));
    let first = body.next().await.expect("an event").expect("readable");
    assert_eq!(
        String::from_utf8_lossy(&first),
        format!("id: {}\nevent: boards\ndata: changed\n\n", before + 1)
    );
    world.boards.send_replace(nidaa_kernel::Position(before + 1));
    assert!(is_quiet(&mut body).await, "the same position is not told twice");
    // The end of the workers ends the stream, so that the server can stop.
    drop(world.boards);
    assert!(body.next().await.is_none());
}

/// Whether a stream has nothing to say at this moment.
async fn is_quiet(stream: &mut (impl tokio_stream::Stream + Unpin)) -> bool {
    std::future::poll_fn(|context| {
        let next = std::pin::Pin::new(&mut *stream).poll_next(context);
        std::task::Poll::Ready(next.is_pending())
    })
    .await
}

#[tokio::test]
async fn a_card_and_the_page_of_its_project_say_who_must_act() {
    let world = World::new().await;
    world.as_office("invite_partner", json!({ "project": "E8-1", "country": "QA", "role": "partner" })).await;
    world.catch_up().await;
    for (lang, duty, owner, asked, nobody) in [
        (
            "ar",
            "إنجاز المَعْلَم في موعده",
            "صاحب المشروع",
            "الرد على الدعوة إلى المشاركة",
            "لا يُطلب من أحد أي إجراء الآن.",
        ),
        (
            "en",
            "Reach the milestone in time",
            "the project owner",
            "Answer the invitation to take part",
            "Nobody has to act at the moment.",
        ),
        (
            "fr",
            "Atteindre le jalon à temps",
            "le porteur de projet",
            "Répondre à l",
            "Personne n’a rien à faire pour le moment.",
        ),
    ] {
        // The workshop of the example is long over, so the owner is asked before the invited country.
        let board = world.get(&format!("/{lang}/board?call=CPF-08")).await;
        let card = board.between(r#"<p class="next duty overdue">"#, "</p>");
        assert!(card.contains(duty) && card.contains(owner), "{lang}: {card}");
        let page = world.get(&format!("/{lang}/projects/E8-1")).await;
        let duties = page.between(r#"id="duties""#, "</section>");
        assert!(duties.contains(duty) && duties.contains(asked), "{lang}: {duties}");
        // What documents report has opened no duty.
        let page = world.get(&format!("/{lang}/projects/P18")).await;
        assert!(page.between(r#"id="duties""#, "</section>").contains(nobody), "{lang}");
    }
}

#[tokio::test]
async fn a_moment_beyond_the_end_of_the_log_is_said_to_be_there() {
    let world = World::new().await;
    let end = world.events().await;
    let page = world.get(&format!("/en/board?as_of={}", end + 1)).await;
    let banner = page.between(r#"class="banner""#, "</aside>").replace(['\u{2068}', '\u{2069}'], "");
    assert!(banner.contains(&format!("The log ends at event {end};")), "{banner}");
    let page = world.get(&format!("/en/board?as_of={end}")).await;
    assert!(!page.text.contains("The log ends at"), "{}", page.text);
}

#[tokio::test]
async fn the_foot_of_a_page_names_the_programmes_that_are_loaded() {
    let foot = async |world: World| {
        let page = world.get("/en/calls").await.text.replace(['\u{2068}', '\u{2069}'], "");
        page.split_once("<footer").expect("a foot").1.to_owned()
    };
    let one = foot(World::new().await).await;
    assert!(one.contains("partner countries: COMCEC Project Funding<"), "{one}");
    let all = foot(World::of_all_programmes().await).await;
    assert!(all.contains("COMCEC Al-Quds Program") && all.contains("COMCEC COVID Response"), "{all}");
}

#[tokio::test]
async fn a_call_without_a_title_was_drafted_all_the_same() {
    let world = World::new().await;
    let call = json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 });
    world.as_office("draft_call", call).await;
    world.catch_up().await;
    let office = world.office().await;
    let page = world.get_as(&office, "/en/calls/C").await.text;
    assert!(page.contains("The call was drafted.") && !page.contains("The call was drafted:"), "{page}");
}
