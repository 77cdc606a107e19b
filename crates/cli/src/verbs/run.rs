//! `nidaa run`: plays stories, each on a throw-away log.

use crate::{
    args::{Args, Run},
    config::Config,
    engine, out,
    trouble::Trouble,
};
use nidaa_app::Shelf;
use nidaa_i18n::Args as Words;
use nidaa_scenario::{House, Report, Story, play};
use nidaa_store::Backend;
use nidaa_store_sqlite::SqliteBackend;
use std::path::{Path, PathBuf};

/// Plays every file, prints what came of it, and fails unless every expectation holds.
pub async fn run(args: &Args, asked: &Run) -> Result<(), Trouble> {
    let config = Config::read(args.config.as_deref())?;
    let stories = asked.files.iter().map(|file| Story::load(file)).collect::<Result<Vec<_>, _>>();
    let stories = stories.map_err(|error| Trouble::usage(error.to_string()))?;
    let mut reports = vec![];
    for story in &stories {
        let report = played(story, &config).await?;
        if !args.json {
            out::line(report.to_string().trim_end());
        }
        reports.push(report);
    }
    if args.json {
        out::json(&reports);
    }
    conclude(args, &reports)
}

fn conclude(args: &Args, reports: &[Report]) -> Result<(), Trouble> {
    let failed = reports.iter().filter(|report| !report.ok).count();
    if failed == 0 {
        out::say_count(args, "cli-stories-hold", reports.len());
        return Ok(());
    }
    let count = i64::try_from(failed).unwrap_or(i64::MAX);
    Err(Trouble::answered_no(nidaa_i18n::plain(
        args.lang,
        "cli-stories-failed",
        &Words::new().number("count", count),
    )))
}

async fn played(story: &Story, config: &Config) -> Result<Report, Trouble> {
    let folder = Folder::new()?;
    let backend = SqliteBackend::open(&folder.0.join("story.db")).await?;
    backend.migrate().await?;
    let mut house = House::open(std::sync::Arc::new(backend), rules(story, config)?)
        .await
        .map_err(|gone| Trouble::unreachable(&gone))?;
    play(story, &mut house).await.map_err(|gone| Trouble::unreachable(&gone))
}

/// The policies a story names, else the program's.
fn rules(story: &Story, config: &Config) -> Result<Shelf, Trouble> {
    if story.rules.is_empty() {
        return engine::shelf(&config.workflows);
    }
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path);
        let text = text.map_err(|error| Trouble::usage(format!("{}: {error}", path.display())))?;
        Ok((path.display().to_string(), text))
    };
    engine::shelf_of(&story.rules.iter().map(read).collect::<Result<Vec<_>, Trouble>>()?)
}

/// A folder that goes away with the story.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self, Trouble> {
        let path = std::env::temp_dir().join(format!("nidaa-story-{}", uuid::Uuid::new_v4()));
        std::fs::create_dir(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(Path::new(&self.0)));
    }
}
