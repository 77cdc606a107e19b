//! `nidaa file`: what people hand in, kept beside the log.

use crate::{
    args::{Args, FileVerb},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::rebuild::bar,
};
use jiff::{SignedDuration, Timestamp};
use nidaa_app::{App, FileView};
use nidaa_kernel::FileDigest;
use serde_json::json;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Records listed at once.
const PAGE: usize = 1000;

/// `nidaa file`.
pub async fn run(args: &Args, what: &FileVerb) -> Result<(), Trouble> {
    let app = Engine::open(args).await?.app().await?;
    match what {
        FileVerb::Put { file } => {
            let view = app.hand_in(read(file)?).await?;
            if args.json {
                out::json(&view);
            } else {
                out::line(&format!("{}\t{}\t{}", view.sha256, view.media_type, view.bytes));
            }
            Ok(())
        }
        FileVerb::Get { sha256, out } => get(&app, *sha256, out.as_deref()).await,
        FileVerb::Remove { sha256 } => {
            app.remove_file(*sha256).await?;
            out::say(args, "cli-file-removed", &nidaa_i18n::Args::new().with("file", sha256.to_string()));
            Ok(())
        }
        FileVerb::Sweep { older_than, dry_run } => sweep(args, &app, *older_than, *dry_run).await,
        FileVerb::Export { dir } => export(args, &app, dir).await,
        FileVerb::Import { dir } => import(args, &app, dir).await,
    }
}

async fn get(app: &App, digest: FileDigest, out: Option<&Path>) -> Result<(), Trouble> {
    let body = app.file(digest).await?.body;
    match out {
        Some(out) => write(out, &body),
        None => Ok(io::stdout().lock().write_all(&body)?),
    }
}

async fn sweep(args: &Args, app: &App, days: u32, dry_run: bool) -> Result<(), Trouble> {
    let before = app.log().now().saturating_sub(SignedDuration::from_hours(24 * i64::from(days)));
    let stray = app.sweep_files(before.unwrap_or(Timestamp::MIN), dry_run).await?;
    if args.json {
        let files: Vec<FileView> = stray.iter().cloned().map(FileView::from).collect();
        out::json(&json!({ "files": files, "dry_run": dry_run }));
    }
    out::say_count(args, if dry_run { "cli-files-stray" } else { "cli-files-swept" }, stray.len());
    Ok(())
}

/// Each file under its digest, so that a second export writes only what is new.
async fn export(args: &Args, app: &App, dir: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(dir).map_err(|error| named(dir, &error))?;
    let (mut last, mut written, mut left) = (None, 0, 0);
    loop {
        let page = app.log().backend().list_files(last, PAGE).await?;
        let Some(record) = page.last() else { break };
        last = Some(record.digest);
        for record in &page {
            let path = dir.join(record.digest.to_string());
            if fs::read(&path).is_ok_and(|there| FileDigest::of(&there) == record.digest) {
                left += 1;
                continue;
            }
            write(&path, &app.file(record.digest).await?.body)?;
            written += 1;
        }
    }
    if args.json {
        out::json(&json!({ "written": written, "already": left }));
    }
    out::say_count(args, "cli-files-written", written);
    Ok(())
}

/// Every name is a digest and every digest that of the bytes, or nothing is taken.
async fn import(args: &Args, app: &App, dir: &Path) -> Result<(), Trouble> {
    let paths = entries(dir)?;
    let mut digests = vec![];
    for path in &paths {
        let file = app.examine(read(path)?).await.map_err(|failure| faulty(path, &failure))?;
        digests.push(file.record.digest);
    }
    let wrong = paths.iter().zip(&digests).find(|(path, found)| !is_named(path, **found));
    if let Some((path, found)) = wrong {
        let told = format!("{}: its bytes have the digest {found}; nothing was taken", path.display());
        return Err(Trouble::refused("file-damaged", told));
    }
    let known = app.log().backend().known_files(&digests).await?.len();
    let bar = bar(i64::try_from(paths.len()).unwrap_or(i64::MAX));
    for path in &paths {
        // All were examined, so that what fails now is the store; what was taken is taken, and a repeat takes the rest.
        let _: FileView = app.hand_in(read(path)?).await?;
        bar.inc(1);
    }
    bar.finish_and_clear();
    let taken = paths.len() - known;
    if args.json {
        out::json(&json!({ "taken": taken, "already": known }));
    }
    out::say_count(args, "cli-files-taken", taken);
    Ok(())
}

fn entries(dir: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let listed = fs::read_dir(dir).map_err(|error| named(dir, &error))?;
    let mut paths = listed
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(|error| named(dir, &error))?;
    paths.sort();
    Ok(paths)
}

fn is_named(path: &Path, digest: FileDigest) -> bool {
    path.file_name().and_then(|name| name.to_str()) == Some(digest.to_string().as_str())
}

fn faulty(path: &Path, failure: &nidaa_app::Failure) -> Trouble {
    Trouble::refused(failure.code(), format!("{}: {failure}; nothing was taken", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(path).map_err(|error| named(path, &error))
}

/// Under another name until it is whole.
fn write(path: &Path, body: &[u8]) -> Result<(), Trouble> {
    let part = path.with_added_extension("part");
    let written = fs::write(&part, body).and_then(|()| fs::rename(&part, path));
    written.map_err(|error| named(path, &error))
}

fn named(path: &Path, error: &io::Error) -> Trouble {
    Trouble::usage(format!("{}: {error}", path.display()))
}
