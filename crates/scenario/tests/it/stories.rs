//! The stories of the specification. Each is played on every engine in this process, and through a served API.

use crate::http::Served;
use nidaa_app::Shelf;
use nidaa_scenario::{House, Story, Theatre, play};
use nidaa_testkit::Database;
use std::path::{Path, PathBuf};

/// Fewest stories that tell of both machines.
const FEWEST: usize = 25;

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/scenarios")
}

/// The policies a story names, else the shipped ones.
pub fn shelf(story: &Story) -> Shelf {
    if !story.rules.is_empty() {
        return read(story.rules.clone());
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../workflows");
    let files = std::fs::read_dir(folder).expect("the policies").map(|entry| entry.expect("a file").path());
    read(files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).collect())
}

fn read(files: Vec<PathBuf>) -> Shelf {
    let text =
        |path: PathBuf| (path.display().to_string(), std::fs::read_to_string(&path).expect("a policy"));
    let files: Vec<(String, String)> = files.into_iter().map(text).collect();
    let files = files.iter().map(|(name, source)| (name.as_str(), source.as_str()));
    Shelf::load(files).expect("the policies pass their checks")
}

pub fn stories() -> Vec<Story> {
    let files = std::fs::read_dir(folder()).expect("the stories").map(|entry| entry.expect("a file").path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "yaml")).collect();
    files.sort();
    files.iter().map(|file| Story::load(file).unwrap_or_else(|error| panic!("{error}"))).collect()
}

#[tokio::test]
async fn the_examples_of_the_documentation_hold() {
    let text = std::fs::read_to_string(folder().join("../../docs/scenarios.md")).expect("the documentation");
    let examples: Vec<&str> =
        text.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(examples.len(), 5);
    for example in examples {
        let file = tempfile::NamedTempFile::new().expect("a file");
        let beginnings = format!("{}/beginnings", folder().display());
        std::fs::write(file.path(), example.replace("beginnings", &beginnings)).expect("a file");
        let story = Story::load(file.path()).unwrap_or_else(|error| panic!("{error}"));
        let (mut house, _database) = house(Database::memory().await, &story).await;
        let report = play(&story, &mut house).await.expect("the theatre stands");
        assert!(report.ok, "{report}");
    }
}

#[tokio::test]
async fn every_beginning_stands_and_is_told_in_the_documentation() {
    let text = std::fs::read_to_string(folder().join("../../docs/scenarios.md")).expect("the documentation");
    let files = std::fs::read_dir(folder().join("beginnings")).expect("the beginnings");
    for file in files.map(|entry| entry.expect("a file").path()) {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        assert!(text.contains(&format!("| `{name}` |")), "{name} stands in no table");
        let story = Story::load(&file).unwrap_or_else(|error| panic!("{error}"));
        let (mut house, _database) = house(Database::memory().await, &story).await;
        let report = play(&story, &mut house).await.expect("the theatre stands");
        assert!(report.ok, "{report}");
    }
}

/// Plays every story on a theatre of its own.
async fn every_story<T: Theatre>(theatre: impl AsyncFn(&Story) -> (T, Database)) {
    let stories = stories();
    assert!(stories.len() >= FEWEST, "only {} stories", stories.len());
    let mut failed = vec![];
    for story in &stories {
        let (mut theatre, _database) = theatre(story).await;
        let report = play(story, &mut theatre).await.expect("the theatre stands");
        assert!(report.expectations > 0, "{} expects nothing", story.file);
        if !report.ok {
            failed.push(report.to_string());
        }
    }
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

pub async fn house(database: Database, story: &Story) -> (House, Database) {
    (House::open(database.backend(), shelf(story)).await.expect("a log"), database)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_story_holds_in_memory() {
    every_story(async |story| house(Database::memory().await, story).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_story_holds_on_sqlite() {
    every_story(async |story| house(Database::sqlite().await, story).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_story_holds_on_postgres() {
    every_story(async |story| house(Database::postgres().await, story).await).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_story_holds_through_http() {
    every_story(async |story| {
        let database = Database::memory().await;
        (Served::open(database.backend(), shelf(story), &story.accounts).await, database)
    })
    .await;
}
