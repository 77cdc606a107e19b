//! Postponements and decisions taken back, as people and scripts meet them.

use crate::{
    api::{BASIC, give},
    deputies::basic,
    world::{RULES, World},
};
use axum::http::StatusCode;
use nidaa_domain::project::LinkState;
use serde_json::json;
use uuid::Uuid;

fn reason() -> serde_json::Value {
    json!({ "code": "pandemic", "text": { "en": "Travel <bans>" } })
}

/// E8-1 was postponed and has come back with another partner; E8-2 is still away.
async fn returned() -> World {
    let world = World::new().await;
    let partner = json!({ "project": "E8-1", "country": "QA", "role": "partner" });
    for code in ["E8-1", "E8-2"] {
        let data = json!({ "project": code, "reason": reason(), "requested_by": "owner", "to_year": 2040 });
        world.as_office("postpone_project", data).await;
    }
    let view = world.app.whole().project("E8-1", nidaa_app::AsOf::Now).await.expect("a project");
    for partner in view.card.partners.iter().filter(|partner| partner.state == LinkState::Confirmed) {
        let renewed = json!({ "project": "E8-1", "country": partner.country, "role": partner.role });
        world.as_office("renew_consent", renewed).await;
    }
    world.as_office("invite_partner", partner.clone()).await;
    world.as_office("confirm_partner", partner).await;
    let silent = json!({ "project": "E8-1", "country": "GM", "role": "partner" });
    world.as_office("invite_partner", silent).await;
    let early = json!({ "project": "E8-1", "reason": { "text": { "en": "The borders are open" } } });
    world.as_office("resume_project", early).await;
    world.catch_up().await;
    world
}

#[tokio::test]
async fn the_page_of_postponements_shows_what_was_different_at_the_return_in_each_language() {
    let world = returned().await;
    for (lang, title, partner) in
        [("ar", "حالات التأجيل", "قطر"), ("en", "Postponements", "Qatar"), ("fr", "Reports", "Qatar")]
    {
        let page = world.get(&format!("/{lang}/postponements")).await;
        assert_eq!(page.status, StatusCode::OK);
        for shown in [title, partner, "E8-1", "E8-2", "2040"] {
            assert!(page.text.contains(shown), "{lang}: {shown} in {}", page.text);
        }
        for missing in ["page-postponements-", "difference-", "journey-", "<bans>"] {
            assert!(!page.text.contains(missing), "{lang}: {missing} in {}", page.text);
        }
    }
}

#[tokio::test]
async fn the_page_says_from_when_to_when_clocks_stood_still_and_who_has_not_answered() {
    let world = returned().await;
    world.as_office("withdraw_project", json!({ "project": "E8-2", "reason": reason() })).await;
    world.catch_up().await;
    let office = world.office().await;
    for (lang, shown) in [
        ("ar", ["حتى استئنافه في", "حتى انتهائه", "شريك مدعو لم يرد: غامبيا"]),
        ("en", ["until it came back on", "until it ended", "Partner invited that has not answered: Gambia"]),
        (
            "fr",
            [
                "jusqu’à la reprise, le",
                "jusqu’à la fin du projet",
                "Partenaire invité qui n’a pas répondu\u{a0}: Gambie",
            ],
        ),
    ] {
        let page = world.get_as(&office, &format!("/{lang}/postponements")).await;
        for shown in shown {
            assert!(page.text.contains(shown), "{lang}: {shown} in {}", page.text);
        }
    }
    let page = world.get_as(&office, "/en/postponements").await;
    assert!(!page.text.contains("have stood still since"), "nothing stands any more: {}", page.text);
}

#[tokio::test]
async fn scripts_read_journeys_with_figures_at_any_moment() {
    let world = returned().await;
    let view = world.get("/api/v1/postponements").await.json();
    let totals = &view["totals"];
    assert_eq!(
        [&totals["journeys"], &totals["returned"], &totals["waiting"]],
        [2, 1, 1].map(|n| json!(n)).each_ref()
    );
    let before = world.get("/api/v1/postponements?as_of=1").await.json();
    assert_eq!(before["totals"]["journeys"], json!(0));
}

#[tokio::test]
async fn a_decision_is_taken_back_by_a_form_that_shows_who_was_told() {
    let world = World::new().await;
    let office = world.office().await;
    // A partner of E8-1 hears of what is decided.
    let body = json!({ "institution": "MA-MIN", "name": { "fr": "Ministère" }, "kind": "national_body", "country": "MA" });
    world.command("register_institution", body).await;
    let contact = json!({ "name": "Mme Alaoui", "email": "alaoui@ma.example", "lang": "en" });
    world.command("appoint_contact", json!({ "institution": "MA-MIN", "contact": contact })).await;
    let data = json!({ "project": "E8-1", "reason": reason(), "requested_by": "owner", "to_year": 2040 });
    world.as_office("postpone_project", data).await;
    world.catch_up().await;
    let path = "/en/projects/E8-1/revert";
    let form = world.get_as(&office, path).await;
    assert!(form.text.contains("the postponement"), "{}", form.text);
    let typed = |more: &str| {
        format!("command_id={}&decision=postponed&reason=The+wrong+project{more}", Uuid::now_v7())
    };
    let events = world.events().await;
    let seen = world.post_as(&office, path, &typed("&step=preview")).await;
    assert_eq!((seen.status, world.events().await), (StatusCode::OK, events));
    assert!(seen.text.contains("Correction for project"), "{}", seen.text);
    let silent = format!("command_id={}&decision=postponed&reason=", Uuid::now_v7());
    assert_eq!(world.post_as(&office, path, &silent).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.post_as("", path, &typed("")).await.status, StatusCode::UNAUTHORIZED);
    let done = world.post_as(&office, path, &typed("")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    world.catch_up().await;
    for (lang, said) in
        [("en", "Taken back"), ("fr", "Retour sur une décision"), ("ar", "تم الرجوع عن القرار")]
    {
        let page = world.get(&format!("/{lang}/projects/E8-1")).await;
        assert!(page.text.contains(said), "{lang}");
    }
    let drafts = world.get_as(&office, "/api/v1/mails").await.json();
    let drafts: Vec<_> = drafts
        .as_array()
        .expect("a list")
        .iter()
        .filter(|mail| mail["template"] == "decision_corrected")
        .collect();
    assert!(!drafts.is_empty() && drafts.iter().all(|mail| mail["state"] == "held"), "{drafts:?}");
    let again = world.get_as(&office, path).await;
    assert!(again.text.contains("Nothing that was decided last"), "{}", again.text);
}

#[tokio::test]
async fn only_decisions_that_can_be_taken_back_are_offered() {
    let world = scored().await;
    let office = world.office().await;
    for path in ["/en/act/revert_decision?project=N1", "/en/projects/N1/revert"] {
        let form = world.get_as(&office, path).await;
        let offers = |decision: &str| form.text.contains(&format!(r#"value="{decision}""#));
        let offered = ["postponed", "found_eligible", "submitted", "sent_to_focal_point"].map(offers);
        assert_eq!(offered, [true, true, false, false], "{path}: {}", form.text);
    }
}

/// N1 was scored by amel and then postponed, under rules that let it leave so early.
async fn scored() -> World {
    let from = "      from: [final_listed, contracted, active, reporting, postponed]\n      to: postponed";
    assert!(RULES.contains(from));
    let world = World::under(&RULES.replacen(from, &from.replacen('[', "[eligible, ", 1), 1)).await;
    let account = json!({ "account": "amel", "name": "A", "lang": "en", "roles": ["assessor"] });
    let call = json!({ "call": "K", "programme": "comcec-project-funding", "ordinal": 1, "year": 2030 });
    let themes = json!({ "call": "K", "themes": [{ "key": "window", "sector": "trade", "title": { "en": "Window" } }] });
    let draft = json!({ "project": "N1", "title": { "en": "Customs" }, "sector": "trade", "theme": "window", "call": "K",
        "owner": { "kind": "institution", "institution": "SESRIC" }, "programme": "comcec-project-funding" });
    let items = ["owner_admissible", "theme_served", "partners_sufficient", "activities_admissible"];
    for (name, data) in [
        ("open_account", account),
        (
            "register_institution",
            json!({ "institution": "SESRIC", "name": { "en": "Centre" },
            "kind": "oic_subsidiary_organ", "country": "TR" }),
        ),
        ("draft_call", call),
        ("set_themes", themes),
        ("announce_call", json!({ "call": "K", "opens": "2026-01-01", "closes": "2099-12-31" })),
        ("open_call", json!({ "call": "K" })),
        ("draft_project", draft),
        ("invite_partner", json!({ "project": "N1", "country": "SN", "role": "partner" })),
        ("submit_project", json!({ "project": "N1" })),
        (
            "find_eligible",
            json!({ "project": "N1",
            "checklist": items.map(|item| json!({ "item": item, "passed": true })) }),
        ),
        ("assign_assessor", json!({ "project": "N1", "assessor": "amel" })),
    ] {
        world.as_office(name, data).await;
    }
    world.catch_up().await;
    let criteria = ["relevance", "multilateral_benefit", "feasibility", "outputs", "cost"];
    let marks = criteria.map(|name| json!({ "criterion": name, "points": 7, "comment": "Because" }));
    let score = json!({ "project": "N1", "marks": marks });
    let given = give(&world, "score_proposal", &score, &[("authorization", &basic("amel"))]).await;
    assert_eq!(given.status, StatusCode::OK, "{}", given.text);
    let data = json!({ "project": "N1", "reason": reason(), "requested_by": "owner", "to_year": 2040 });
    let moved = give(&world, "postpone_project", &data, &[("authorization", BASIC)]).await;
    assert_eq!(moved.status, StatusCode::OK, "{}", moved.text);
    world.catch_up().await;
    world
}

#[tokio::test]
async fn the_score_with_which_a_project_left_is_the_offices_alone() {
    let world = scored().await;
    let left = |project: &serde_json::Value| {
        let timeline = project["timeline"].as_array().expect("a list").clone();
        let left = timeline.into_iter().find(|entry| entry["kind"] == "project-postponed");
        left.expect("it left")["data"]["score"].clone()
    };
    let (project, journeys) = ("/api/v1/projects/N1", "/api/v1/postponements");
    let told = world.get_basic(project).await.json();
    assert!(left(&told).is_i64(), "{told}");
    assert!(world.get_basic(journeys).await.json()["journeys"][0]["score"].is_i64());
    assert!(left(&world.get(project).await.json()).is_null());
    assert!(world.get(journeys).await.json()["journeys"][0]["score"].is_null());
    let office = world.office().await;
    let says = |text: &str| text.contains("Its score stays as it was");
    assert!(says(&world.get_as(&office, "/en/postponements").await.text));
    assert!(!says(&world.get("/en/postponements").await.text));
}
