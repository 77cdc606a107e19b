//! Mails to come, and one duty with what was and will be said of it.

use crate::world::{Answer, World};
use axum::http::StatusCode;
use serde_json::json;

const DUTY: &str = "confirm_partnership%2FA%2FQA%2Fpartner";

/// Qatar, which has a contact, was asked just now to take part in A.
async fn invited(world: &World) {
    let ministry = json!({ "institution": "QA-MIN", "name": { "en": "Ministry" }, "kind": "national_body",
        "country": "QA" });
    let contact = json!({ "institution": "QA-MIN",
        "contact": { "name": "A. B.", "email": "qa@example.org", "lang": "ar" } });
    let draft = json!({ "project": "A", "title": { "en": "Roads" }, "sector": "trade",
        "owner": { "kind": "state", "country": "SN" }, "programme": "comcec-project-funding" });
    let owner =
        json!({ "account": "sri", "name": "Sri", "lang": "en", "roles": ["project_owner"], "country": "SN" });
    for (name, data) in [
        ("register_institution", ministry),
        ("appoint_contact", contact),
        ("draft_project", draft),
        ("invite_partner", json!({ "project": "A", "country": "QA", "role": "partner" })),
        ("open_account", owner),
    ] {
        world.as_office(name, data).await;
    }
    world.catch_up().await;
}

fn main_of(answer: &Answer) -> String {
    answer.between("<main", "</main>").replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test]
async fn mails_to_come_are_told_day_by_day_and_lead_to_their_duty() {
    let world = World::new().await;
    invited(&world).await;
    let office = world.office().await;
    let page = world.get_as(&office, "/en/forecast").await;
    let shown = main_of(&page);
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    for said in
        ["qa@example.org", r#"lang="ar" dir="rtl""#, r#"value="90""#, &format!("/en/obligations/{DUTY}")]
    {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    let days: Vec<&str> = shown.split(r#"id="day-"#).collect();
    assert!(days.len() > 2, "reminders leave on several days: {shown}");
    let count = async |query: &str| {
        let page = world.get_as(&office, &format!("/en/forecast?{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}: {}", page.text);
        main_of(&page).matches("qa@example.org</bdi>").count()
    };
    let all = count("to=QA@example").await;
    assert!(all > 1, "{shown}");
    assert_eq!((count("project=A").await, count("project=B").await, count("to=nobody").await), (all, 0, 0));
    assert_eq!(count("days=%D9%A3").await, 0, "three days, in Arabic digits");
    assert_eq!(count("template=no_such").await, 0);
    let arabic = main_of(&world.get_as(&office, "/ar/forecast").await);
    assert!(arabic.contains("الرسائل القادمة") && !arabic.contains("page-"), "{arabic}");
}

#[tokio::test]
async fn mails_to_come_are_taken_along_as_a_table() {
    let world = World::new().await;
    invited(&world).await;
    let office = world.office().await;
    let page = world.get_as(&office, "/en/forecast?project=A&days=60").await;
    let href = page.between(r#"<a href="/en/forecast.csv"#, r#"""#).replace("&#38;", "&");
    let table = world.get_as(&office, &format!("/en/forecast.csv{href}")).await;
    assert_eq!(table.status, StatusCode::OK, "{}", table.text);
    assert!(table.header("content-type").starts_with("text/csv"));
    let lines: Vec<&str> = table.text.split("\r\n").collect();
    assert_eq!(lines[0], "\u{feff}day,time,zone,to,lang,template,subject,obligation,not_sent");
    assert!(lines[1].ends_with(",confirm_partnership/A/QA/partner,"), "{}", lines[1]);
    assert_eq!(lines.len() - 2, main_of(&page).matches("<bdi dir=\"ltr\">confirm_partnership/A").count());
    let json = page.between(r#"<a href="/api/v1/forecast"#, r#"""#).replace("&#38;", "&");
    let told = |text: &str| serde_json::from_str::<Vec<serde_json::Value>>(text).expect("a list").len();
    let listed = world.get_as(&office, &format!("/api/v1/forecast{json}")).await;
    assert_eq!(told(&listed.text), lines.len() - 2, "{json}");
    let other = world.get_as(&office, "/api/v1/forecast?project=B&days=60").await;
    assert_eq!(told(&other.text), 0);
}

#[tokio::test]
async fn mails_to_come_are_for_the_office_and_a_number_that_is_none_is_said() {
    let world = World::new().await;
    invited(&world).await;
    let (office, sri) = (world.office().await, world.signed_in("sri").await);
    for path in ["/en/forecast", "/en/forecast.csv"] {
        assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(world.get_as(&sri, path).await.status, StatusCode::FORBIDDEN);
        for days in ["soon", "0", "4000"] {
            let answer = world.get_as(&office, &format!("{path}?days={days}")).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} {days}");
        }
    }
    let demo = World::demo().await;
    assert_eq!(demo.get("/en/forecast").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_duty_tells_what_opened_it_who_owes_it_and_what_will_be_said() {
    let world = World::new().await;
    invited(&world).await;
    let office = world.office().await;
    let list = world.get_as(&office, "/en/obligations?project=A").await;
    let path = format!("/en/obligations/{DUTY}");
    assert!(list.text.contains(&format!(r#"href="{path}""#)), "{}", list.text);
    let page = main_of(&world.get_as(&office, &path).await);
    for said in [
        "It is owed.",
        "the invitation of a partner country",
        "/en/projects/A#event-",
        "qa@example.org",
        "before the deadline",
        "Ministry",
        "by Nidaa itself",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    for lang in ["ar", "fr"] {
        let page = main_of(&world.get_as(&office, &format!("/{lang}/obligations/{DUTY}")).await);
        assert!(!page.contains("page-") && page.contains("qa@example.org"), "{lang}: {page}");
    }
    assert_eq!(
        world.get(&path).await.status,
        StatusCode::NOT_FOUND,
        "a draft is there for those it concerns"
    );
    let before = world.events().await;
    world.as_office("confirm_partner", json!({ "project": "A", "country": "QA", "role": "partner" })).await;
    world.catch_up().await;
    let over = main_of(&world.get_as(&office, &path).await);
    assert!(over.contains("It ended: Met") && over.contains("the duty has ended"), "{over}");
    let earlier = world.get_as(&office, &format!("{path}?as_of={before}")).await;
    assert!(
        earlier.text.contains(r#"class="banner""#) && !main_of(&earlier).contains("It ended"),
        "{}",
        earlier.text
    );
    assert_eq!(world.get_as(&office, "/en/obligations/none%2FA").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn why_somebody_hears_nothing_is_asked_on_the_page_of_the_duty() {
    let world = World::new().await;
    invited(&world).await;
    let office = world.office().await;
    let asked = async |whom: &str| {
        let page = world.get_as(&office, &format!("/en/obligations/{DUTY}?whom={whom}")).await;
        let shown = main_of(&page);
        let (_, answer) = shown.split_once(r#"id="why""#).expect("a question");
        answer.to_owned()
    };
    assert!(asked("DZ").await.contains("neither owes this"));
    let qatar = asked("QA").await;
    assert!(qatar.contains("qa@example.org") && qatar.contains(r#"value="QA""#), "{qatar}");
    let question = format!("/en/obligations/{DUTY}?whom=QA");
    assert_eq!(world.get(&question).await.status, StatusCode::NOT_FOUND);
    let sri = world.signed_in("sri").await;
    assert_eq!(world.get_as(&sri, &question).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_duty_to_score_is_shown_to_its_assessor_and_the_office_alone() {
    let world = crate::assessments::given().await;
    let (amel, sri, office) =
        (world.signed_in("amel").await, world.signed_in("sri").await, world.office().await);
    let path = "/en/obligations/score_proposal%2FN1%2F1";
    let own = world.get_as(&amel, path).await;
    let shown = main_of(&own);
    assert!(shown.contains(r#"href="/en/assessments/N1""#) && !shown.contains("/projects/"), "{shown}");
    assert!(!["SESRIC", "Senegal", "Sri"].iter().any(|name| shown.contains(name)), "{shown}");
    let seen = main_of(&world.get_as(&office, path).await);
    assert!(seen.contains(r#"href="/en/projects/N1/evaluation""#), "{seen}");
    for other in [&sri, ""] {
        assert_eq!(world.get_as(other, path).await.status, StatusCode::NOT_FOUND);
    }
}
