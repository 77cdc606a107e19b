//! Signing in and out, and requests from elsewhere.

use crate::world::{World, request};
use axum::{
    body::Body,
    http::{Method, StatusCode, header},
};

#[tokio::test]
async fn a_wrong_password_shows_the_form_again_and_names_no_account() {
    let world = World::new().await;
    let wrong = world.post_as("", "/en/sign-in", "account=office&password=wrong").await;
    let unknown = world.post_as("", "/en/sign-in", "account=nobody&password=wrong").await;
    assert_eq!([wrong.status, unknown.status], [StatusCode::UNPROCESSABLE_ENTITY; 2]);
    assert!(wrong.text.contains(r#"role="alert""#));
    assert_eq!(wrong.text.replace("office", "nobody"), unknown.text);
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let world = World::new().await;
    let office = world.office().await;
    assert!(world.get_as(&office, "/en/board").await.text.contains(r#"action="/sign-out""#));
    assert_eq!(world.post_as(&office, "/sign-out", "").await.status, StatusCode::SEE_OTHER);
    assert!(!world.get_as(&office, "/en/board").await.text.contains(r#"action="/sign-out""#));
}

#[tokio::test]
async fn nobody_is_sent_to_another_site_after_signing_in() {
    let world = World::new().await;
    let form = "account=office&password=correct+horse&next=";
    let inside = world.post_as("", "/fr/sign-in", &format!("{form}%2Fcalls%2FCPF-08")).await;
    let outside = world.post_as("", "/fr/sign-in", &format!("{form}%2F%2Fevil.example")).await;
    assert_eq!([inside.header("location"), outside.header("location")], ["/fr/calls/CPF-08", "/fr/board"]);
}

#[tokio::test]
async fn a_form_from_another_site_is_not_taken() {
    let world = World::new().await;
    let office = world.office().await;
    let before = world.events().await;
    let form = request(Method::POST, "/en/projects/E8-1/postpone")
        .header(header::COOKIE, office)
        .header("sec-fetch-site", "cross-site")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from("reason=x&to_year=2030"));
    let answer = world.send(form.expect("a request")).await;
    assert_eq!((answer.status, world.events().await), (StatusCode::FORBIDDEN, before));
}

#[tokio::test]
async fn mails_are_for_the_office() {
    let world = World::new().await;
    let office = world.office().await;
    assert_eq!(world.get("/en/mailbox").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(world.get("/api/v1/events").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(world.get_as(&office, "/en/mailbox").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused() {
    let world = World::new().await;
    let answer = world.post_as("", "/en/sign-in", &format!("account={}", "x".repeat(300_000))).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}
