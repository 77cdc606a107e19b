//! What scripts see.

use crate::world::{Answer, PASSWORD, World, request};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// `office:correct horse`.
pub const BASIC: &str = "Basic b2ZmaWNlOmNvcnJlY3QgaG9yc2U=";

pub async fn give(world: &World, command: &str, data: &Value, more: &[(&str, &str)]) -> Answer {
    ask(world, &format!("/api/v1/commands/{command}"), data, more).await
}

async fn ask(world: &World, path: &str, data: &Value, more: &[(&str, &str)]) -> Answer {
    let mut request = request(Method::POST, path).header(header::CONTENT_TYPE, "application/json");
    for (name, value) in more {
        request = request.header(*name, *value);
    }
    world.send(request.body(Body::from(data.to_string())).expect("a request")).await
}

fn postponement(project: &str, year: i16) -> Value {
    let reason = json!({ "code": "pandemic", "text": { "en": "Travel bans" } });
    json!({ "project": project, "reason": reason, "requested_by": "owner", "to_year": year })
}

#[tokio::test]
async fn a_refusal_is_a_problem_that_names_its_rule() {
    let world = World::new().await;
    let data = postponement("E8-1", 2001);
    let answer = give(&world, "postpone_project", &data, &[("authorization", BASIC)]).await;
    let problem = answer.json();
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(
        [&problem["code"], &problem["rule"], &problem["type"], &problem["status"]],
        [
            &json!("year-not-later"),
            &json!("domain/year-not-later"),
            &json!("urn:nidaa:problem:year-not-later"),
            &json!(409)
        ]
    );
    assert!(problem["advice"].as_str().is_some_and(|advice| advice.contains("2020")), "{problem}");
    assert!(!answer.text.contains('\u{2068}'), "scripts see no marks of direction");
}

#[tokio::test]
async fn a_preview_writes_nothing_and_a_command_held_to_another_is_refused() {
    let world = World::new().await;
    let before = world.events().await;
    let basic = [("authorization", BASIC)];
    let preview = ask(&world, "/api/v1/preview/postpone_project", &postponement("E8-1", 2021), &basic).await;
    assert_eq!((preview.status, world.events().await), (StatusCode::OK, before));
    let hash = preview.json()["hash"].as_str().expect("a hash").to_owned();
    let held = |year| postponement("E8-1", year);
    let path = format!("/api/v1/commands/postpone_project?expect_preview={hash}");
    let other = ask(&world, &path, &held(2022), &basic).await;
    assert_eq!((other.status, &other.json()["code"]), (StatusCode::CONFLICT, &json!("preview-moved")));
    let same = ask(&world, &path, &held(2021), &basic).await;
    assert_eq!(
        (same.status, same.json()["events"].clone()),
        (StatusCode::OK, preview.json()["events"].clone())
    );
}

#[tokio::test]
async fn a_set_is_previewed_and_carried_out_whole_or_not_at_all() {
    let world = World::new().await;
    let basic = [("authorization", BASIC)];
    let step = |project, year| json!({ "command": "postpone_project", "data": postponement(project, year) });
    let set = json!([step("E8-1", 2021), step("E8-2", 2022)]);
    let preview = ask(&world, "/api/v1/preview", &set, &basic).await;
    let hash = preview.json()["hash"].as_str().expect("a hash").to_owned();
    let path = format!("/api/v1/commands?expect_preview={hash}");
    let before = world.events().await;
    let broken = ask(&world, &path, &json!([step("E8-1", 2021), step("E8-2", 2001)]), &basic).await;
    assert_eq!((broken.status, &broken.json()["code"]), (StatusCode::CONFLICT, &json!("one-of-set")));
    let other = json!([{ "command": "postpone_project", "as": "amel", "data": postponement("E8-1", 2021) }]);
    let misread = ask(&world, "/api/v1/commands", &other, &basic).await;
    assert_eq!((misread.status, world.events().await), (StatusCode::BAD_REQUEST, before));
    let key = uuid::Uuid::new_v4().to_string();
    let keyed = [("authorization", BASIC), ("idempotency-key", key.as_str())];
    let done = ask(&world, &path, &set, &keyed).await;
    assert_eq!(
        (done.status, done.json()["events"].clone()),
        (StatusCode::OK, preview.json()["events"].clone())
    );
    assert_eq!(ask(&world, &path, &set, &keyed).await.json()["replayed"], json!(true));
}

#[tokio::test]
async fn a_problem_speaks_the_callers_language() {
    let world = World::new().await;
    let data = postponement("E8-1", 2001);
    let more = [("authorization", BASIC), ("accept-language", "fr")];
    let title = give(&world, "postpone_project", &data, &more).await.json()["title"].clone();
    assert_eq!(title, json!(nidaa_i18n::t(nidaa_kernel::Lang::Fr, "page-error-refused-title")));
}

#[tokio::test]
async fn the_same_key_gets_the_first_answer_and_other_data_none() {
    let world = World::new().await;
    let key = uuid::Uuid::new_v4().to_string();
    let more = [("authorization", BASIC), ("idempotency-key", key.as_str())];
    let first = give(&world, "postpone_project", &postponement("E8-1", 2030), &more).await.json();
    let again = give(&world, "postpone_project", &postponement("E8-1", 2030), &more).await.json();
    let other = give(&world, "postpone_project", &postponement("E8-1", 2031), &more).await;
    assert_eq!((&first["events"], &again["replayed"]), (&again["events"], &json!(true)));
    assert_eq!(first["events"][0]["type"], json!("project_postponed"));
    assert_eq!(
        (other.status, &other.json()["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("command-reused"))
    );
}

#[tokio::test]
async fn whoever_gives_no_credential_gives_no_command() {
    let world = World::new().await;
    let nobody = give(&world, "postpone_project", &postponement("E8-1", 2030), &[]).await;
    let wrong =
        give(&world, "postpone_project", &json!({}), &[("authorization", "Basic b2ZmaWNlOm5v")]).await;
    assert_eq!([nobody.status, wrong.status], [StatusCode::UNAUTHORIZED; 2]);
    assert!(nobody.header("www-authenticate").starts_with("Basic"));
    assert_eq!(PASSWORD, "correct horse", "what the credential above says");
}

#[tokio::test]
async fn data_of_another_shape_is_told_apart_from_a_refusal() {
    let world = World::new().await;
    let more = [("authorization", BASIC)];
    let shape = give(&world, "postpone_project", &json!({ "project": "E8-1" }), &more).await;
    let unknown = give(&world, "abolish_project", &json!({}), &more).await;
    assert_eq!([shape.status, unknown.status], [StatusCode::UNPROCESSABLE_ENTITY; 2]);
    assert!(
        shape.json()["detail"].as_str().is_some_and(|detail| detail.contains("reason")),
        "{}",
        shape.text
    );
}

#[tokio::test]
async fn the_board_counts_what_the_projects_are() {
    let world = World::new().await;
    let board = world.get("/api/v1/board").await.json();
    let projects = world.get("/api/v1/projects").await.json();
    let counted: u64 =
        board["columns"].as_array().into_iter().flatten().filter_map(|column| column["count"].as_u64()).sum();
    assert_eq!(Some(counted), projects.as_array().map(|projects| projects.len() as u64));
    let card = projects.as_array().and_then(|all| all.iter().find(|card| card["code"] == "P18"));
    let page = world.get("/api/v1/projects/P18").await.json();
    assert_eq!(card.map(|card| &card["title"]), Some(&page["title"]));
}

#[tokio::test]
async fn the_document_names_every_route_and_only_those() {
    let world = World::new().await;
    let document = world.get("/api/openapi.json").await.json();
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1.")));
    let source = include_str!("../../src/api/mod.rs");
    let routed = source.split(".route(\"").skip(1).filter_map(|rest| {
        let (path, rest) = rest.split_once('"')?;
        let method = if rest.trim_start_matches(", ").starts_with("get") { "get" } else { "post" };
        Some(format!("{method} {path}"))
    });
    let paths = document["paths"].as_object().expect("paths");
    let told = paths.iter().flat_map(|(path, methods)| {
        let methods = methods.as_object().into_iter().flat_map(serde_json::Map::keys);
        methods.map(move |method| format!("{method} {path}"))
    });
    assert_eq!(told.collect::<BTreeSet<_>>(), routed.collect::<BTreeSet<_>>());
}

#[tokio::test]
async fn every_reference_of_the_document_leads_somewhere() {
    let document = serde_json::to_value(nidaa_web::openapi()).expect("a document");
    let text = document.to_string();
    let referred: BTreeSet<&str> =
        text.split(r##""$ref":"#"##).skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(!referred.is_empty());
    let lost: Vec<&&str> = referred.iter().filter(|pointer| document.pointer(pointer).is_none()).collect();
    assert_eq!(lost, Vec::<&&str>::new());
    let operations = document["paths"].as_object().into_iter().flatten().flat_map(|(_, methods)| {
        methods.as_object().into_iter().flatten().map(|(_, operation)| operation.clone())
    });
    let (ids, answers): (Vec<Value>, Vec<bool>) = operations
        .map(|operation| (operation["operationId"].clone(), operation["responses"].is_object()))
        .unzip();
    let unique: BTreeSet<String> = ids.iter().map(ToString::to_string).collect();
    assert_eq!((unique.len(), answers.iter().all(|is| *is)), (ids.len(), true));
}

/// Questions without a moment, each with its reason.
const OF_NO_MOMENT: [(&str, &str); 8] = [
    ("/api/openapi.json", "describes the program"),
    ("/api/v1/commands", "describes the program"),
    ("/healthz", "a sign of life"),
    ("/api/v1/events", "the log itself: its positions are its moments"),
    ("/api/v1/projects/{code}/files/{sha256}", "bytes under their own digest never change"),
    ("/api/v1/projects/{code}/forms", "what may be filled in now"),
    ("/api/v1/projects/{code}/commands", "what may be done now"),
    ("/api/v1/calls/{code}/commands", "what may be done now"),
];

#[test]
fn every_question_takes_a_moment_or_says_why_it_has_none() {
    let document = serde_json::to_value(nidaa_web::openapi()).expect("a document");
    let paths = document["paths"].as_object().expect("paths");
    let takes = |operation: &Value| {
        let mut parameters = operation["parameters"].as_array().into_iter().flatten();
        parameters.any(|one| one["name"] == "as_of")
    };
    let asked = paths.iter().filter(|(_, methods)| methods["get"].is_object());
    let without: BTreeSet<&str> =
        asked.filter(|(_, methods)| !takes(&methods["get"])).map(|(path, _)| path.as_str()).collect();
    assert_eq!(without, OF_NO_MOMENT.iter().map(|(path, _)| *path).collect::<BTreeSet<_>>());
    assert!(OF_NO_MOMENT.iter().all(|(_, reason)| !reason.is_empty()));
}

#[tokio::test]
async fn an_earlier_moment_is_answered_or_refused_and_never_passed_over() {
    let world = World::new().await;
    let office = world.office().await;
    let document = world.get("/api/openapi.json").await.json();
    let paths = document["paths"].as_object().expect("paths");
    for path in paths.iter().filter(|(_, methods)| methods["get"].is_object()).map(|(path, _)| path) {
        let has_none = OF_NO_MOMENT.iter().any(|(of, _)| of == path);
        let path = path.replace("{code}", "P18").replace(['{', '}'], "");
        for query in ["as_of=2", "as_of=2020-01-01&time=true"] {
            let answer = world.get_as(&office, &format!("{path}?{query}")).await;
            let refused = answer.status == StatusCode::BAD_REQUEST;
            assert_eq!(refused, has_none, "{path}?{query}: {} {}", answer.status, answer.text);
        }
    }
    let refused = world.get("/api/v1/events?as_of=2").await.json();
    assert_eq!(refused["code"], json!("bad-request"));
    assert!(refused["detail"].as_str().is_some_and(|detail| detail.contains("as_of: ")), "{refused}");
}

#[tokio::test]
async fn a_moment_beyond_the_end_is_answered_as_of_the_end() {
    let world = World::new().await;
    let end = world.events().await;
    for query in [format!("as_of={}", end + 1000), "as_of=2999-01-01".to_owned()] {
        let board = world.get(&format!("/api/v1/board?{query}")).await.json();
        assert_eq!(board["at"]["position"], json!(end), "{query}");
    }
}

#[test]
fn every_question_that_takes_a_moment_says_which_time_it_means() {
    let document = serde_json::to_value(nidaa_web::openapi()).expect("a document");
    let named = |operation: &Value| -> BTreeSet<String> {
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        parameters.filter_map(|one| one["name"].as_str().map(str::to_owned)).collect()
    };
    let paths = document["paths"].as_object().expect("paths");
    let silent: Vec<&String> = paths
        .iter()
        .filter(|(_, methods)| {
            let named = named(&methods["get"]);
            named.contains("as_of") && !named.contains("time")
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(silent, Vec::<&String>::new());
}

#[tokio::test]
async fn events_are_told_in_the_order_of_the_log() {
    let world = World::new().await;
    let office = world.office().await;
    let events = world.get_as(&office, "/api/v1/events?from=2&limit=3").await.json();
    let positions: Vec<i64> =
        events.as_array().into_iter().flatten().filter_map(|event| event["position"].as_i64()).collect();
    assert_eq!(positions, [2, 3, 4]);
    assert!(events[0]["payload"].is_object() && events[0]["meta"]["actor"].is_string());
}

#[tokio::test]
async fn what_is_prepared_in_silence_and_what_was_answered_is_told_to_the_office_alone() {
    let world = World::demo().await;
    let draft = json!({ "project": "N1", "title": { "en": "Customs" }, "sector": "trade",
        "owner": { "kind": "state", "country": "SN" }, "programme": "comcec-project-funding" });
    world.as_office("draft_project", draft).await;
    let answers =
        json!({ "project": "N1", "form": "preliminary", "answers": { "purpose": "A secret plan" } });
    world.as_office("save_form", answers).await;
    let decision = json!({ "docket": "AUTUMN", "decision": "N1", "command": "withdraw_project",
        "data": { "project": "N1", "reason": { "text": { "en": "A secret end" } } } });
    world.as_office("prepare_decision", decision).await;
    let office = world.office().await;
    let path = format!("/api/v1/events?from={}", world.events().await - 2);
    let told = world.get_as(&office, &path).await.text;
    assert!(told.contains("A secret plan") && told.contains("docket/AUTUMN"), "{told}");
    let public = world.get(&path).await;
    assert_eq!((public.status, public.json().as_array().map(Vec::len)), (StatusCode::OK, Some(1)));
    assert!(!public.text.contains("secret"), "{}", public.text);
}

#[tokio::test]
async fn a_route_that_is_not_there_is_a_problem_too() {
    let world = World::new().await;
    let missing = world.get("/api/v1/nothing").await;
    let method =
        world.send(request(Method::DELETE, "/api/v1/board").body(Body::empty()).expect("a request")).await;
    assert_eq!((missing.status, missing.json()["code"].clone()), (StatusCode::NOT_FOUND, json!("not-found")));
    assert_eq!((method.status, method.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET,HEAD"));
}

#[tokio::test]
async fn a_call_is_judged_by_other_rules_for_the_office_only() {
    let world = World::new().await;
    let call = json!({ "call": "C", "programme": "comcec-project-funding", "ordinal": 1, "year": 2027 });
    let theme =
        json!({ "call": "C", "themes": [{ "key": "roads", "sector": "trade", "title": { "en": "Roads" } }] });
    for (command, data) in [("draft_call", call), ("set_themes", theme)] {
        let given = give(&world, command, &data, &[("authorization", BASIC)]).await;
        assert_eq!(given.status, StatusCode::OK, "{}", given.text);
    }
    let judge = async |call: &str, policy: String, by: &[(&str, &str)]| {
        let mut asked = request(Method::POST, &format!("/api/v1/calls/{call}/simulation"));
        for (name, value) in by {
            asked = asked.header(*name, *value);
        }
        world.send(asked.body(Body::from(policy)).expect("a request")).await
    };
    let (rules, office) = (crate::world::RULES.to_owned(), [("authorization", BASIC)]);
    let way = "    - command: set_themes\n      from: [draft]\n      roles: [office]\n";
    let other = rules.replacen(way, &way.replace("office", "system"), 1);
    let before = world.events().await;
    let answer = judge("C", other, &office).await;
    let difference = answer.json()["differences"][0].clone();
    assert_eq!(
        (answer.status, &difference["command"], &difference["would"]["refused"]["rule"]),
        (StatusCode::OK, &json!("set_themes"), &json!("comcec-project-funding/call/set_themes"))
    );
    let explained = &difference["would"]["refused"]["explanation"];
    for (lang, word) in [("ar", "نداء"), ("en", "Nidaa itself"), ("fr", "Nidaa")] {
        let told = explained[lang].as_str().unwrap_or_default();
        assert!(told.contains(word), "{lang}: {told}");
    }
    assert_eq!((&difference["event"], &difference["file"]), (&json!("themes_set"), &json!("policy")));
    assert_eq!(answer.json()["parted"][0]["of"], json!("call/C"));
    assert_eq!(world.events().await, before, "nothing is written");
    let faulty = judge("C", rules.replacen("to: announced", "to: anounced", 1), &office).await;
    assert_eq!(faulty.status, StatusCode::BAD_REQUEST);
    assert!(faulty.text.contains("anounced"), "{}", faulty.text);
    assert_eq!(judge("NONE", rules.clone(), &office).await.status, StatusCode::NOT_FOUND);
    assert_eq!(judge("C", rules, &[]).await.status, StatusCode::UNAUTHORIZED);
}
