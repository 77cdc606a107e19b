//! `nidaa log import`: the file is read twice, first to check all of it, so that a bad one leaves nothing behind.

use super::pages::{Fault, Pages};
use crate::{args::Args, out, trouble::Trouble, verbs::rebuild::bar};
use nidaa_kernel::Position;
use nidaa_store::{Backend, Head};
use serde_json::json;
use std::{path::Path, sync::Arc};

/// Reads the archive in `file` into an empty, migrated log.
pub async fn import(args: &Args, backend: Arc<dyn Backend>, file: &Path) -> Result<(), Trouble> {
    let open = || Pages::open(file).map_err(|error| Trouble::usage(format!("{}: {error}", file.display())));
    let pages = open()?;
    let held = backend.head().await?.position;
    if held != Position::ZERO {
        let told = format!("the log holds {held} events; an archive is read into an empty log only");
        return Err(Trouble::refused("log-not-empty", told));
    }
    let end = check(pages).map_err(|fault| trouble(file, fault, "; nothing was written"))?;
    let restored = restore(backend.as_ref(), open()?, file, end.position).await;
    if restored.is_err() {
        warn(backend.as_ref(), end.position).await;
    }
    tell(args, restored?);
    Ok(())
}

/// Where the log will end.
fn check(mut pages: Pages) -> Result<Head, Fault> {
    let bar = bar(i64::try_from(pages.size()?).unwrap_or(i64::MAX));
    while !pages.next_page()?.is_empty() {
        bar.set_position(pages.bytes());
    }
    bar.finish_and_clear();
    Ok(pages.head())
}

async fn restore(
    backend: &dyn Backend,
    mut pages: Pages,
    file: &Path,
    end: Position,
) -> Result<Head, Trouble> {
    let bar = bar(end.0);
    let mut head = backend.head().await?;
    loop {
        let page = pages.next_page().map_err(|fault| trouble(file, fault, ""))?;
        if page.is_empty() {
            bar.finish_and_clear();
            return Ok(head);
        }
        head = backend.restore(&page).await?;
        bar.set_position(u64::try_from(head.position.0).unwrap_or(0));
    }
}

/// Says what a failure in the middle of writing has left behind.
async fn warn(backend: &dyn Backend, end: Position) {
    if let Ok(head) = backend.head().await
        && head.position != Position::ZERO
    {
        let held = head.position;
        eprintln!("the log holds {held} of {end} events: import the file again into a new database");
    }
}

fn trouble(file: &Path, fault: Fault, and: &str) -> Trouble {
    match fault {
        Fault::Unreadable(error) => error.into(),
        fault => Trouble::refused("archive-broken", format!("{}: {fault}{and}", file.display())),
    }
}

fn tell(args: &Args, head: Head) {
    let (position, hash) = (head.position, hex::encode(head.hash));
    eprintln!("{position} events read, head {hash}");
    if args.json {
        out::json(&json!({ "events": position, "head": hash }));
    }
}
