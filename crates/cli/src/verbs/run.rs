//! `nidaa run`: plays stories, each on a throw-away log.

use crate::{
    args::{Args, Run},
    config::Config,
    engine, out,
    trouble::Trouble,
};
use nidaa_app::Shelf;
use nidaa_i18n::Args as Words;
use nidaa_scenario::{BadScenario, Failing, House, Report, Story, play};
use nidaa_store::Backend;
use nidaa_store_sqlite::SqliteBackend;
use std::path::{Path, PathBuf};

/// Plays every file, prints what came of it, and fails unless every expectation holds. A file that is no scenario does
/// not keep the others from being played.
pub async fn run(args: &Args, asked: &Run) -> Result<(), Trouble> {
    let config = Config::read(args.config.as_deref())?;
    let (mut reports, mut unreadable) = (vec![], 0);
    for file in &asked.files {
        match Play::of(file, &config) {
            Ok(play) => reports.push(play.played(args).await?),
            Err(failing) => {
                eprintln!("nidaa: {failing}");
                reports.push(of_unreadable(file, failing));
                unreadable += 1;
            }
        }
    }
    if args.json {
        out::json(&reports);
    }
    if unreadable > 0 {
        let words = Words::new().number("count", unreadable);
        return Err(Trouble::unreadable(nidaa_i18n::plain(args.lang, "cli-stories-unreadable", &words)));
    }
    conclude(args, &reports)
}

/// What scripts are told of a file that is no scenario.
fn of_unreadable(file: &Path, failing: BadScenario) -> Report {
    let BadScenario { file: place, line, message, .. } = failing;
    let line = usize::try_from(line).unwrap_or(usize::MAX);
    Report {
        file: file.display().to_string(),
        title: String::new(),
        rules: vec![],
        ok: false,
        expectations: 0,
        steps: vec![],
        failures: vec![Failing { file: place, line, message, follows: false }],
    }
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

/// A story with its rules, ready to be played.
struct Play {
    story: Story,
    shelf: Shelf,
}

impl Play {
    /// # Errors
    /// What is wrong with the file, with those it begins with, or with the policies it names.
    fn of(file: &Path, config: &Config) -> Result<Self, BadScenario> {
        let story = Story::load(file)?;
        let shelf = rules(&story, config).map_err(|trouble| BadScenario {
            file: story.file.clone(),
            line: 1,
            column: 1,
            message: trouble.to_string(),
        })?;
        Ok(Self { story, shelf })
    }

    async fn played(self, args: &Args) -> Result<Report, Trouble> {
        let folder = Folder::new()?;
        let backend = SqliteBackend::open(&folder.0.join("story.db")).await?;
        backend.migrate().await?;
        let mut house = House::open(std::sync::Arc::new(backend), self.shelf)
            .await
            .map_err(|gone| Trouble::unreachable(&gone))?;
        let report = play(&self.story, &mut house).await.map_err(|gone| Trouble::unreachable(&gone))?;
        if !args.json {
            out::line(report.to_string().trim_end());
        }
        Ok(report)
    }
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
