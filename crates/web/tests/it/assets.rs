//! Stylesheet, script and vendored files.

use crate::world::World;
use axum::http::StatusCode;
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

const STYLE: &str = include_str!("../../assets/app.css");
const SCRIPT: &str = include_str!("../../assets/live.js");

#[test]
fn vendored_files_are_what_the_list_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/vendor");
    let list = fs::read_to_string(folder.join("vendor.toml")).expect("the list");
    let value = |entry: &str, name: &str| {
        let line = entry.lines().find_map(|line| line.strip_prefix(&format!("{name} = ")));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    let mut listed: Vec<String> = vec!["vendor.toml".to_owned()];
    for entry in list.split("[[file]]").skip(1) {
        let name = value(entry, "name");
        let bytes = fs::read(folder.join(&name)).expect("a listed file");
        assert_eq!(hex::encode(Sha256::digest(bytes)), value(entry, "sha256"), "{name}");
        assert!(
            ["package", "version", "licence"].iter().all(|field| !value(entry, field).is_empty()),
            "{name}"
        );
        listed.push(name);
    }
    let found = fs::read_dir(folder).expect("the folder").flatten();
    let mut found: Vec<String> = found.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    listed.sort();
    found.sort();
    assert_eq!(found, listed);
}

#[test]
fn the_stylesheet_knows_no_left_and_no_right() {
    let physical =
        ["left", "right", "margin-top", "margin-bottom", "padding-top", "padding-bottom", "float:"];
    let sizes = ["  width:", "{ width:", "; width:", "  height:", "{ height:", "; height:"];
    let found: Vec<&str> =
        STYLE.lines().filter(|line| physical.iter().chain(&sizes).any(|word| line.contains(word))).collect();
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn the_script_stays_small_and_evaluates_nothing() {
    assert!(SCRIPT.lines().count() <= 60);
    let forbidden = ["eval(", "innerHTML", "Function(", "style."];
    assert_eq!(forbidden.map(|word| SCRIPT.contains(word)), [false; 4]);
}

#[tokio::test]
async fn an_asset_is_kept_for_ever_under_its_digest() {
    let world = World::new().await;
    let page = world.get("/en/board").await;
    let address =
        format!("/assets/{}/app.css", page.between("/assets/", "/app.css").rsplit('/').next().unwrap_or(""));
    let present = world.get(&address).await;
    let old = world.get("/assets/000000000000/app.css").await;
    assert_eq!(present.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(old.header("cache-control"), "no-cache");
    assert_eq!(world.get("/assets/x/nothing.css").await.status, StatusCode::NOT_FOUND);
}

#[test]
fn latin_pages_load_no_font() {
    // The font is named for Arabic pages only; the browser fetches what a rule that applies names.
    let named: Vec<&str> =
        STYLE.lines().filter(|line| line.contains("font-family: \"Plex Arabic\", ")).collect();
    let before = STYLE.split("font-family: \"Plex Arabic\", ").next().unwrap_or_default();
    assert_eq!((named.len(), before.trim_end().ends_with("html:lang(ar) {")), (1, true));
}
