//! `nidaa log`.

use crate::{
    args::{Args, LogVerb},
    engine::Engine,
    out,
    trouble::Trouble,
    verbs::rebuild::bar,
};
use nidaa_app::{AsOf, subject_of};
use nidaa_kernel::Position;
use nidaa_store::{Backend, Checkpoint, Reader, Recorded, StoreError};
use serde::Serialize;
use serde_json::{json, value::RawValue};
use std::{sync::Arc, time::Duration};

const PAGE: usize = 4096;

/// Reads and checks the log.
pub async fn run(args: &Args, what: &LogVerb) -> Result<(), Trouble> {
    let backend = Engine::open(args).await?.backend;
    backend.migrate().await?;
    match what {
        LogVerb::Tail { from, limit, follow } => tail(args, backend, *from, *limit, *follow).await,
        LogVerb::Verify => verify(args, backend).await,
        LogVerb::Export { out, as_of } => {
            let as_of = as_of.as_deref().map_or(Ok(AsOf::Now), str::parse)?;
            super::archive::export(backend, out.as_deref(), as_of).await
        }
        LogVerb::Import { file } => super::archive::import(args, backend, file).await,
    }
}

/// An event as scripts read it.
#[derive(Serialize)]
struct Line<'a> {
    position: Position,
    stream: String,
    stream_id: String,
    version: i32,
    #[serde(rename = "type")]
    kind: &'a str,
    schema_version: u16,
    occurred_at: String,
    recorded_at: String,
    payload: Option<&'a RawValue>,
    meta: Option<&'a RawValue>,
    hash: String,
}

impl<'a> Line<'a> {
    fn of(event: &'a Recorded) -> Self {
        Self {
            position: event.position,
            stream: format!("{}/{}", event.stream_type, subject_of(event)),
            stream_id: event.stream.to_string(),
            version: event.version,
            kind: &event.event_type,
            schema_version: event.schema_version,
            occurred_at: event.occurred_at.to_string(),
            recorded_at: event.recorded_at.to_string(),
            payload: serde_json::from_str(&event.payload).ok(),
            meta: serde_json::from_str(&event.meta).ok(),
            hash: hex::encode(event.hash),
        }
    }
}

async fn tail(
    args: &Args,
    backend: Arc<dyn Backend>,
    from: i64,
    limit: Option<usize>,
    follow: bool,
) -> Result<(), Trouble> {
    let mut after = Position(from.saturating_sub(1).max(0));
    let mut left = limit.unwrap_or(usize::MAX);
    while left > 0 {
        let page = backend.read(after, PAGE.min(left)).await?;
        if page.is_empty() && !follow {
            return Ok(());
        }
        for event in &page {
            if !print(args, event) {
                return Ok(());
            }
            after = event.position;
            left -= 1;
        }
        if page.is_empty() {
            backend.wait_for_news(after, Duration::from_secs(1)).await;
        }
    }
    Ok(())
}

fn print(args: &Args, event: &Recorded) -> bool {
    if args.json {
        return out::json_line(&Line::of(event));
    }
    let stream = format!("{}/{}", event.stream_type, subject_of(event));
    out::line(&format!("{:>8}  {}  {stream:<28} {}", event.position, event.recorded_at, event.event_type))
}

async fn verify(args: &Args, backend: Arc<dyn Backend>) -> Result<(), Trouble> {
    let head = backend.head().await?;
    let bar = bar(head.position.0);
    let mut reader = Reader::from(backend, Checkpoint::START);
    let broken = loop {
        match reader.next_page(PAGE).await {
            Ok(page) if page.is_empty() => break None,
            Ok(_) => bar.set_position(u64::try_from(reader.at().position.0).unwrap_or(0)),
            Err(StoreError::Broken(broken)) => break Some(broken),
            Err(error) => return Err(error.into()),
        }
    };
    bar.finish_and_clear();
    let at = reader.at();
    // The log may have grown meanwhile; it must not end before the head that was seen first.
    let short = broken.is_none() && at.position < head.position;
    let first_bad = broken.as_ref().map(nidaa_store::Broken::first_bad).or(short.then(|| at.position.next()));
    let ok = first_bad.is_none();
    if args.json {
        let head = hex::encode(at.hash);
        out::json(&json!({ "ok": ok, "events": at.position, "head": head, "first_bad": first_bad }));
    }
    match broken {
        Some(broken) => Err(Trouble::answered_no(broken.to_string())),
        None if short => Err(Trouble::answered_no(format!(
            "the log ends at {} before its head {}",
            at.position, head.position
        ))),
        None => {
            out::say_count(args, "cli-log-ok", at.position.0);
            Ok(())
        }
    }
}
