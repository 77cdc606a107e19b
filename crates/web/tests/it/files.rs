//! Files are handed in by script and by page, kept while a page is corrected, and read by whoever may see the answers.

use crate::{
    api::{BASIC, give},
    world::{Answer, PASSWORD, RULES, World, request},
};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use nidaa_kernel::FileDigest;
use serde_json::{Value, json};

const FORM: &str = "/en/projects/N1/forms/preliminary";
const PDF: &[u8] = b"%PDF-1.7 a letter";

/// The shipped rules, whose first form also asks for letters: PDFs of at most a thousand bytes.
fn rules() -> String {
    let letter = "          - id: letter\n            type: attachment\n            label: {ar: خطاب, en: Letter, fr: Lettre}\n            media_types: [application/pdf]\n            max_bytes: 1000\n";
    let (before, after) = RULES.split_once("          - id: intended_activities\n").expect("the group");
    format!("{before}{letter}          - id: intended_activities\n{after}")
}

/// Drafts of Senegal and Morocco, the owner of Senegal's (`sri`), an assessor (`amel`) and the office's cookie.
async fn drafted() -> (World, String) {
    drafted_under(&rules()).await
}

async fn drafted_under(rules: &str) -> (World, String) {
    let world = World::under(rules).await;
    for (login, role, country) in [("sri", "project_owner", "SN"), ("amel", "assessor", "SN")] {
        let account =
            json!({ "account": login, "name": login, "lang": "en", "roles": [role], "country": country });
        world.command("open_account", account).await;
    }
    for (code, country) in [("N1", "SN"), ("N2", "MA")] {
        let draft = json!({ "project": code, "title": { "en": "Customs" }, "sector": "trade",
            "owner": { "kind": "state", "country": country }, "programme": "comcec-project-funding" });
        let answer = give(&world, "draft_project", &draft, &[("authorization", BASIC)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    }
    let cookie = world.office().await;
    (world, cookie)
}

fn basic(login: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{login}:{PASSWORD}")))
}

async fn put(world: &World, bytes: &[u8]) -> Answer {
    let post = request(Method::POST, "/api/v1/files").header(header::AUTHORIZATION, BASIC);
    let post = post.header(header::CONTENT_TYPE, "text/html").body(Body::from(bytes.to_vec()));
    world.send(post.expect("a request")).await
}

async fn get(world: &World, login: &str, path: &str) -> Answer {
    let get = request(Method::GET, path).header(header::AUTHORIZATION, basic(login)).body(Body::empty());
    world.send(get.expect("a request")).await
}

/// A part of a page: name of the input, name of the file if it is one, and what is in it.
type Part<'a> = (&'a str, Option<&'a str>, &'a [u8]);

async fn send(world: &World, cookie: &str, parts: &[Part<'_>]) -> Answer {
    let mut body = vec![];
    let id = uuid::Uuid::new_v4().to_string();
    for (name, file, bytes) in [("command_id", None, id.as_bytes())].iter().chain(parts) {
        let file =
            file.map(|file| format!("; filename=\"{file}\"\r\nContent-Type: text/html")).unwrap_or_default();
        body.extend(format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--x--\r\n");
    let post = request(Method::POST, FORM)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from(body));
    world.send(post.expect("a request")).await
}

async fn kept(world: &World) -> Value {
    world.get_basic("/api/v1/projects/N1/forms").await.json()[0]["kept"].clone()
}

fn letter(name: &str) -> Value {
    let digest = FileDigest::of(PDF).to_string();
    json!({ "name": name, "sha256": digest, "media_type": "application/pdf", "bytes": PDF.len() })
}

#[tokio::test]
async fn a_file_is_known_by_its_bytes_and_the_same_bytes_are_answered_alike() {
    let world = World::new().await;
    let (first, again) = tokio::join!(put(&world, PDF), put(&world, PDF));
    let told = json!({ "sha256": FileDigest::of(PDF).to_string(), "media_type": "application/pdf", "bytes": PDF.len() });
    assert_eq!((first.status, first.json(), again.json()), (StatusCode::OK, told.clone(), told));
}

#[tokio::test]
async fn what_is_empty_too_large_or_of_another_kind_is_told_apart() {
    let world = World::new().await;
    let told =
        |answer: &Answer| (answer.status, answer.json()["code"].as_str().unwrap_or_default().to_owned());
    assert_eq!(told(&put(&world, b"").await), (StatusCode::UNPROCESSABLE_ENTITY, "file-empty".to_owned()));
    let page = put(&world, b"<script>alert(1)</script>").await;
    assert_eq!(told(&page), (StatusCode::UNPROCESSABLE_ENTITY, "file-kind".to_owned()));
    let large = vec![b' '; 20_000_001];
    let announced = request(Method::POST, "/api/v1/files")
        .header(header::AUTHORIZATION, BASIC)
        .header(header::CONTENT_LENGTH, large.len())
        .body(Body::empty());
    for answer in [put(&world, &large).await, world.send(announced.expect("a request")).await] {
        assert_eq!(told(&answer), (StatusCode::PAYLOAD_TOO_LARGE, "file-too-large".to_owned()));
        assert!(answer.text.contains("20 MB"), "{}", answer.text);
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_hands_nothing_in() {
    let world = World::new().await;
    let post = request(Method::POST, "/api/v1/files").body(Body::from(PDF)).expect("a request");
    assert_eq!(world.send(post).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(world.app.log().backend().list_files(None, 9).await.expect("the log answers"), []);
}

#[tokio::test]
async fn a_file_is_read_by_whoever_may_see_the_answers_and_unknown_to_all_others() {
    let (world, office) = drafted().await;
    let sent = send(&world, &office, &[("a/letter", Some("رسالة.pdf"), PDF)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    let digest = FileDigest::of(PDF);
    let path = format!("/api/v1/projects/N1/files/{digest}");
    for login in ["office", "sri"] {
        let answer = get(&world, login, &path).await;
        assert_eq!((answer.status, answer.text.as_bytes()), (StatusCode::OK, PDF), "{login}");
        assert_eq!(answer.header("content-type"), "application/pdf");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.header("content-security-policy").contains("sandbox"));
        assert!(answer.header("content-disposition").starts_with("attachment;"), "never a page of ours");
        assert_eq!(answer.header("etag"), format!("\"{digest}\""));
    }
    let again = request(Method::GET, &path).header(header::AUTHORIZATION, BASIC);
    let again = again.header(header::IF_NONE_MATCH, format!("W/\"{digest}\"")).body(Body::empty());
    assert_eq!(world.send(again.expect("a request")).await.status, StatusCode::NOT_MODIFIED);
    let unknown = get(&world, "office", "/api/v1/projects/N1/files/abc").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let other = FileDigest::of(b"another");
    for (login, path) in [
        ("amel", path.clone()),
        ("sri", format!("/api/v1/projects/N2/files/{digest}")),
        ("office", format!("/api/v1/projects/N2/files/{digest}")),
        ("office", format!("/api/v1/projects/NOBODY/files/{digest}")),
        ("office", format!("/api/v1/projects/N1/files/{other}")),
    ] {
        let answer = get(&world, login, &path).await;
        assert_eq!((answer.status, answer.json()), (StatusCode::NOT_FOUND, unknown.json()), "{login} {path}");
    }
    assert_eq!(world.get(&path).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_file_stands_on_the_pages_of_its_project_for_its_people_alone() {
    let (world, office) = drafted().await;
    send(&world, &office, &[("a/letter", Some("plan.pdf"), PDF)]).await;
    let href = format!("/en/projects/N1/files/{}", FileDigest::of(PDF));
    for (login, sees) in [("office", true), ("sri", true), ("amel", false)] {
        let cookie = world.signed_in(login).await;
        let page = world.get_as(&cookie, "/en/projects/N1").await.text;
        assert_eq!((page.contains(&href), page.contains("plan.pdf")), (sees, sees), "{login}");
        let file = world.get_as(&cookie, &href).await;
        assert_eq!(file.status, if sees { StatusCode::OK } else { StatusCode::NOT_FOUND }, "{login}");
    }
    assert!(!world.get("/en/projects/N1").await.text.contains("plan.pdf"));
}

#[tokio::test]
async fn a_file_is_handed_in_with_the_page_kept_by_the_next_and_taken_back_when_it_is_unticked() {
    let (world, office) = drafted().await;
    let page = world.get_as(&office, FORM).await.text;
    assert!(
        page.contains(r#"enctype="multipart/form-data""#) && page.contains(r#"accept="application/pdf""#)
    );
    assert!(page.contains("PDF") && page.contains("1 kB"), "{page}");
    let first = [("a/purpose", None, b"Train".as_slice()), ("a/letter", Some("C:\\x\\a.pdf"), PDF)];
    assert_eq!(send(&world, &office, &first).await.status, StatusCode::SEE_OTHER);
    assert_eq!(kept(&world).await, json!({ "purpose": "Train", "letter": [letter("a.pdf")] }));
    let page = world.get_as(&office, FORM).await;
    let value = page.between(r#"<input type="checkbox" name="a/letter" value=""#, "\" checked");
    let value = value.replace("&#34;", "\"");
    let before = world.events().await;
    let same = [first[0], ("a/letter", None, value.as_bytes()), ("a/letter", Some(""), b"")];
    assert_eq!(
        (send(&world, &office, &same).await.status, world.events().await),
        (StatusCode::SEE_OTHER, before)
    );
    send(&world, &office, &first[..1]).await;
    assert_eq!(kept(&world).await, json!({ "purpose": "Train" }));
}

#[tokio::test]
async fn a_wrong_answer_loses_neither_what_was_typed_nor_the_file_that_came_with_it() {
    let (world, office) = drafted().await;
    let before = world.events().await;
    let parts = [
        ("a/letter", Some("a.pdf"), PDF),
        ("a/purpose", None, b"Train".as_slice()),
        ("a/intended_activities/1/month", None, b"in May"),
    ];
    let page = send(&world, &office, &parts).await;
    assert_eq!((page.status, world.events().await), (StatusCode::UNPROCESSABLE_ENTITY, before));
    assert!(page.text.contains("Train</textarea>") && page.text.contains(r#"value="in May""#));
    let value = page.between(r#"<input type="checkbox" name="a/letter" value=""#, "\" checked");
    let value = value.replace("&#34;", "\"");
    send(&world, &office, &[("a/letter", None, value.as_bytes())]).await;
    assert_eq!(kept(&world).await["letter"], json!([letter("a.pdf")]));
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_said_at_its_field_and_loses_nothing() {
    let (world, office) = drafted().await;
    let before = world.events().await;
    let large = [PDF, &[b' '; 1000]].concat();
    let png = b"\x89PNG\r\n\x1a\n".as_slice();
    for (bytes, status, words) in [
        (large.as_slice(), StatusCode::PAYLOAD_TOO_LARGE, "1 kB"),
        (b"<b>page</b>", StatusCode::UNPROCESSABLE_ENTITY, "Taken: PDF; by its contents"),
        (b"", StatusCode::UNPROCESSABLE_ENTITY, "empty"),
        (png, StatusCode::UNPROCESSABLE_ENTITY, "Taken: PDF; by its contents this file is PNG"),
    ] {
        let parts = [
            ("a/letter", Some("good.pdf"), PDF),
            ("a/letter", Some("bad.pdf"), bytes),
            ("a/purpose", None, b"Train"),
        ];
        let page = send(&world, &office, &parts).await;
        assert_eq!((page.status, world.events().await), (status, before), "{words}");
        let said = page.between(r#"id="a-letter-error">"#, "</p>").replace(['\u{2068}', '\u{2069}'], "");
        assert!(said.contains(words) && said.contains("bad.pdf"), "{said}");
        assert!(page.text.contains("Train</textarea>") && page.text.contains("good.pdf"));
    }
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_said_also_when_one_more_entry_is_asked_for() {
    let (world, office) = drafted().await;
    let parts = [
        ("a/letter", Some("bad.pdf"), b"<b>page</b>".as_slice()),
        ("a/intended_activities/1/month", None, b"2027-05"),
        ("more", None, b"a/intended_activities"),
    ];
    let page = send(&world, &office, &parts).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text);
    assert!(page.text.contains(r#"id="a-letter-error""#), "{}", page.text);
    assert!(page.text.contains(r#"name="a/intended_activities/2/month""#), "{}", page.text);
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_said_at_its_entry_though_entries_before_it_are_blank() {
    let group = "            label: {ar: الأنشطة, en: Activities, fr: Activités}\n            max: 20\n            fields:\n";
    assert!(RULES.contains(group));
    let plan = "              - id: plan\n                type: attachment\n                \
                label: {ar: خطة, en: Plan, fr: Plan}\n";
    let (world, office) = drafted_under(&RULES.replacen(group, &format!("{group}{plan}"), 1)).await;
    let parts = [
        ("a/intended_activities/1/month", None, b"".as_slice()),
        ("a/intended_activities/2/month", None, b"2027-05"),
        ("a/intended_activities/3/month", None, b""),
        ("a/intended_activities/3/plan", Some("bad.pdf"), b"<b>page</b>"),
    ];
    let page = send(&world, &office, &parts).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.text);
    assert!(page.text.contains(r#"id="a-intended_activities-2-plan-error""#), "{}", page.text);
    assert!(!page.text.contains(r#"name="a/intended_activities/3/plan""#), "{}", page.text);
}

#[tokio::test]
async fn a_digest_nobody_handed_in_is_no_answer() {
    let (world, _) = drafted().await;
    let save =
        |file: Value| json!({ "project": "N1", "form": "preliminary", "answers": { "letter": [file] } });
    let basic = [("authorization", BASIC)];
    let told = give(&world, "save_form", &save(letter("a.pdf")), &basic).await;
    assert_eq!((told.status, &told.json()["code"]), (StatusCode::CONFLICT, &json!("file-not-handed-in")));
    put(&world, PDF).await;
    let mut smaller = letter("a.pdf");
    smaller["bytes"] = json!(1);
    let told = give(&world, "save_form", &save(smaller), &basic).await.json();
    assert_eq!(told["code"], json!("file-not-as-said"));
    assert_eq!(give(&world, "save_form", &save(letter("a.pdf")), &basic).await.status, StatusCode::OK);
}
