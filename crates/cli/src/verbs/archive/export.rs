//! `nidaa log export`.

use super::line::Line;
use crate::{trouble::Trouble, verbs::rebuild::bar};
use indicatif::ProgressBar;
use jiff::Timestamp;
use nidaa_app::AsOf;
use nidaa_kernel::Position;
use nidaa_store::{Archived, Backend, Head, Log, Seal, StoreError, restore_plan};
use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

/// Events read at once.
const PAGE: usize = 1000;

/// Writes the log, as it is now or was at an earlier moment, to `out` or to standard output: then byte for byte what was
/// written at that moment. A file is there whole or not at all.
pub async fn export(backend: Arc<dyn Backend>, out: Option<&Path>, as_of: AsOf) -> Result<(), Trouble> {
    let end = end(&backend, as_of).await?;
    match out {
        None => to_stdout(backend.as_ref(), end).await,
        Some(out) if fs::metadata(out).is_ok_and(|found| !found.is_file()) => {
            to_device(backend.as_ref(), out, end).await
        }
        Some(out) => to_file(backend.as_ref(), out, end).await,
    }
}

/// The last event at a moment.
async fn end(backend: &Arc<dyn Backend>, as_of: AsOf) -> Result<Position, Trouble> {
    let head = backend.head().await?.position;
    match as_of {
        AsOf::Now => Ok(head),
        AsOf::Position(position) => Ok(position.min(head)),
        AsOf::Time(time) => {
            let log = Log::start(backend.clone(), Arc::new(Timestamp::now)).await?;
            Ok(log.position_at(time).await?)
        }
        AsOf::Happened(_) => Err(Trouble::usage("a log is asked for by when it was recorded")),
    }
}

/// Lines on a terminal are progress enough.
async fn to_stdout(backend: &dyn Backend, end: Position) -> Result<(), Trouble> {
    let bar = if io::stdout().is_terminal() { ProgressBar::hidden() } else { bar(end.0) };
    write(backend, end, BufWriter::new(io::stdout().lock()), &bar).await
}

/// What is no file, such as a pipe, is written to, never replaced.
async fn to_device(backend: &dyn Backend, out: &Path, end: Position) -> Result<(), Trouble> {
    let device = File::options().write(true).open(out).map_err(|error| cannot_write(out, &error))?;
    write(backend, end, BufWriter::new(device), &bar(end.0)).await
}

/// Under another name until it is whole and on the disk.
async fn to_file(backend: &dyn Backend, out: &Path, end: Position) -> Result<(), Trouble> {
    // A link stays a link.
    let out = fs::canonicalize(out).unwrap_or_else(|_| out.to_owned());
    let part = out.with_added_extension("part");
    let file = File::create(&part).map_err(|error| cannot_write(&part, &error))?;
    let written = match write(backend, end, BufWriter::new(&file), &bar(end.0)).await {
        Ok(()) => file.sync_all().and_then(|()| fs::rename(&part, &out)).map_err(Trouble::from),
        Err(trouble) => Err(trouble),
    };
    if written.is_err() {
        drop(fs::remove_file(&part));
    }
    written
}

fn cannot_write(file: &Path, error: &io::Error) -> Trouble {
    Trouble::usage(format!("{}: {error}", file.display()))
}

/// Writes the log up to `end`, checking every link, so that no archive is made of a damaged log. Whoever reads may go
/// away.
async fn write(
    backend: &dyn Backend,
    end: Position,
    to: impl Write,
    bar: &ProgressBar,
) -> Result<(), Trouble> {
    let mut lines = Lines { to, last: end, seal: Seal::default() };
    let mut at = Head::EMPTY;
    while at.position < end {
        let left = usize::try_from(end.0 - at.position.0).unwrap_or(PAGE);
        let page = backend.read_archive(at.position, PAGE.min(left)).await?;
        if page.is_empty() {
            let told = format!("the log ends at {} before its head {end}", at.position);
            return Err(Trouble::refused("log-broken", told));
        }
        at = restore_plan(at, &page).map_err(StoreError::from)?.head;
        if let Err(error) = lines.write(&page) {
            return stopped(error);
        }
        bar.set_position(u64::try_from(at.position.0).unwrap_or(0));
    }
    bar.finish_and_clear();
    if let Err(error) = lines.to.flush() {
        return stopped(error);
    }
    eprintln!("{} events written, head {}", at.position, hex::encode(at.hash));
    Ok(())
}

struct Lines<W> {
    to: W,
    /// The event whose line is sealed.
    last: Position,
    seal: Seal,
}

impl<W: Write> Lines<W> {
    fn write(&mut self, page: &[Archived]) -> io::Result<()> {
        for event in page {
            self.seal.add(event);
            let last = event.recorded.position == self.last;
            let line = Line::of(event, last.then(|| self.seal.digest()))?;
            serde_json::to_writer(&mut self.to, &line)?;
            self.to.write_all(b"\n")?;
        }
        Ok(())
    }
}

fn stopped(error: io::Error) -> Result<(), Trouble> {
    if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error.into()) }
}
