//! Fills logs with the author's lives, in large batches, for speed.

use crate::{Outcome, author::Author};
use jiff::Timestamp;
use nidaa_store::{Append, Backend};
use std::sync::Arc;

/// Appends of one batch.
const BATCH: usize = 2000;

/// Writes seasons of `author` into every log alike, until each holds at least `events` of them.
/// Answers how many were written and their mean size in bytes of payload and meta.
pub async fn fill(logs: &[Arc<dyn Backend>], author: &mut Author, events: usize) -> Outcome<(usize, usize)> {
    let (mut written, mut bytes) = (0, 0);
    while written < events {
        let mut season = author.season()?;
        season.truncate(first(&season, events - written));
        written += season.iter().map(Append::events).sum::<usize>();
        bytes += season.iter().map(Append::bytes).sum::<usize>();
        for batch in season.chunks(BATCH) {
            futures::future::try_join_all(logs.iter().map(|log| write(log, batch))).await?;
        }
    }
    Ok((written, bytes / written.max(1)))
}

/// Number of appends that hold the first `events` events.
fn first(season: &[Append], events: usize) -> usize {
    let mut seen = 0;
    let enough = season.iter().position(|append| {
        seen += append.events();
        seen >= events
    });
    enough.map_or(season.len(), |last| last + 1)
}

/// Writes a batch, all of which the log must take.
pub async fn write(log: &Arc<dyn Backend>, batch: &[Append]) -> Outcome<()> {
    for answer in log.append(batch, Timestamp::now()).await? {
        answer?;
    }
    Ok(())
}
