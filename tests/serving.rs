//! The serving program: demo and serve, pages in three languages, a clean stop.

use crate::program::{Program, Serving};
use serde_json::{Value, json};

fn demo(program: &Program) -> Serving {
    let mut command = program.command(&["demo", "--listen", "127.0.0.1:0", "--dir", "demo"]);
    command.env_remove("NIDAA_DATABASE");
    Serving::start(command)
}

async fn page(address: &str, path: &str) -> (u16, String) {
    let answer = reqwest::get(format!("{address}{path}")).await.expect("an answer");
    (answer.status().as_u16(), answer.text().await.expect("a text"))
}

#[tokio::test]
async fn the_demo_shows_the_board_in_three_languages_and_stops_on_sigterm() {
    let program = Program::new();
    let mut serving = demo(&program);
    for (lang, dir, word) in [
        ("ar", "rtl", "أجل التنفيذ"),
        ("en", "ltr", "Implementation postponed"),
        ("fr", "ltr", "Mise en œuvre reportée"),
    ] {
        let (status, text) = page(&serving.address, &format!("/{lang}/board")).await;
        assert_eq!(status, 200);
        assert!(text.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\"")), "{lang}: {}", &text[..200]);
        assert!(text.contains(word) && text.contains("P18") && text.contains("E8-1"), "{lang}");
    }
    assert_eq!(serving.stop(), Some(0));
}

#[tokio::test]
async fn the_demo_moved_the_eighth_call_and_told_each_partner_once() {
    let program = Program::new();
    let serving = demo(&program);
    let (_, board) = page(&serving.address, "/api/v1/board?call=CPF-08").await;
    let board: Value = serde_json::from_str(&board).expect("JSON");
    let stages: Vec<&str> =
        board["cards"].as_array().expect("cards").iter().filter_map(|c| c["stage"].as_str()).collect();
    assert_eq!(stages, ["postponed", "postponed", "postponed", "postponed", "closed"]);
    let mails = wait_for_mails(&serving.address, "project_postponed", 12).await;
    let mut to: Vec<&str> = mails.iter().filter_map(|mail| mail["to"].as_str()).collect();
    let told = to.len();
    to.sort_unstable();
    to.dedup();
    assert!(
        to.contains(&"focal.point.ma@example.org") && to.contains(&"focal.point.tr@example.org"),
        "{to:?}"
    );
    assert_eq!((told, to.len()), (12, 12), "two owners of institutions, ten countries, nobody twice: {to:?}");
}

/// Mails are written after the boards; they are asked for until they are there.
async fn wait_for_mails(address: &str, template: &str, count: usize) -> Vec<Value> {
    let found = async {
        loop {
            let (_, mails) = page(address, "/api/v1/mails").await;
            let mails: Vec<Value> = serde_json::from_str(&mails).unwrap_or_default();
            let of: Vec<Value> = mails.into_iter().filter(|mail| mail["template"] == template).collect();
            if of.len() >= count && of.iter().all(|mail| mail["state"] == "sent") {
                return of;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_mins(1), found).await.expect("mails are sent")
}

#[tokio::test]
async fn a_second_start_on_the_same_folder_adds_nothing() {
    let program = Program::new();
    let count = |address: String| async move {
        wait_for_mails(&address, "project_postponed", 12).await;
        let (_, board) = page(&address, "/api/v1/board").await;
        serde_json::from_str::<Value>(&board).expect("JSON")["total"].clone()
    };
    let mut first = demo(&program);
    let before = count(first.address.clone()).await;
    first.stop();
    let second = demo(&program);
    assert_eq!(count(second.address.clone()).await, before);
}

#[tokio::test]
async fn an_office_account_approves_by_api_once_and_sees_it_on_the_board() {
    let program = Program::new();
    let serving = demo(&program);
    let client = reqwest::Client::new();
    let url = format!("{}/api/v1/commands/approve_project", serving.address);
    let send = |key: &'static str| {
        let request = client.post(&url).basic_auth("office", Some(serving.password()));
        let grant = json!({ "project": "EX-1", "granted": { "minor": 4_000_000, "currency": "USD" } });
        request.header("Idempotency-Key", key).json(&grant).send()
    };
    let key = "0193a2b4-0000-7000-8000-00000000000a";
    let first = send(key).await.expect("an answer");
    let (status, text) = (first.status().as_u16(), first.text().await.expect("a text"));
    assert_eq!(status, 200, "{text}");
    let first: Value = serde_json::from_str(&text).expect("a receipt");
    let second: Value = send(key).await.expect("an answer").json().await.expect("a receipt");
    assert_eq!((&first["events"], &second["replayed"]), (&second["events"], &json!(true)));
    let refused = send("0193a2b4-0000-7000-8000-00000000000b").await.expect("an answer");
    let kind = refused.headers()["content-type"].to_str().expect("text").to_owned();
    let status = refused.status().as_u16();
    let problem: Value = refused.json().await.expect("a problem");
    assert_eq!((status, kind.as_str()), (409, "application/problem+json"));
    assert_eq!(problem["rule"], json!("comcec-project-funding/project/approve_project"));
    let (_, project) =
        page(&serving.address, &format!("/api/v1/projects/EX-1?after={}", first["position"])).await;
    assert_eq!(serde_json::from_str::<Value>(&project).expect("JSON")["stage"], json!("final_listed"));
}
