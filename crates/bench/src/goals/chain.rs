//! G9: what the hash chain costs. It cannot be switched off, so its share of the writer's time is measured: the writer
//! links each event between the lock and the commit, and every append waits for it. The limit is the rate without that.

use crate::{
    Outcome,
    book::{Aim, Book, Line},
    drive::{count, drive},
    node::{self, Engine},
    options::Options,
};
use jiff::Timestamp;
use nidaa_kernel::{CommandId, Position, StreamId};
use nidaa_store::{Append, Log, NewEvent, Recorded, StreamWrite, link};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

const SAMPLE: usize = 20_000;

const fn line(what: &'static str) -> Line {
    Line { goal: "G9", what, limit: "without", aim: Aim::AtLeast(0.95) }
}

const POSTGRES: Line = line("PostgreSQL, appends/s with the chain, 32 tasks, no dispatch");
const SQLITE: Line = line("SQLite FULL, appends/s with the chain, 32 tasks, no dispatch");

/// The line of one engine.
pub async fn measure(engine: Engine, options: &Options, book: &mut Book) -> Outcome<()> {
    let log = engine.fresh().await;
    let writer = Log::start(log.backend(), Arc::new(Timestamp::now)).await?;
    let model = model().await?;
    let load = drive(32, options.span(), |_| {
        let (writer, model) = (writer.clone(), model.clone());
        move |_| {
            let (writer, append) = (writer.clone(), fresh(&model));
            async move {
                let start = Instant::now();
                writer.append(append).await?;
                Ok([start.elapsed()])
            }
        }
    })
    .await?;
    let share = load.rate() * linking(&log.backend().read(Position::ZERO, SAMPLE).await?).as_secs_f64();
    let line = if engine == Engine::Postgres { POSTGRES } else { SQLITE };
    book.add(line, load.rate(), Some(load.rate() / (1.0 - share)));
    Ok(())
}

/// An event as the product writes it when a project is begun.
async fn model() -> Outcome<Recorded> {
    let log = nidaa_testkit::Database::memory().await;
    let app = node::app(log.backend()).await?;
    let proposals = node::Proposals::of(node::open_call(&app).await?)?;
    let position = app.dispatch(proposals.begin("P1")?).await?.position;
    let events = log.backend().read(Position(position.0 - 1), 1).await?;
    events.into_iter().next().ok_or_else(|| "the event is in the log".into())
}

/// The same event on a new stream.
fn fresh(model: &Recorded) -> Append {
    let event = NewEvent {
        event_type: model.event_type.clone(),
        schema_version: model.schema_version,
        occurred_at: model.occurred_at,
        payload: model.payload.clone(),
        meta: model.meta.clone(),
        tags: vec!["call:CPF-99".to_owned()],
    };
    let (stream, stream_type) = (StreamId(Uuid::new_v4()), model.stream_type.clone());
    let write = StreamWrite { stream, stream_type, expected_version: 0, events: vec![event] };
    let command_id = CommandId(Uuid::now_v7());
    Append { command_id, request_hash: [7; 32], writes: vec![write], reads: vec![], conditions: vec![] }
}

/// Time to link one event.
fn linking(events: &[Recorded]) -> Duration {
    let start = Instant::now();
    let last = events.iter().fold([0; 32], |previous, event| link(&previous, event));
    std::hint::black_box(last);
    start.elapsed().div_f64(count(events.len()).max(1.0))
}
