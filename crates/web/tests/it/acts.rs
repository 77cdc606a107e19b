//! Forms of commands, drawn from their schemas: whoever may give a command can give it on the web, and whoever may not reads
//! why.

use crate::world::{Answer, World};
use axum::http::StatusCode;
use nidaa_app::{Order, Request};
use nidaa_kernel::{Actor, CommandId};
use serde_json::{Value, json};
use uuid::Uuid;

/// Fields of a form as a browser sends them.
fn form(fields: &[(&str, &str)]) -> String {
    form_of(&Uuid::now_v7().to_string(), fields)
}

fn form_of(id: &str, fields: &[(&str, &str)]) -> String {
    let field = |(name, value): &(&str, &str)| format!("&{}={}", escaped(name), escaped(value));
    format!("command_id={id}{}", fields.iter().map(field).collect::<String>())
}

fn escaped(text: &str) -> String {
    text.bytes().flat_map(|byte| format!("%{byte:02X}").into_bytes()).map(char::from).collect()
}

/// The site with the account `amel` of this role and country, and its cookie.
async fn with(role: &str, country: &str) -> (World, String) {
    let world = World::new().await;
    let account =
        json!({ "account": "amel", "name": "Amel", "lang": "en", "roles": [role], "country": country });
    world.command("open_account", account).await;
    let cookie = world.signed_in("amel").await;
    (world, cookie)
}

/// What a document reports of project `A1` of Senegal.
async fn recorded(world: &World, stage: &str) {
    let project = json!({
        "project": "A1", "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "SN" }, "stage": stage,
        "programme": "comcec-project-funding", "sector": "tourism", "implementation_year": 2027,
    });
    report(world, "record_project", project).await;
    report(world, "invite_partner", json!({ "project": "A1", "country": "MA", "role": "partner" })).await;
    world.catch_up().await;
}

async fn report(world: &World, name: &str, data: Value) {
    let order = Order::parse(name, data).expect("a command");
    let request = Request::one(CommandId(Uuid::now_v7()), Actor::system(), order);
    world.app.dispatch(Request { reconstruction: true, ..request }).await.expect("a document is believed");
}

/// An open call with a draft of Senegal that may be handed in.
async fn drafted(world: &World) {
    let theme = json!({ "key": "guides", "sector": "tourism", "title": { "en": "Guides" } });
    let ministry = json!({ "institution": "SN-1", "name": { "fr": "Ministère" }, "kind": "national_body", "country": "SN" });
    let seat = json!({ "institution": "SN-1", "sector": "tourism", "from": "2020-01-01" });
    for (name, data) in [
        ("register_institution", ministry),
        ("grant_registration", seat),
        (
            "draft_call",
            json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 }),
        ),
        ("set_themes", json!({ "call": "C", "themes": [theme] })),
        ("announce_call", json!({ "call": "C", "opens": "2026-01-01", "closes": "2099-12-31" })),
        ("open_call", json!({ "call": "C" })),
    ] {
        world.as_office(name, data).await;
    }
    let diop =
        json!({ "account": "diop", "name": "Diop", "lang": "fr", "roles": ["focal_point"], "country": "SN" });
    world.command("open_account", diop).await;
    let draft = json!({
        "project": "A1", "title": { "en": "Guides" }, "owner": { "kind": "state", "country": "SN" }, "call": "C",
        "programme": "comcec-project-funding", "sector": "tourism", "theme": "guides", "member_states_count": 2
    });
    world.as_office("draft_project", draft).await;
    world.catch_up().await;
}

async fn stage(world: &World) -> String {
    world.catch_up().await;
    world.get_basic("/api/v1/projects/A1").await.json()["stage"].as_str().expect("a stage").to_owned()
}

fn refused(answer: &Answer, field: &str, rule: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
    let summary = answer.between(r#"role="alert""#, "</div>");
    assert!(summary.contains(&format!(r##"href="#{field}""##)) && summary.contains(rule), "{summary}");
    assert!(answer.text.contains(&format!(r#"id="{field}-error""#)), "{}", answer.text);
}

#[tokio::test]
async fn an_owner_finds_on_the_project_s_page_what_it_may_do_and_hands_its_proposal_in() {
    let (world, amel) = with("project_owner", "SN").await;
    drafted(&world).await;
    let page = world.get_as(&amel, "/en/projects/A1").await;
    let doings = page.between(r#"aria-labelledby="doings""#, "</section>");
    let (open, _) = doings.split_once("</ul>").expect("a list");
    assert!(
        open.contains("/en/act/send_to_focal_point?project=A1") && open.contains("Revise the draft"),
        "{doings}"
    );
    assert!(!doings.contains("find_eligible"), "that is the office's: {doings}");
    let path = "/en/act/send_to_focal_point?project=A1";
    let shown = world.get_as(&amel, path).await;
    let id = shown.between(r#"name="command_id" value=""#, "\"").to_owned();
    assert!(shown.text.contains(r#"<input type="hidden" name="a/project" value="A1">"#), "{}", shown.text);
    let first = world.post_as(&amel, path, &form_of(&id, &[("a/project", "A1")])).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text);
    assert!(first.header("location").starts_with("/en/projects/A1?after="), "{}", first.header("location"));
    let events = world.events().await;
    let second = world.post_as(&amel, path, &form_of(&id, &[("a/project", "A1")])).await;
    assert_eq!((second.header("location"), world.events().await), (first.header("location"), events));
    assert_eq!(stage(&world).await, "fp_review");
}

#[tokio::test]
async fn what_a_condition_forbids_is_told_with_its_reason_and_the_public_is_told_nothing() {
    let (world, amel) = with("project_owner", "SN").await;
    recorded(&world, "draft").await;
    let page = world.get_as(&amel, "/en/projects/A1").await;
    let hindered = page.between(r#"<ul class="hindered">"#, "</ul>");
    assert!(hindered.contains("Submit the proposal"), "{hindered}");
    assert!(!hindered.contains("<a "), "{hindered}");
    assert!(!world.get("/en/projects/A1").await.text.contains("doings"));
    let past = world.get_as(&amel, "/en/projects/A1?as_of=2").await;
    assert!(!past.text.contains(r#"id="doings""#));
}

#[tokio::test]
async fn the_office_answers_the_checklist_item_by_item_and_finds_a_proposal_not_eligible() {
    let world = World::new().await;
    recorded(&world, "submitted").await;
    let office = world.office().await;
    let path = "/en/act/find_ineligible?project=A1";
    let shown = world.get_as(&office, path).await;
    let rules = world.app.project_rules("A1").await.expect("rules").0;
    let items: Vec<&str> = rules.eligibility().iter().map(|item| item.id.as_str()).collect();
    let asked = shown.text.matches(r#"/item" value=""#).count();
    assert_eq!(asked, items.len(), "{}", shown.text);
    let mut fields = vec![
        ("a/project".to_owned(), "A1".to_owned()),
        ("a/reason/text".to_owned(), "No ministry".to_owned()),
    ];
    for (number, item) in (1..).zip(&items) {
        let answer = if number == 1 { "no" } else { "yes" };
        fields.push((format!("a/checklist/{number}/item"), (*item).to_owned()));
        fields.push((format!("a/checklist/{number}/passed"), answer.to_owned()));
    }
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let done = world.post_as(&office, path, &form(&fields)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert_eq!(stage(&world).await, "ineligible");
}

#[tokio::test]
async fn a_partner_country_s_person_confirms_and_an_outsider_reads_why_not() {
    let (world, amel) = with("partner", "MA").await;
    recorded(&world, "draft").await;
    let path = "/en/act/confirm_partner?project=A1";
    let shown = world.get_as(&amel, path).await;
    assert!(shown.text.contains(r#"<option value="MA" selected>"#), "{}", shown.text);
    let fields = [("a/project", "A1"), ("a/country", "MA"), ("a/role", "partner")];
    let done = world.post_as(&amel, path, &form(&fields)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    let shut = world.get_as(&amel, "/en/act/find_eligible?project=A1").await;
    assert_eq!(shut.status, StatusCode::OK);
    assert!(shut.text.contains("comcec-project-funding/project/find_eligible"), "{}", shut.text);
    assert!(!shut.text.contains(r#"name="command_id""#), "nothing is asked of whoever may not");
}

#[tokio::test]
async fn a_refusal_stands_at_its_field_and_everything_typed_is_kept() {
    let (world, amel) = with("project_owner", "SN").await;
    recorded(&world, "final_listed").await;
    let path = "/en/act/request_postponement?project=A1";
    let fields = [("a/project", "A1"), ("a/reason/text", "Visas <late>"), ("a/to_year", "٢٠٢٦")];
    let before = world.events().await;
    let answer = world.post_as(&amel, path, &form(&fields)).await;
    refused(&answer, "a-to_year", "domain/year-not-later");
    assert!(
        answer.text.contains("Visas &#60;late&#62;</textarea>") && answer.text.contains(r#"value="٢٠٢٦""#)
    );
    assert_eq!(world.events().await, before);
}

#[tokio::test]
async fn every_input_that_cannot_be_meant_is_named_at_once() {
    let (world, amel) = with("project_owner", "SN").await;
    recorded(&world, "final_listed").await;
    let fields = [("a/project", "A1"), ("a/to_year", "soon")];
    let answer = world.post_as(&amel, "/en/act/request_postponement?project=A1", &form(&fields)).await;
    refused(&answer, "a-to_year", "");
    assert!(answer.text.contains(r#"id="a-reason-text-error""#), "{}", answer.text);
}

#[tokio::test]
async fn what_is_carried_out_is_what_the_page_has_shown() {
    let (world, amel) = with("project_owner", "SN").await;
    recorded(&world, "final_listed").await;
    let path = "/en/act/request_postponement?project=A1";
    let wish = |year| {
        [("a/project", "A1"), ("a/reason/code", "pandemic"), ("a/reason/text", "Visas"), ("a/to_year", year)]
    };
    let asked = world.get_as(&amel, path).await;
    assert!(asked.text.contains(r#"name="a/reason/code""#), "{}", asked.text);
    for (lang, label) in [("ar", "الجائحة وقيود السفر"), ("fr", "Pandémie et restrictions de voyage")]
    {
        let asked = world.get_as(&amel, &path.replacen("en", lang, 1)).await;
        let codes = asked.between(r#"name="a/reason/code""#, "</select>");
        assert!(codes.contains(r#"value="pandemic""#) && codes.contains(label), "{lang}: {codes}");
    }
    let before = world.events().await;
    let shown =
        world.post_as(&amel, path, &form(&[&wish("2031")[..], &[("step", "preview")]].concat())).await;
    assert_eq!((shown.status, world.events().await), (StatusCode::OK, before), "looking changes nothing");
    let hash = shown.between(r#"name="expect" value=""#, "\"").to_owned();
    let moved = world
        .post_as(&amel, path, &form(&[&wish("2031")[..], &[("expect", "0".repeat(64).as_str())]].concat()))
        .await;
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = world.post_as(&amel, path, &form(&[&wish("2031")[..], &[("expect", &hash)]].concat())).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

#[tokio::test]
async fn an_amount_is_read_in_the_digits_of_its_reader_and_its_page_runs_from_the_right() {
    let world = World::new().await;
    drafted(&world).await;
    let office = world.office().await;
    let path = "/ar/act/set_envelope?call=C";
    let shown = world.get_as(&office, path).await;
    assert!(shown.text.contains(r#"dir="rtl""#) && shown.text.contains("مبلغ النداء"), "{}", shown.text);
    let fields = [("a/call", "C"), ("a/envelope", "١٬٢٠٠٬٠٠٠٫٥٠"), ("a/envelope/currency", "USD")];
    let done = world.post_as(&office, path, &form(&fields)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(done.header("location").starts_with("/ar/calls/C?after="));
    let events = world.get_basic("/api/v1/events?limit=1000").await.text;
    assert!(events.contains("120000050"), "{events}");
}

#[tokio::test]
async fn a_kind_is_chosen_first_and_then_asks_its_questions() {
    let (world, amel) = with("project_owner", "SN").await;
    drafted(&world).await;
    let path = "/en/act/revise_draft?project=A1";
    assert!(!world.get_as(&amel, path).await.text.contains("a/changes/1/value"));
    let chosen = [("a/project", "A1"), ("a/changes/1/fact", "title")];
    let before = world.events().await;
    let asked = world.post_as(&amel, path, &form(&[&chosen[..], &[("more", "")]].concat())).await;
    assert_eq!((asked.status, world.events().await), (StatusCode::OK, before));
    assert!(asked.text.contains(r#"name="a/changes/1/value""#), "{}", asked.text);
    let more = world.post_as(&amel, path, &form(&[&chosen[..], &[("more", "a/changes")]].concat())).await;
    assert!(more.text.contains(r#"name="a/changes/2/fact""#), "{}", more.text);
    let whole = [&chosen[..], &[("a/changes/1/value", "Guides for all"), ("a/changes/7/fact", "")]].concat();
    let done = world.post_as(&amel, path, &form(&whole)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    world.catch_up().await;
    assert!(world.get_as(&amel, "/en/projects/A1").await.text.contains("Guides for all"));
}

#[tokio::test]
async fn the_office_may_put_any_decision_on_a_docket() {
    let world = World::new().await;
    drafted(&world).await;
    let office = world.office().await;
    let fields = [
        ("a/call", "C"),
        ("a/closes", "2100-01-31"),
        ("a/reason/text", "Wishes"),
        ("step", "prepare"),
        ("docket", "D1"),
    ];
    let done = world.post_as(&office, "/en/act/extend_deadline?call=C", &form(&fields)).await;
    assert_eq!(
        (done.status, &done.header("location")[..14]),
        (StatusCode::SEE_OTHER, "/en/dockets/D1"),
        "{}",
        done.text
    );
}

#[tokio::test]
async fn an_unknown_command_has_no_page_and_whoever_is_not_signed_in_is_asked_to() {
    let world = World::new().await;
    let office = world.office().await;
    assert_eq!(world.get_as(&office, "/en/act/make_coffee").await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        world.get_as(&office, "/en/act/close_project?project=NOBODY").await.status,
        StatusCode::NOT_FOUND
    );
    let answer = world.get("/en/act/close_project?project=E8-1").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.text.contains("/en/sign-in?next="), "{}", answer.text);
}

#[tokio::test]
async fn every_command_has_a_page_in_every_language() {
    let world = World::new().await;
    let office = world.office().await;
    for command in world.app.commands() {
        for lang in ["ar", "en", "fr"] {
            let page = world.get_as(&office, &format!("/{lang}/act/{}", command.name)).await;
            assert_eq!(page.status, StatusCode::OK, "{lang} {}", command.name);
            assert!(page.text.contains(r#"name="command_id""#), "{lang} {}", command.name);
        }
    }
}

#[tokio::test]
async fn scripts_are_told_the_same_as_people() {
    let (world, amel) = with("project_owner", "SN").await;
    recorded(&world, "draft").await;
    let open: Value = world.get_as(&amel, "/api/v1/projects/A1/commands").await.json();
    let of = |name: &str| open.as_array().expect("a list").iter().find(|open| open["command"] == name);
    let submit = of("submit_project").expect("its own to do");
    assert_eq!(
        submit["hindrance"]["rule"], "comcec-project-funding/project/submit_project/call_open",
        "{submit}"
    );
    assert_eq!(of("withdraw_project").map(|open| &open["hindrance"]), Some(&Value::Null));
    assert!(of("find_eligible").is_none(), "{open}");
    assert_eq!(world.get("/api/v1/projects/A1/commands").await.status, StatusCode::UNAUTHORIZED);
    let of_call: Value = world.get_basic("/api/v1/calls/CPF-08/commands").await.json();
    assert!(of_call.as_array().is_some_and(|open| !open.is_empty()), "{of_call}");
}

#[tokio::test]
async fn a_body_of_a_state_begins_a_proposal_of_its_state() {
    let world = World::new().await;
    drafted(&world).await;
    let organ = json!({ "institution": "SESRIC", "name": { "en": "Centre" }, "kind": "oic_subsidiary_organ", "country": "TR" });
    world.as_office("register_institution", organ).await;
    for (login, key, country, owner) in [
        ("amel", "SN-1", "SN", "owner/kind=state&#38;owner/country=SN"),
        ("sri", "SESRIC", "TR", "owner/kind=institution&#38;owner/institution=SESRIC"),
    ] {
        let account = json!({ "account": login, "name": login, "lang": "en", "roles": ["project_owner"],
            "institution": key, "country": country });
        world.command("open_account", account).await;
        world.catch_up().await;
        let cookie = world.signed_in(login).await;
        let page = world.get_as(&cookie, "/en/calls/C").await;
        let doings = page.between(r#"aria-labelledby="doings""#, "</section>").replace("%2F", "/");
        assert!(doings.contains(owner), "{doings}");
    }
}

#[tokio::test]
async fn an_owner_begins_a_proposal_on_the_page_of_its_call() {
    let (world, amel) = with("project_owner", "SN").await;
    drafted(&world).await;
    let page = world.get_as(&amel, "/fr/calls/C").await;
    let doings = page.between(r#"aria-labelledby="doings""#, "</section>");
    let href =
        doings.split(r#"href=""#).find(|rest| rest.starts_with("/fr/act/draft_project")).expect("a link");
    let href = href.split('"').next().expect("an address").replace("&#38;", "&").replace("&amp;", "&");
    let shown = world.get_as(&amel, &href).await;
    assert!(shown.text.contains(r#"<option value="SN" selected>"#), "{}", shown.text);
    assert!(shown.text.contains(r#"<option value="comcec-project-funding" selected>"#), "{}", shown.text);
    let fields = [
        ("a/project", "A2"),
        ("a/call", "C"),
        ("a/programme", "comcec-project-funding"),
        ("a/owner/kind", "state"),
        ("a/owner/country", "SN"),
        ("a/title", "Guides du désert"),
        ("a/sector", "tourism"),
        ("a/theme", "guides"),
    ];
    let done = world.post_as(&amel, &href, &form(&fields)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(done.header("location").starts_with("/fr/projects/A2?after="));
}

#[tokio::test]
async fn an_assessor_scores_without_reading_whose_proposal_it_is() {
    let (world, amel) = with("assessor", "TR").await;
    recorded(&world, "eligible").await;
    world.as_office("assign_assessor", json!({ "project": "A1", "assessor": "amel" })).await;
    world.catch_up().await;
    let path = "/en/act/score_proposal?project=A1";
    let shown = world.get_as(&amel, path).await;
    assert!(!shown.text.contains("Guides") && !shown.text.contains("Senegal"), "{}", shown.text);
    let rules = world.app.project_rules("A1").await.expect("rules").0;
    let criteria = &rules.rubric().expect("a rubric").criteria;
    let mut fields = vec![("a/project".to_owned(), "A1".to_owned())];
    for (number, criterion) in (1..).zip(criteria) {
        fields.push((format!("a/marks/{number}/criterion"), criterion.id.clone()));
        fields.push((format!("a/marks/{number}/points"), "9".to_owned()));
    }
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let done = world.post_as(&amel, path, &form(&fields)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
    assert!(done.header("location").starts_with("/en/assessments?"), "{}", done.header("location"));
}

#[tokio::test]
async fn a_duty_leads_to_the_form_that_meets_it_filled_in_with_what_it_is_about() {
    let (world, amel) = with("partner", "MA").await;
    drafted(&world).await;
    world.as_office("invite_partner", json!({ "project": "A1", "country": "MA", "role": "provider" })).await;
    world.catch_up().await;
    let page = world.get_as(&amel, "/en/obligations?project=A1").await;
    let href = "/en/act/confirm_partner?project=A1&#38;country=MA&#38;role=provider";
    assert!(page.text.contains(href), "{}", page.text);
    for command in ["confirm_partner", "decline_partner"] {
        let own = world.get_as(&amel, &format!("/en/act/{command}?project=A1")).await;
        assert!(own.text.contains(r#"<option value="MA" selected>"#), "its own country: {}", own.text);
    }
    let shown = world.get_as(&amel, &href.replace("&#38;", "&")).await;
    assert!(shown.text.contains(r#"<option value="provider" selected>"#), "{}", shown.text);
    assert!(!world.get("/en/obligations?project=A1").await.text.contains("/act/"), "the public only reads");
    assert!(!page.text.contains("/act/excuse"), "that is the office's");
    let office = world.office().await;
    let page = world.get_as(&office, "/en/obligations?project=A1").await;
    let href = page
        .text
        .split(r#"href=""#)
        .find(|rest| rest.starts_with("/en/act/excuse?obligation="))
        .expect("a link");
    let href = href.split('"').next().expect("an address");
    let fields = [("a/obligation", "confirm_partnership/A1/MA/provider"), ("a/reason/text", "They wrote")];
    let done = world.post_as(&office, href, &form(&fields)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
}

/// A close at a time is told on the clock of the call and on that of whoever reads, and the form takes it in two parts.
#[tokio::test]
async fn a_call_that_closes_at_a_time_is_told_on_both_clocks_and_extended_to_another_time() {
    let (world, amel) = with("project_owner", "SN").await;
    let theme = json!({ "key": "guides", "sector": "tourism", "title": { "en": "Guides" } });
    for (name, data) in [
        (
            "draft_call",
            json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 }),
        ),
        ("set_themes", json!({ "call": "C", "themes": [theme] })),
        ("announce_call", json!({ "call": "C", "opens": "2026-01-01", "closes": "2099-10-31T17:00" })),
        ("open_call", json!({ "call": "C" })),
    ] {
        world.as_office(name, data).await;
    }
    world.catch_up().await;
    for (lang, there, here) in [
        ("ar", "31 أكتوبر 2099، 17:00 (بتوقيت أنقرة)", "31 أكتوبر 2099، 14:00 (Africa/Dakar)"),
        ("en", "31 Oct 2099, 17:00 (Ankara time)", "31 Oct 2099, 14:00 (Africa/Dakar)"),
        ("fr", "31 oct. 2099, 17:00 (heure d’Ankara)", "31 oct. 2099, 14:00 (Africa/Dakar)"),
    ] {
        let page = world.get_as(&amel, &format!("/{lang}/calls/C")).await;
        assert!(page.text.contains(there) && page.text.contains(here), "{lang}: {}", page.text);
    }
    let (office, path) = (world.office().await, "/en/act/extend_deadline?call=C");
    let extend = |time: &'static str| {
        let fields =
            [("a/call", "C"), ("a/closes", "2099-11-05"), ("a/closes/time", time), ("a/reason/text", "Eid")];
        form(&fields)
    };
    let midnight = world.post_as(&office, path, &extend("00:00")).await;
    refused(&midnight, "a-closes", "from 00:01 to 23:59");
    assert!(midnight.text.contains(r#"name="a/closes/time""#) && midnight.text.contains(r#"value="00:00""#));
    let taken = world.post_as(&office, path, &extend("12:30")).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    world.catch_up().await;
    let page = world.get_as(&office, "/en/calls/C").await;
    assert!(page.text.contains("5 Nov 2099, 12:30 (Ankara time)"), "{}", page.text);
    assert!(!page.text.contains("On your clock"), "the same clock is told once");
}
