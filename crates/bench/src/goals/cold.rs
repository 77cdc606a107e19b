//! G6: a node that has never seen a project of 200 events loads it.

use crate::{
    Outcome,
    author::Author,
    book::{Aim, Book, Line},
    drive::percentile,
    fill,
    limits::Folded,
    node::{self, Engine},
    options::Options,
};
use nidaa_app::{App, Loader, State};
use nidaa_kernel::{ProjectCode, StreamId};
use nidaa_store::{Recorded, Snapshot};
use std::time::Instant;

const EVENTS: usize = 200;
const TIMES: usize = 200;
const BESIDE: &str = "200 × decode and fold";

const fn line(what: &'static str, limit: &'static str, aim: Aim) -> Line {
    Line { goal: "G6", what, limit, aim }
}

const POSTGRES: [Line; 2] = [
    line("PostgreSQL, cold load of 200 events, ms", BESIDE, Aim::AtMost(4.0)),
    line("PostgreSQL, the same from a snapshot, ms", "one look-up", Aim::None),
];
const SQLITE: [Line; 2] = [
    line("SQLite, cold load of 200 events, ms", BESIDE, Aim::AtMost(2.5)),
    line("SQLite, the same from a snapshot, ms", "one look-up", Aim::None),
];

/// Both lines of one engine.
pub async fn measure(engine: Engine, options: &Options, book: &mut Book) -> Outcome<()> {
    let lines = if engine == Engine::Postgres { POSTGRES } else { SQLITE };
    let log = engine.fresh().await;
    let app = node::app(log.backend()).await?;
    let call = node::open_call(&app).await?;
    let project = ProjectCode::new("L200")?;
    let life = Author::new(options.seed, node::backbone()?)?.long_project(&project, &call, EVENTS)?;
    fill::write(&log.backend(), &[life]).await?;
    let stream = StreamId::of("project", project.as_str());
    let events = app.log().read_stream(stream, 0, None).await?;
    book.add(lines[0], load(&app, stream).await?, Some(fold(&events)?));
    keep_snapshot(&app, stream, &events).await?;
    book.add(lines[1], load(&app, stream).await?, Some(look_up(&app, stream).await?));
    Ok(())
}

/// Median milliseconds of a load by a loader that remembers nothing.
async fn load(app: &App, stream: StreamId) -> Outcome<f64> {
    let mut times = vec![];
    for _ in 0..TIMES {
        let (loader, start) = (Loader::new(app.log().clone()), Instant::now());
        std::hint::black_box(loader.load("project", stream).await?);
        times.push(start.elapsed());
    }
    Ok(percentile(times, 0.5))
}

fn fold(events: &[Recorded]) -> Outcome<f64> {
    let mut times = vec![];
    for _ in 0..TIMES {
        let (mut folded, start) = (Folded::default(), Instant::now());
        events.iter().try_for_each(|event| folded.take(event))?;
        std::hint::black_box(&folded);
        times.push(start.elapsed());
    }
    Ok(percentile(times, 0.5))
}

/// Median milliseconds of the engine's answer about one snapshot.
async fn look_up(app: &App, stream: StreamId) -> Outcome<f64> {
    let mut times = vec![];
    for _ in 0..TIMES {
        let start = Instant::now();
        app.log().backend().snapshot(stream).await?;
        times.push(start.elapsed());
    }
    Ok(percentile(times, 0.5))
}

async fn keep_snapshot(app: &App, stream: StreamId, events: &[Recorded]) -> Outcome<()> {
    let loaded = Loader::new(app.log().clone()).load("project", stream).await?;
    let snapshot = Snapshot {
        stream,
        version: loaded.version,
        position: events.last().map(|event| event.position).unwrap_or_default(),
        fingerprint: State::FINGERPRINT.to_owned(),
        state: serde_json::to_string(loaded.state.as_ref())?,
    };
    Ok(app.log().backend().save_snapshot(&snapshot).await?)
}
