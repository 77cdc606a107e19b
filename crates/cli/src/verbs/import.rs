//! `nidaa import`.

use crate::{
    args::{Args, Import},
    engine::Engine,
    out,
    trouble::Trouble,
};
use nidaa_app::import::{Fault, Imported, MAX_BYTES, Source};
use nidaa_i18n::Args as Words;
use serde_json::json;
use std::path::Path;

/// Imports files, all or none.
pub async fn run(args: &Args, import: &Import) -> Result<(), Trouble> {
    let engine = Engine::open(args).await?;
    let sources = import.files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    let app = engine.app().await?;
    let imported = app.import(&sources, import.dry_run).await?;
    if imported.faults.is_empty() && !import.dry_run {
        engine.settle(&app).await?;
    }
    tell(args, &imported, import.dry_run);
    if imported.faults.is_empty() {
        return Ok(());
    }
    let count = i64::try_from(imported.faults.len()).unwrap_or(i64::MAX);
    let words = Words::new().number("count", count);
    Err(Trouble::answered_no(nidaa_i18n::plain(args.lang, "cli-faults", &words)))
}

/// A file that is too large is not read; its fault is found by its size.
pub fn read(file: &Path) -> Result<Source, Trouble> {
    let bad = |error: std::io::Error| Trouble::usage(format!("{}: {error}", file.display()));
    let name = file
        .file_name()
        .map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned());
    let size = std::fs::metadata(file).map_err(bad)?.len();
    let bytes =
        if size > MAX_BYTES { read_start(file).map_err(bad)? } else { std::fs::read(file).map_err(bad)? };
    Ok(Source { name, bytes })
}

/// One byte more than is allowed tells that the file is too large.
fn read_start(file: &Path) -> std::io::Result<Vec<u8>> {
    use std::io::Read;
    let mut bytes = vec![];
    std::fs::File::open(file)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn tell(args: &Args, imported: &Imported, dry_run: bool) {
    if args.json {
        out::json(&json!({
            "events": imported.events,
            "already": imported.already,
            "dry_run": dry_run,
            "faults": imported.faults,
            "notes": imported.notes,
        }));
    }
    let each = |finding: &Fault| {
        format!("{}: {}: {}: {}", finding.file, finding.path, finding.code, finding.message)
    };
    for note in &imported.notes {
        eprintln!("{}", each(note));
    }
    for fault in &imported.faults {
        eprintln!("{}", each(fault));
    }
    match imported.events {
        _ if !imported.faults.is_empty() => {}
        0 => out::say(args, "cli-already-imported", &Words::new()),
        events if dry_run => out::say_count(args, "cli-events-would-be-written", events),
        events => out::say_count(args, "cli-events-written", events),
    }
}
