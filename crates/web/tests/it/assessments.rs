//! What an assessor is asked to judge, in the browser: without names, once, and nothing typed is lost.

use crate::{
    filling::escaped,
    world::{Answer, World},
};
use axum::http::StatusCode;
use serde_json::json;
use uuid::Uuid;

const CRITERIA: [&str; 5] = ["relevance", "multilateral_benefit", "feasibility", "outputs", "cost"];

/// Names that tell whose proposal it is, or who else judges it.
const NAMES: [&str; 8] =
    ["SESRIC", "Statistical Centre", "مركز الأبحاث", "Senegal", "السنغال", "Sénégal", "Sri", "TR"];

pub const PATH: &str = "/en/assessments/N1";

/// Proposals N1 and N2 of SESRIC with Senegal, found eligible; `amel` and `sri` are assessors, and N1 is given to both.
pub async fn given() -> World {
    given_in(World::new().await).await
}

/// The same in a site of any kind.
pub async fn given_in(world: World) -> World {
    let institution = json!({
        "institution": "SESRIC", "name": { "en": "Statistical Centre", "ar": "مركز الأبحاث" }, "acronym": "SESRIC",
        "kind": "oic_subsidiary_organ", "country": "TR",
    });
    let call = json!({ "call": "K", "programme": "comcec-project-funding", "ordinal": 1, "year": 2030 });
    let themes = json!({ "call": "K",
        "themes": [{ "key": "window", "sector": "trade", "title": { "en": "Window" } }] });
    let mut steps = vec![
        ("register_institution", institution),
        ("draft_call", call),
        ("set_themes", themes),
        ("announce_call", json!({ "call": "K", "opens": "2026-01-01", "closes": "2099-12-31" })),
        ("open_call", json!({ "call": "K" })),
    ];
    for (login, name) in [("amel", "Amel"), ("sri", "Sri")] {
        let account = json!({ "account": login, "name": name, "lang": "en", "roles": ["assessor"] });
        steps.push(("open_account", account));
    }
    let items = ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];
    let passed = items.map(|item| json!({ "item": item, "passed": true }));
    for code in ["N1", "N2"] {
        let draft = json!({ "project": code, "programme": "comcec-project-funding", "call": "K", "sector": "trade",
            "theme": "window", "owner": { "kind": "institution", "institution": "SESRIC" },
            "title": { "en": "SESRIC and Senegal train officers", "ar": "مركز الأبحاث يدرّب الموظفين في السنغال" } });
        steps.push(("draft_project", draft));
        steps.push(("invite_partner", json!({ "project": code, "country": "SN", "role": "partner" })));
        steps.push(("submit_project", json!({ "project": code })));
        steps.push(("find_eligible", json!({ "project": code, "checklist": passed })));
    }
    for login in ["amel", "sri"] {
        steps.push(("assign_assessor", json!({ "project": "N1", "assessor": login })));
    }
    for (name, data) in steps {
        world.as_office(name, data).await;
    }
    world.catch_up().await;
    world
}

fn form(id: Uuid, fields: &[(&str, &str)]) -> String {
    let field = |(name, text): &(&str, &str)| format!("&{name}={}", escaped(text));
    format!("command_id={id}{}", fields.iter().map(field).collect::<String>())
}

/// The same mark for every criterion, with a comment.
pub fn marks(points: &str) -> String {
    marks_saying(points, "Because")
}

fn marks_saying(points: &str, words: &str) -> String {
    let names = CRITERIA.map(|name| [format!("points-{name}"), format!("comment-{name}")]);
    let fields =
        names.iter().flat_map(|[mark, comment]| [(mark.as_str(), points), (comment.as_str(), words)]);
    form(Uuid::now_v7(), &fields.collect::<Vec<_>>())
}

/// What a page says beside the frame around it, which names its reader.
fn main_of(answer: &Answer) -> &str {
    answer.between("<main", "</main>")
}

#[tokio::test]
async fn no_page_of_an_assessor_names_whose_proposal_it_is() {
    let world = given().await;
    let amel = world.signed_in("amel").await;
    for score in [false, true] {
        if score {
            for login in ["amel", "sri"] {
                let cookie = world.signed_in(login).await;
                assert_eq!(world.post_as(&cookie, PATH, &marks("8")).await.status, StatusCode::SEE_OTHER);
            }
            world.catch_up().await;
        }
        for lang in ["ar", "en", "fr"] {
            for path in [format!("/{lang}/assessments"), format!("/{lang}/assessments/N1")] {
                let page = world.get_as(&amel, &path).await;
                assert_eq!(page.status, StatusCode::OK, "{}", page.text);
                let shown = main_of(&page);
                assert!(shown.contains("N1") && !shown.contains("page-"), "{path}: {shown}");
                for name in NAMES {
                    assert!(!shown.contains(name), "{path}: {name} in {shown}");
                }
            }
        }
    }
    let page = world.get_as(&amel, "/ar/assessments/N1").await;
    assert!(page.text.contains(r#"lang="ar" dir="rtl""#) && page.text.contains("الصلة بالموضوع"));
}

#[tokio::test]
async fn the_way_to_the_assessments_is_shown_to_assessors_alone() {
    let world = given().await;
    let (amel, office) = (world.signed_in("amel").await, world.office().await);
    let link = r#"href="/en/assessments""#;
    assert!(world.get_as(&amel, "/en/board").await.text.contains(link));
    assert!(!world.get_as(&office, "/en/board").await.text.contains(link));
    assert!(!world.get("/en/board").await.text.contains(link));
    let duties = world.get_as(&amel, "/en/obligations?whom=amel").await;
    assert!(duties.text.contains(r#"href="/en/assessments/N1""#), "{}", duties.text);
}

#[tokio::test]
async fn what_is_still_to_be_scored_comes_first_with_its_last_day() {
    let world = given().await;
    world.as_office("assign_assessor", json!({ "project": "N2", "assessor": "amel" })).await;
    world.catch_up().await;
    let amel = world.signed_in("amel").await;
    assert_eq!(world.post_as(&amel, PATH, &marks("8")).await.status, StatusCode::SEE_OTHER);
    world.catch_up().await;
    let page = world.get_as(&amel, "/en/assessments").await;
    let rows: Vec<&str> = page.between("<tbody>", "</tbody>").split("</tr>").collect();
    assert!(
        rows[0].contains("N2") && rows[0].contains("to be scored") && rows[0].contains("24 October 2030"),
        "{}",
        rows[0]
    );
    assert!(rows[1].contains("N1") && rows[1].contains("80%"), "{}", rows[1]);
}

#[tokio::test]
async fn marks_in_arabic_digits_are_given_once_however_often_the_form_is_sent() {
    let world = given().await;
    let amel = world.signed_in("amel").await;
    let sent = marks("٧");
    let done = world.post_as(&amel, "/ar/assessments/N1", &sent).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(done.header("location").starts_with("/ar/assessments/N1?after="), "{}", done.header("location"));
    let events = world.events().await;
    let again = world.post_as(&amel, "/ar/assessments/N1", &sent).await;
    assert_eq!((again.status, world.events().await), (StatusCode::SEE_OTHER, events));
    let other = world.post_as(&amel, PATH, &marks("9")).await;
    assert_eq!((other.status, world.events().await), (StatusCode::UNPROCESSABLE_ENTITY, events));
    assert!(
        other.text.contains("has already scored") && other.text.contains("Your score: \u{2068}70%"),
        "{}",
        other.text
    );
}

#[tokio::test]
async fn scores_of_others_are_shown_with_ones_own() {
    let world = given().await;
    let (amel, sri) = (world.signed_in("amel").await, world.signed_in("sri").await);
    assert_eq!(world.post_as(&sri, PATH, &marks("6")).await.status, StatusCode::SEE_OTHER);
    world.catch_up().await;
    assert!(!world.get_as(&amel, PATH).await.text.contains("60%"));
    assert_eq!(world.post_as(&amel, PATH, &marks("8")).await.status, StatusCode::SEE_OTHER);
    world.catch_up().await;
    assert!(world.get_as(&amel, PATH).await.text.contains("60%"));
}

#[tokio::test]
async fn what_was_typed_stays_when_a_mark_is_refused() {
    let world = given().await;
    let amel = world.signed_in("amel").await;
    let events = world.events().await;
    let low = [
        ("points-relevance", "3"),
        ("comment-cost", "Too <dear>"),
        ("points-cost", "9"),
        ("summary", "Thin"),
    ];
    let refused = world.post_as(&amel, PATH, &form(Uuid::now_v7(), &low)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.between(r#"role="alert""#, "</div>").contains(r##"href="#comment-relevance""##),
        "{}",
        refused.text
    );
    assert!(refused.text.contains(r#"id="comment-relevance-error""#));
    for kept in [
        r#"name="points-relevance" type="text""#,
        r#"value="3""#,
        "Too &#60;dear&#62;</textarea>",
        "Thin</textarea>",
    ] {
        assert!(refused.text.contains(kept), "{kept} in {}", refused.text);
    }
    let seven = world.post_as(&amel, PATH, &form(Uuid::now_v7(), &[("points-relevance", "seven")])).await;
    assert!(
        seven.text.contains(r##"href="#points-relevance""##) && seven.text.contains(r#"value="seven""#),
        "{}",
        seven.text
    );
    let beyond = world.post_as(&amel, PATH, &marks("11")).await;
    assert!(beyond.text.contains(r#"id="points-relevance-error""#), "{}", beyond.text);
    let blank = world.post_as(&amel, PATH, &form(Uuid::now_v7(), &[])).await;
    assert!(blank.text.contains(r#"id="points-relevance-error""#), "{}", blank.text);
    assert_eq!(world.events().await, events);
}

#[tokio::test]
async fn a_declared_conflict_takes_the_proposal_out_of_sight() {
    let world = given().await;
    let amel = world.signed_in("amel").await;
    let path = "/en/assessments/N1/conflict";
    let unsaid = world
        .post_as(&amel, path, &form(Uuid::now_v7(), &[("points-cost", "9"), ("note", "A friend")]))
        .await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.text.contains(r##"href="#ground""##), "{}", unsaid.text);
    assert!(
        unsaid.text.contains(r#"value="9""#)
            && unsaid.text.contains("A friend</textarea>")
            && unsaid.text.contains("<details open>")
    );
    let sent = form(Uuid::now_v7(), &[("ground", "personal"), ("note", "A friend")]);
    let done = world.post_as(&amel, path, &sent).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    world.catch_up().await;
    let events = world.events().await;
    let again = world.post_as(&amel, path, &sent).await;
    assert_eq!((again.status, world.events().await), (StatusCode::SEE_OTHER, events));
    assert!(again.header("location").starts_with("/en/assessments?after="));
    assert_eq!(world.get_as(&amel, PATH).await.status, StatusCode::NOT_FOUND);
    assert!(!main_of(&world.get_as(&amel, "/en/assessments").await).contains("N1"));
}

#[tokio::test]
async fn whoever_a_proposal_is_not_given_to_finds_no_sheet_of_it() {
    let world = given().await;
    let (amel, office) = (world.signed_in("amel").await, world.office().await);
    for path in ["/en/assessments", PATH] {
        assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED);
    }
    assert_eq!(world.post(PATH, &marks("8")).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(world.get_as(&office, PATH).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.get_as(&amel, "/en/assessments/N2").await.status, StatusCode::NOT_FOUND);
    let events = world.events().await;
    for path in ["/en/assessments/N2", "/en/assessments/NONE", "/en/assessments/NONE/conflict"] {
        let answer = world.post_as(&amel, path, &format!("{}&ground=personal", marks("8"))).await;
        assert_eq!((answer.status, world.events().await), (StatusCode::NOT_FOUND, events), "{path}");
    }
}

#[tokio::test]
async fn an_earlier_moment_shows_the_sheet_as_it_was_and_takes_nothing() {
    let world = given().await;
    let amel = world.signed_in("amel").await;
    let before = world.events().await;
    assert_eq!(world.post_as(&amel, PATH, &marks("8")).await.status, StatusCode::SEE_OTHER);
    world.catch_up().await;
    let page = world.get_as(&amel, &format!("{PATH}?as_of={before}")).await;
    let shown = main_of(&page);
    assert!(page.text.contains(r#"class="banner""#) && shown.contains("to be scored"), "{}", page.text);
    assert!(!shown.contains("<form") && !shown.contains("80%"), "{shown}");
    let list = world.get_as(&amel, &format!("/en/assessments?as_of={before}")).await;
    assert!(main_of(&list).contains(&format!("/en/assessments/N1?as_of={before}")), "{}", list.text);
}

#[tokio::test]
async fn the_office_sees_the_marks_side_by_side_and_why_who_was_chosen() {
    let world = given().await;
    let (amel, office) = (world.signed_in("amel").await, world.office().await);
    assert_eq!(world.post_as(&amel, PATH, &marks("8")).await.status, StatusCode::SEE_OTHER);
    world
        .as_office("declare_conflict", json!({ "project": "N1", "assessor": "sri", "ground": "financial" }))
        .await;
    world.catch_up().await;
    let path = "/en/projects/N1/evaluation";
    for lang in ["ar", "en", "fr"] {
        let page = world.get_as(&office, &format!("/{lang}/projects/N1/evaluation")).await;
        let shown = main_of(&page);
        assert!(
            shown.contains("amel") && shown.contains("sri") && !shown.contains("page-"),
            "{lang}: {shown}"
        );
    }
    let page = world.get_as(&office, path).await;
    for said in [
        "does not count",
        "a financial interest",
        "chosen by the office",
        "80%",
        "60%",
        "1 of 2",
        "scores are missing",
    ] {
        let plain = page.text.replace(['\u{2068}', '\u{2069}'], "");
        assert!(plain.contains(said), "{said} in {plain}");
    }
    assert!(world.get_as(&office, "/en/projects/N1").await.text.contains(&format!(r#"href="{path}""#)));
    assert!(!world.get("/en/projects/N1").await.text.contains(path));
    assert!(!world.get_as(&office, "/en/projects/E8-1").await.text.contains("/evaluation"));
    assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(world.get_as(&amel, path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(world.get_as(&office, "/en/projects/NONE/evaluation").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_ranking_of_a_call_stands_in_places_and_can_be_asked_for_as_it_was() {
    let world = given().await;
    let office = world.office().await;
    world.as_office("assign_assessor", json!({ "project": "N2", "assessor": "amel" })).await;
    world.catch_up().await;
    let before = world.events().await;
    for (login, points) in [("amel", "8"), ("sri", "7")] {
        let cookie = world.signed_in(login).await;
        assert_eq!(world.post_as(&cookie, PATH, &marks(points)).await.status, StatusCode::SEE_OTHER);
    }
    world.catch_up().await;
    let path = "/en/calls/K/ranking";
    let page = world.get_as(&office, path).await;
    let rows: Vec<&str> = page.between("<tbody>", "</tbody>").split("</tr>").collect();
    assert!(
        rows[0].contains("<strong>1</strong>") && rows[0].contains("N1") && rows[0].contains("75%"),
        "{}",
        rows[0]
    );
    assert!(rows[1].contains("N2") && rows[1].contains("scores are missing"), "{}", rows[1]);
    assert!(page.text.contains(r#"href="/en/projects/N1/evaluation""#));
    let earlier = world.get_as(&office, &format!("{path}?as_of={before}")).await;
    assert!(
        earlier.text.contains(r#"class="banner""#) && !earlier.text.contains("<strong>1</strong>"),
        "{}",
        earlier.text
    );
    assert!(earlier.text.contains(&format!("/en/projects/N1/evaluation?as_of={before}")));
    let ar = world.get_as(&office, "/ar/calls/K/ranking").await;
    assert!(
        ar.text.contains(r#"dir="rtl""#)
            && main_of(&ar).contains("الترتيب")
            && !main_of(&ar).contains("page-")
    );
    assert!(world.get_as(&office, "/en/calls/K").await.text.contains(path));
    assert!(!world.get("/en/calls/K").await.text.contains(path));
    assert_eq!(world.get(path).await.status, StatusCode::UNAUTHORIZED);
    let amel = world.signed_in("amel").await;
    assert_eq!(world.get_as(&amel, path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(world.get_as(&office, "/en/calls/NONE/ranking").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_assessor_reads_what_was_answered_without_names_and_without_questions_for_one() {
    let world = given().await;
    let given = given_to_amel(&world).await;
    for (lang, question) in
        [("ar", "الغرض والأهداف"), ("en", "Purpose and objectives"), ("fr", "But et objectifs")]
    {
        let page = world.get_as(&given, &format!("/{lang}/assessments/W1")).await;
        let shown = main_of(&page);
        assert!(shown.contains(question) && shown.contains("officers of ▒▒▒ learn"), "{lang}: {shown}");
        assert!(
            !shown.contains("Senegal") && !shown.contains("السنغال") && !shown.contains("Sénégal"),
            "{shown}"
        );
        assert!(!shown.contains("page-") && !shown.contains("rules-"), "{lang}: {shown}");
    }
    let script = world.get_as(&given, "/api/v1/assessments/W1").await;
    let fields: Vec<String> = script.json()["forms"][0]["answers"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|answer| answer["field"].as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        fields,
        ["purpose", "principles", "intended_activities"],
        "the country of the venue is not among them"
    );
    let page = world.get_as(&given, "/en/assessments/W1").await;
    let left_out = "so are questions for a country or a file";
    for said in ["Enhancing mobility", "Type of activity: Workshop", "Audience: ▒▒▒ officers", left_out]
    {
        assert!(main_of(&page).contains(said), "{said} in {}", page.text);
    }
}

/// W1 of the same owner with answers, given to `amel`; answers amel's cookie.
async fn given_to_amel(world: &World) -> String {
    let draft = json!({ "project": "W1", "programme": "comcec-project-funding", "call": "K", "sector": "trade",
        "theme": "window", "owner": { "kind": "institution", "institution": "SESRIC" }, "title": { "en": "Training" } });
    let answers = json!({
        "purpose": "officers of Senegal learn", "place": "SN", "principles": ["mobility"],
        "intended_activities": [{ "kind": "workshop", "audience": "Senegal officers" }],
    });
    let items = ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];
    let passed = items.map(|item| json!({ "item": item, "passed": true }));
    for (name, data) in [
        ("draft_project", draft),
        ("invite_partner", json!({ "project": "W1", "country": "SN", "role": "partner" })),
        ("save_form", json!({ "project": "W1", "form": "preliminary", "answers": answers })),
        ("submit_project", json!({ "project": "W1" })),
        ("find_eligible", json!({ "project": "W1", "checklist": passed })),
        ("assign_assessor", json!({ "project": "W1", "assessor": "amel" })),
    ] {
        world.as_office(name, data).await;
    }
    world.catch_up().await;
    world.signed_in("amel").await
}

#[tokio::test]
async fn a_comment_of_another_assessor_names_nobody() {
    let world = given().await;
    let (amel, sri) = (world.signed_in("amel").await, world.signed_in("sri").await);
    assert_eq!(world.post_as(&amel, PATH, &marks("8")).await.status, StatusCode::SEE_OTHER);
    let named = marks_saying("8", "SESRIC did this in Senegal");
    assert_eq!(world.post_as(&sri, PATH, &named).await.status, StatusCode::SEE_OTHER);
    world.catch_up().await;
    for path in [PATH, "/api/v1/assessments/N1"] {
        let other = world.get_as(&amel, path).await;
        assert!(
            other.text.contains("▒▒▒ did this in ▒▒▒") && !other.text.contains("SESRIC"),
            "{}",
            other.text
        );
    }
}

#[tokio::test]
async fn a_preview_tells_letters_to_the_office_alone() {
    let world = given().await;
    let contact = json!({ "name": "Rana Brom", "email": "rana@sesric.example", "lang": "en" });
    world.as_office("appoint_contact", json!({ "institution": "SESRIC", "contact": contact })).await;
    let owner = json!({ "account": "kofi", "name": "Kofi", "lang": "en", "roles": ["project_owner"],
        "institution": "SESRIC" });
    world.command("open_account", owner).await;
    let withdraw = json!({ "project": "N2", "reason": { "text": { "en": "Other plans" } } });
    let preview = async |by: &str| {
        let asked = crate::world::request(axum::http::Method::POST, "/api/v1/preview/withdraw_project")
            .header("authorization", by)
            .header("content-type", "application/json")
            .body(withdraw.to_string().into());
        world.send(asked.expect("a request")).await
    };
    let (office, owner) = (preview(crate::api::BASIC).await, preview(&crate::deputies::basic("kofi")).await);
    assert!(office.text.contains("rana@sesric.example"), "{}", office.text);
    assert!(!owner.text.contains("rana@sesric.example") && !owner.text.contains("Rana"), "{}", owner.text);
    let effects = owner.json()["effects"].clone();
    let letters =
        effects.as_array().into_iter().flatten().find(|effect| effect["kind"] == "letters").cloned();
    assert_eq!(
        letters.map(|told| (told["template"].clone(), told["count"].clone())),
        Some((json!("project_withdrawn"), json!(1)))
    );
    assert_eq!(office.json()["hash"], owner.json()["hash"]);
}
